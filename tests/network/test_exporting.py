"""Everybody to take away, and back in again without a change."""

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tabular.converting import as_csv
from hedgerow.kernel.tabular.rejected import guarded_exactly, unguarded_exactly
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.network import operations
from hedgerow.network.models import (
    Address,
    ContactPoint,
    CustomField,
    ExternalId,
    FieldKind,
    Party,
    PartyTag,
    Relationship,
    Role,
)
from hedgerow.network.operations import ExportFormat, NewContact
from hedgerow.network.operations.exports import writing
from tests.factories.bringing import bring
from tests.factories.workspaces import a_workspace, an_actor, the_system

pytestmark = pytest.mark.django_db
PARTS = (ContactPoint, Address, ExternalId, PartyTag, Role, Relationship, CustomField)
# What joins several values in one cell cannot stand in one of them.
WORDS = st.text("aB é'=+-@;,\"\n:|ق1", min_size=1, max_size=12).map(str.strip).filter(lambda t: t and ":::" not in t)


@pytest.fixture
def rye(db: None) -> Iterator[Workspace]:
    workspace = a_workspace()
    with scope(workspace):
        yield workspace


def taken(rye: Workspace, form: ExportFormat) -> bytes:
    out = io.BytesIO()
    operations.export_parties(actor=the_system(rye), form=form, out=out)
    return out.getvalue()


def record() -> dict[str, Any]:
    return {
        "party": [{**row, "changed_at": None} for row in Party.objects.order_by("id").values()],
        **{model.__name__: list(model.objects.order_by("id").values()) for model in PARTS},
    }


def ada(rye: Workspace) -> Party:
    system = the_system(rye)
    operations.define_field(actor=system, label="Favourite loaf", key="loaf")
    operations.define_field(actor=system, label="Delivery", kind=FieldKind.CHOICES, options=["By bike", "At the door"])
    operations.define_field(actor=system, label="Credit", kind=FieldKind.MONEY)
    party = operations.add_party(
        actor=system,
        name="Ada Wren",
        given_name="Ada",
        family_name="Wren",
        organisation_name="Wren Mill",
        job_title="=Miller",
        birthday="--05-21",
        languages=["en", "es"],
        notes="Likes rye,\nnot oats",
        roles=["client"],
        contacts=[
            NewContact("email", "ada@wren.example", "Work"),
            NewContact("email", "ada@home.example"),
            NewContact("phone", "+44 7700 900111"),
            NewContact("website", "https://wren.example"),
        ],
        custom={"loaf": "Rye", "delivery": ["By bike", "At the door"], "credit": {"minor": 1250, "currency": "GBP"}},
    )
    operations.add_address(actor=system, party=party, street="1 Mill Lane", city="Rye", postal_code="TN31 7ET")
    operations.add_address(actor=system, party=party, street="2 High Street", city="Rye", label="Shop")
    operations.set_tags(actor=system, party=party, names=["VIP", "Rye, Sussex"])
    ExternalId.objects.create(party=party, source="square", external_id="SQ-1")
    return party


@pytest.mark.parametrize("form", [ExportFormat.CSV, ExportFormat.XLSX])
def test_what_was_taken_away_comes_back_without_a_change(rye: Workspace, form: ExportFormat) -> None:
    ada(rye)
    operations.add_party(actor=the_system(rye), name="Wren Mill Ltd", kind="organisation")
    operations.add_party(actor=the_system(rye), name="Somebody without anything")
    before, data = record(), taken(rye, form)
    table = data if form is ExportFormat.CSV else b"".join(as_csv(lambda: io.BytesIO(data)) or ())
    done = bring(rye, table)
    assert (done.recognised, done.state, done.created, done.updated, done.unchanged) == ("hedgerow", "done", 0, 0, 3)
    assert record() == before


def test_what_is_changed_in_the_table_changes_here(rye: Workspace) -> None:
    party = ada(rye)
    rows = list(csv.reader(io.StringIO(taken(rye, ExportFormat.CSV).decode("utf-8-sig"))))
    rows[1][rows[0].index("Organization Title")] = "Baker"
    rows[1][rows[0].index("Full Name")] = "Ada Wren-Storr"
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    done = bring(rye, out.getvalue())
    assert (done.created, done.updated) == (0, 1)
    party.refresh_from_db()
    assert (party.name, party.job_title) == ("Ada Wren-Storr", "Baker")


def test_a_list_of_another_hedgerow_comes_in_once(rye: Workspace) -> None:
    """Its ids are no keys of ours: they are kept as ids of another system's are."""
    ada(rye)
    operations.add_party(actor=the_system(rye), name="Somebody without anything")
    data = taken(rye, ExportFormat.CSV)
    with unscoped():
        oak = a_workspace("oak")
    with unscoped(), scope(oak):
        for expected in ((2, 0, 0), (0, 0, 2)):
            done = bring(oak, data)
            assert (done.created, done.updated, done.unchanged) == expected
        assert ExternalId.objects.filter(source="hedgerow").count() == 2


def test_who_was_merged_since_is_found_in_who_stays(rye: Workspace) -> None:
    one, two = (operations.add_party(actor=the_system(rye), name=name) for name in ("Ada Wren", "A. Wren"))
    data = taken(rye, ExportFormat.CSV)
    operations.merge_parties(actor=the_system(rye), kept_id=one.pk, gone_id=two.pk)
    done = bring(rye, data)
    assert (done.state, done.created) == ("done", 0)
    assert Party.objects.filter(archived_at=None).get().name == "Ada Wren"


def test_a_cell_that_would_run_as_a_formula_is_guarded(rye: Workspace) -> None:
    ada(rye)
    text = taken(rye, ExportFormat.CSV).decode("utf-8-sig")
    assert "'=Miller" in text
    assert "'+44 7700 900111" in text


def test_cards_hold_what_a_phone_has_a_place_for(rye: Workspace) -> None:
    party = ada(rye)
    text = taken(rye, ExportFormat.VCARD).decode()
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))
    whole = text.replace("\r\n ", "").split("\r\n")
    for line in (
        f"UID:urn:uuid:{party.pk}", "FN:Ada Wren", "N:Wren;Ada;;;", "BDAY:--0521", "ORG:Wren Mill",
        'EMAIL;TYPE="Work";PREF=1:ada@wren.example', "CATEGORIES:Rye\\, Sussex,VIP", "NOTE:Likes rye\\,\\nnot oats",
        "ADR:;;1 Mill Lane;Rye;;TN31 7ET;", "TITLE:=Miller",
    ):  # fmt: skip
        assert line in whole
    done = bring(rye, b"".join(as_csv(lambda: io.BytesIO(text.encode())) or ()))
    assert (done.recognised, done.created) == ("vcard", 0)


def test_json_has_everything_and_is_one_list(rye: Workspace) -> None:
    assert json.loads(taken(rye, ExportFormat.JSON)) == []
    ada(rye)
    [one] = json.loads(taken(rye, ExportFormat.JSON))
    assert (one["name"], one["roles"][0]["role"], one["custom"]["credit"]) == (
        "Ada Wren", "client", {"minor": 1250, "currency": "GBP"}
    )  # fmt: skip
    assert one["external_ids"] == [{"source": "square", "id": "SQ-1"}]


def test_more_than_one_slice_is_whole_and_in_order(rye: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "_AT_ONCE", 2)
    names = [f"Somebody {number}" for number in range(5)]
    for name in names:
        operations.add_party(actor=the_system(rye), name=name)
    assert [one["name"] for one in json.loads(taken(rye, ExportFormat.JSON))] == names


def test_who_is_put_away_or_merged_stays_here(rye: Workspace) -> None:
    one, two, three = (operations.add_party(actor=the_system(rye), name=name) for name in ("One", "Two", "Three"))
    operations.archive_party(actor=the_system(rye), party=one)
    operations.merge_parties(actor=the_system(rye), kept_id=two.pk, gone_id=three.pk)
    assert [each["name"] for each in json.loads(taken(rye, ExportFormat.JSON))] == ["Two"]


def test_it_is_for_leaders_and_stands_in_the_audit_log(rye: Workspace) -> None:
    ada(rye)
    for role in (AccessRole.STAFF, AccessRole.ANALYST):
        with pytest.raises(NotPermitted):
            operations.export_parties(actor=an_actor(rye, role), form=ExportFormat.CSV, out=io.BytesIO())
    taken(rye, ExportFormat.CSV)
    assert AuditEntry.objects.get(event="network.exported").after == {"format": "csv", "parties": 1, "of": "everybody"}


@given(text=st.text("'=+a1"))
def test_a_guard_is_taken_off_exactly(text: str) -> None:
    guarded = guarded_exactly(text)
    assert unguarded_exactly(guarded) == text
    assert not guarded.startswith(("=", "+"))
    assert unguarded_exactly(guarded_exactly(text, formulas=False)) == text


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=WORDS,
    texts=st.fixed_dictionaries({key: st.one_of(st.just(""), WORDS) for key in ("notes", "job_title", "family_name")}),
    loaf=st.one_of(st.just(""), WORDS),
    streets=st.lists(WORDS, max_size=3, unique=True),
    tags=st.lists(st.sampled_from(["VIP", "Rye, Sussex", "=Tag"]), unique=True),
)
def test_the_round_trip_changes_nothing_whatever_is_written(
    rye: Workspace, name: str, texts: dict[str, str], loaf: str, streets: list[str], tags: list[str]
) -> None:
    system = the_system(rye)
    if not CustomField.objects.exists():
        operations.define_field(actor=system, label="Favourite loaf", key="loaf")
    party = operations.add_party(actor=system, name=name, custom={"loaf": loaf} if loaf else {}, **texts)
    for street in streets:
        operations.add_address(actor=system, party=party, street=street)
    operations.set_tags(actor=system, party=party, names=tags)
    before = record()
    book = taken(rye, ExportFormat.XLSX)
    for table in (taken(rye, ExportFormat.CSV), b"".join(as_csv(lambda: io.BytesIO(book)) or ())):
        done = bring(rye, table)
        assert (done.state, done.created, done.updated, done.set_aside) == ("done", 0, 0, 0)
        assert record() == before
