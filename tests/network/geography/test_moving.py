"""Coordinates come in from tables and cards, go out again, and come back without a change."""

import io

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.converting import as_csv
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Address, ImportProblem, Party
from hedgerow.network.operations import ExportFormat
from tests.factories.bringing import bring
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, an_actor, the_system

pytestmark = pytest.mark.django_db


@pytest.fixture
def oak(db: None) -> Workspace:
    return a_workspace("oak", country="GB")


def places() -> dict[str, tuple[float, float] | None]:
    rows = Address.objects.values_list("party__name", "latitude", "longitude")
    return {name: None if north is None else (float(north), float(east or 0)) for name, north, east in rows}


def read_as_cards(content: bytes) -> bytes:
    """The table that cards become when they are handed in."""
    return b"".join(as_csv(lambda: io.BytesIO(content)) or ())


def told() -> list[tuple[int, str, str]]:
    return [(one.row, one.problem["column"], one.problem["code"]) for one in ImportProblem.objects.order_by("row")]


@pytest.mark.parametrize(
    ("columns", "cells"),
    [
        ("Name,City,Latitude,Longitude", "Ada Wren,Goring,51.5232,-1.1334"),
        ("Name,City,lat,lng", "Ada Wren,Goring,51.5232,-1.1334"),
        ("Nombre completo;Ciudad;Latitud;Longitud", "Ada Wren;Goring;51,5232;-1,1334"),
        ("Name,City,GPS", 'Ada Wren,Goring,"51.5232, -1.1334"'),
        ("Name,City,Coordinates", "Ada Wren,Goring,51.5232;-1.1334"),
        ("Name;Ort;Breitengrad;Längengrad", "Ada Wren;Goring;51,5232° N;1,1334° W"),
        ("Name,City,Longitude,Latitude", "Ada Wren,Goring,-1.1334,51.5232"),
    ],
)
def test_columns_of_coordinates_are_known_by_their_usual_names(oak: Workspace, columns: str, cells: str) -> None:
    with scope(oak):
        bring(oak, f"{columns}\n{cells}\n")
        assert places() == {"Ada Wren": (51.5232, -1.1334)}
        assert told() == []


def test_coordinates_that_are_none_are_told_and_kept_and_the_person_comes_in(oak: Workspace) -> None:
    rows = ["Ann,Bath,0,0", "Ben,Bath,95,200", "Cat,Bath,51.4,", "Dan,Bath,here,there", "Eve,Bath,122.08,37.38"]
    with scope(oak):
        bring(oak, "Name,City,Latitude,Longitude\n" + "\n".join(rows) + "\n")
        assert places() == {"Ann": None, "Ben": None, "Cat": None, "Dan": None, "Eve": (37.38, 122.08)}
        assert told() == [
            (2, "Latitude", "coordinates_nowhere"),
            (3, "Latitude", "coordinates_out_of_range"),
            (4, "Latitude", "coordinates_alone"),
            (5, "Latitude", "coordinates_unreadable"),
            (6, "Latitude", "coordinates_swapped"),
        ]
        kept = {party.name: party.custom for party in Party.objects.all()}
        assert [list(kept[name].values()) for name in ("Ann", "Ben", "Cat", "Dan", "Eve")] == [
            ["0, 0"], ["95, 200"], ["51.4"], ["here, there"], [],
        ]  # fmt: skip


def test_coordinates_alone_are_a_place_too(oak: Workspace) -> None:
    with scope(oak):
        bring(oak, "Name,Latitude,Longitude\nAda Wren,51.5232,-1.1334\n")
        assert places() == {"Ada Wren": (51.5232, -1.1334)}


@pytest.mark.parametrize(
    "lines",
    [
        ("VERSION:2.1", "ADR:;;;Goring;;;UK", "GEO:51.5232;-1.1334"),
        ("VERSION:3.0", "ADR;TYPE=HOME:;;;Goring;;;UK", "GEO:51.5232;-1.1334"),
        ("VERSION:4.0", "ADR:;;;Goring;;;UK", "GEO:geo:51.5232,-1.1334"),
        ("VERSION:4.0", 'ADR;GEO="geo:51.5232,-1.1334;u=10":;;;Goring;;;UK'),
        ("VERSION:3.0", "GEO:51.5232;-1.1334"),
    ],
    ids=["2.1", "3.0", "4.0", "4.0 of the address", "without an address"],
)
def test_cards_of_every_version_say_where(oak: Workspace, lines: tuple[str, ...]) -> None:
    card = "\r\n".join(("BEGIN:VCARD", lines[0], "N:Wren;Ada;;;", "FN:Ada Wren", *lines[1:], "END:VCARD", ""))
    with scope(oak):
        bring(oak, read_as_cards(card.encode()))
        assert places() == {"Ada Wren": (51.5232, -1.1334)}


def exported(workspace: Workspace, form: ExportFormat) -> bytes:
    out = io.BytesIO()
    operations.export_parties(actor=the_system(workspace), form=form, out=out)
    return out.getvalue()


@pytest.mark.parametrize("form", [ExportFormat.CSV, ExportFormat.VCARD])
def test_what_goes_out_comes_in_elsewhere_at_the_same_place(oak: Workspace, form: ExportFormat) -> None:
    elm = a_workspace("elm", country="GB")
    with scope(oak):
        bring(oak, "Name,City,Latitude,Longitude\nAda Wren,Goring,-33.865143,151.2099\nBen,Bath,,\n")
        before, content = places(), exported(oak, form)
    with scope(elm):
        bring(elm, content if form is ExportFormat.CSV else read_as_cards(content))
        assert places() == before == {"Ada Wren": (-33.865143, 151.2099), "Ben": None}


def test_the_own_table_back_is_no_change_and_a_mended_one_moves_the_place_until_it_is_taken_back(
    oak: Workspace,
) -> None:
    with scope(oak):
        bring(oak, "Name,City,Latitude,Longitude\nAda Wren,Goring,51.5232,-1.1334\nBen,Bath,,\n")
        before = places()
        table = exported(oak, ExportFormat.CSV).decode("utf-8-sig")
        again = bring(oak, table)
        assert (again.created, again.updated) == (0, 0)
        assert places() == before
        moved = bring(oak, table.replace("51.5232,", "51.6,"))
        assert (moved.created, moved.updated) == (0, 1)
        assert places() == {"Ada Wren": (51.6, -1.1334), "Ben": None}
        operations.undo_import(actor=the_system(oak), import_id=moved.pk)
        assert places() == before


def test_a_list_of_places_fills_in_coordinates_and_overrules_none(oak: Workspace) -> None:
    with scope(oak):
        columns = "Name,Email,City,Latitude,Longitude\n"
        bring(oak, f"{columns}Ada,ada@x.example,Goring,,\nBen,ben@x.example,Bath,51.38,-2.36\n")
        found = bring(oak, f"{columns}Ada,ada@x.example,Goring,51.52,-1.13\nBen,ben@x.example,Bath,1,1\n")
        assert places() == {"Ada": (51.52, -1.13), "Ben": (51.38, -2.36)}
        read_on()
        operations.undo_import(actor=an_actor(oak), import_id=found.pk)
        assert places() == {"Ada": None, "Ben": (51.38, -2.36)}
