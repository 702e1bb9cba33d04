"""The map taken away: every form well made, as it is sifted, with names only for who may export them."""

import csv
import io
import json
import xml.etree.ElementTree as ET
import zipfile
from typing import Any

import pytest

from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotPermitted
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tabular.converting import as_csv
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.exporting.maps import MapFormat
from hedgerow.network.models import Party, Relationship
from hedgerow.network.queries.map import Colour, Look, Sieve, Size, Width
from tests.factories.bringing import bring
from tests.factories.workspaces import a_workspace, an_actor
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db
ODD = 'Zoë "<&>" =cmd'


@pytest.fixture
def rye(db: None) -> Workspace:
    rye = a_workspace()
    with scope(rye):
        owner = an_actor(rye)
        ada = operations.add_party(actor=owner, name=ODD, roles=["client"])
        mill = operations.add_party(actor=owner, name="Hillside Mill", kind="organisation", roles=["vendor"])
        operations.make_tie(actor=owner, from_party=mill, to_party=ada, kind="supplies")
    return rye


def file_of(rye: Workspace, form: MapFormat, actor: Actor | None = None, **sieve: Any) -> bytes:
    with scope(rye):
        sifted = Sieve(**sieve)
        return operations.export_map(actor=actor or an_actor(rye), form=form, sieve=sifted, business="Rye & Rosemary")


def named(tree: ET.Element, tag: str) -> list[ET.Element]:
    return [each for each in tree.iter() if each.tag.rpartition("}")[2] == tag]


def test_graphml_and_gexf_are_whole_and_hold_everybody(rye: Workspace) -> None:
    for form in (MapFormat.GRAPHML, MapFormat.GEXF):
        tree = ET.fromstring(file_of(rye, form))  # noqa: S314  (we wrote it)
        assert len(named(tree, "node")) == 3
        assert len(named(tree, "edge")) == 1
        assert ODD in ET.tostring(tree, encoding="unicode").replace("&lt;", "<").replace("&gt;", ">").replace(
            "&quot;", '"'
        ).replace("&amp;", "&")
    ends = {node.get("id") for node in named(tree, "node")}
    assert {named(tree, "edge")[0].get(end) for end in ("source", "target")} <= ends


def test_a_picture_stands_by_itself(rye: Workspace) -> None:
    tree = ET.fromstring(file_of(rye, MapFormat.SVG))  # noqa: S314  (we wrote it)
    assert {each.text for each in named(tree, "text")} == {
        *("Rye & Rosemary", ODD, "Hillside Mill"),
        *("Customers", "Vendors"),  # what the colours stand for
    }
    assert b"href" not in file_of(rye, MapFormat.SVG)


def test_tables_name_both_ends_and_run_no_formula(rye: Workspace) -> None:
    packed = zipfile.ZipFile(io.BytesIO(file_of(rye, MapFormat.CSV)))
    parties, ties = (
        list(csv.DictReader(io.StringIO(packed.read(name).decode("utf-8-sig")))) for name in packed.namelist()
    )
    ids = {row["name"]: row["id"] for row in parties}
    assert set(ids) == {"Rye & Rosemary", ODD, "Hillside Mill"}
    assert [(row["from"], row["to"]) for row in ties] == [(ids["Hillside Mill"], ids[ODD])]


def test_what_is_taken_away_is_drawn_as_it_is_chosen(rye: Workspace) -> None:
    look = Look(view="chain", colour=Colour.CLOSE, size=Size.TIES, width=Width.SAME, kinds=True)
    with scope(rye):
        mill = str(Party.objects.get(name="Hillside Mill").id)
        told = {
            form: operations.export_map(
                actor=an_actor(rye), form=form, sieve=Sieve(), business="Rye", look=look, pins={mill: (12.5, -7.0)}
            )
            for form in (MapFormat.SVG, MapFormat.GEXF, MapFormat.GRAPHML, MapFormat.CSV)
        }
    picture = told[MapFormat.SVG].decode()
    assert all(words in picture for words in ("Vendors", "hardly know you", "close", 'stroke="#0072b2"'))
    assert 'cx="12.5" cy="-7.0"' in picture
    gexf = ET.fromstring(told[MapFormat.GEXF])  # noqa: S314  (we wrote it)
    assert ("12.5", "7.0") in {(each.get("x"), each.get("y")) for each in named(gexf, "position")}
    assert len(named(gexf, "color")) == 3
    assert [each.get("value") for each in named(gexf, "thickness")] == ["0.2"]
    keys = {each.get("attr.name") for each in named(ET.fromstring(told[MapFormat.GRAPHML]), "key")}  # noqa: S314
    assert {"ties", "group", "joins", "colour", "width"} <= keys
    table = zipfile.ZipFile(io.BytesIO(told[MapFormat.CSV])).read("parties.csv").decode("utf-8-sig")
    row = next(row for row in csv.DictReader(io.StringIO(table)) if row["name"] == "Hillside Mill")
    assert (row["x"], row["y"], row["ties"], row["colour"]) == ("12.5", "-7.0", "1", "#8c8a7a")


def test_the_page_sends_what_is_chosen_and_where_parties_were_put(rye: Workspace) -> None:
    with scope(rye):
        mill = str(Party.objects.get(name="Hillside Mill").id)
    sent = {"format": "csv", "view": "network", "off": "client", "pins": json.dumps({"network": {mill: [3, 4]}})}
    answer = browser_of(rye).post(f"/w/{rye.slug}/map/file/", sent)
    table = zipfile.ZipFile(io.BytesIO(answer.content)).read("parties.csv").decode("utf-8-sig")
    spots = [(row["name"], row["x"], row["y"]) for row in csv.DictReader(io.StringIO(table))]
    assert spots[1:] == [("Hillside Mill", "3.0", "4.0")]


def test_what_kumu_reads_another_hedgerow_reads_too(rye: Workspace) -> None:
    content = file_of(rye, MapFormat.KUMU).decode()
    assert len(json.loads(content)["elements"]) == 3
    oak = a_workspace("oak")
    with scope(oak):
        bring(oak, b"".join(as_csv(lambda: io.BytesIO(content.encode())) or ()))
        assert set(Party.objects.values_list("name", flat=True)) >= {ODD, "Hillside Mill"}
        assert Relationship.objects.filter(from_party__name="Hillside Mill", to_party__name=ODD).exists()


def test_what_is_sifted_out_stays_here(rye: Workspace) -> None:
    told = json.loads(file_of(rye, MapFormat.KUMU, hidden=frozenset({"client"})))
    assert [one["label"] for one in told["elements"]] == ["Rye & Rosemary", "Hillside Mill"]
    assert told["connections"] == []


def test_names_go_with_who_may_export_them_and_with_nobody_else(rye: Workspace) -> None:
    told = file_of(rye, MapFormat.GRAPHML, an_actor(rye, AccessRole.ANALYST)).decode()
    assert "Hillside" not in told
    assert "Vendor 1" in told
    with pytest.raises(NotPermitted):
        file_of(rye, MapFormat.GRAPHML, an_actor(rye, AccessRole.STAFF))
    with scope(rye):
        assert [entry.after["format"] for entry in AuditEntry.objects.all()] == ["map graphml"]
