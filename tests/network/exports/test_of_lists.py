"""A list, or ticked people, as a file: whom the list shows, in its order, with its columns."""

import csv
import io
import json
import re
import zipfile

import pytest
from django.http import QueryDict
from django.test import RequestFactory

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations, queries
from hedgerow.network.models import ExportOf, FieldKind, Party, Segment
from hedgerow.network.operations import ExportFormat, NewContact
from hedgerow.network.operations.exports import writing
from hedgerow.network.queries import Wish
from hedgerow.network.tables import parties_listing
from hedgerow.web.lists.paging import every_row
from hedgerow.web.lists.state import State
from hedgerow.web.request import Request
from tests.factories.bringing import bring
from tests.factories.workspaces import a_workspace, the_system
from tests.network.exports.conftest import names_in

SALES = "Customer e-mail,Customer name,Date,Amount\nann@x.example,Ann Reed,2024-03-15,12.50\n"


@pytest.fixture
def town(rye: Workspace, owner: Actor) -> Workspace:
    """Four, of whom each question below finds some."""
    with scope(rye):
        operations.define_field(actor=owner, label="Loaf", key="loaf")
        operations.define_field(actor=owner, label="Visits", key="visits", kind=FieldKind.NUMBER)
        operations.define_field(actor=owner, label="Through", key="through", kind=FieldKind.PARTY)
        mail = [NewContact("email", "ann@x.example", "Work"), NewContact("email", "second@x.example")]
        ann = operations.add_party(
            actor=owner, name="Ann Reed", roles=["client"], contacts=mail, custom={"loaf": "=Rye", "visits": 9}
        )
        operations.set_tags(actor=owner, party=ann, names=["Regular", "Early"])
        operations.add_address(actor=owner, party=ann, street="1 Mill Lane", city="Rye")
        point = {"through": str(ann.pk), "visits": 30}
        operations.add_party(actor=owner, name="Ben Ash", roles=["client", "partner"], custom=point)
        operations.add_party(actor=owner, name="Mill Ltd", kind="organisation", roles=["vendor"])
        operations.add_party(actor=owner, name="Zoe Annis", contacts=[NewContact("phone", "07700 900113")])
        bring(rye, SALES)
    return rye


def request_of(workspace: Workspace, owner: Actor) -> Request:
    request = RequestFactory().get("/w/rye/people/")
    request.actor, request.workspace = owner, workspace  # type: ignore[attr-defined]  # as `signed_in` does
    return request  # type: ignore[return-value]


@pytest.mark.parametrize(
    "query",
    [
        "", "q=ann", "q=07700", "role=client", "role=nonsense", "tag=regular", "kind=organisation", "sort=-added",
        "sort=name&q=a", "sort=-name", "sort=field-loaf", "sort=-field-visits", "sort=field-through", "sort=nonsense",
        "role=client&sort=-seen", "keeper=nobody", "keeper=nonsense",
        'where={"all":[{"field":"name","op":"contains","value":"Ann"}]}', "where=nonsense",
    ],
)  # fmt: skip
def test_the_file_has_whom_the_list_shows_in_its_order(town: Workspace, owner: Actor, query: str) -> None:
    with scope(town):
        request = request_of(town, owner)
        state = State.of(request, parties_listing(request), QueryDict(query))
        shown = [
            row.name for some in every_row(state.narrow(queries.listed_parties(owner)), state.order) for row in some
        ]
        out = io.BytesIO()
        wish = Wish(ExportOf.LIST, query, columns=())
        count = operations.export_parties(actor=owner, form=ExportFormat.CSV, out=out, wish=wish)
        assert names_in(out.getvalue()) == shown
        assert queries.count_wished(owner, wish) == (count, False) == (len(shown), False)


def test_a_segment_is_narrowed_by_as_well(town: Workspace, owner: Actor) -> None:
    with scope(town):
        definition = {"all": [{"field": "role", "op": "any_of", "value": ["vendor"]}]}
        kept = operations.define_segment(actor=owner, name="Vendors", definition=definition)
        operations.look_at_segment(actor=the_system(town), segment_id=kept.pk)
        assert Segment.objects.get().members == 1
        found = queries.wished_parties(owner, Wish(ExportOf.LIST, f"segment={kept.pk}"))
        assert [party.name for party in found] == ["Mill Ltd"]


def test_ticked_people_alone_and_nobody_of_another_workspace(town: Workspace, owner: Actor) -> None:
    oak = a_workspace("oak")
    with scope(oak):
        stranger = operations.add_party(actor=the_system(oak), name="Stranger")
    with scope(town):
        picks = tuple(Party.objects.filter(name__startswith="Z").values_list("pk", flat=True))
        out = io.BytesIO()
        wish = Wish(ExportOf.CHOSEN, picks=(*picks, stranger.pk))
        assert operations.export_parties(actor=owner, form=ExportFormat.JSON, out=out, wish=wish) == 1
        assert [one["name"] for one in json.loads(out.getvalue())] == ["Zoe Annis"]


def test_it_has_the_columns_of_the_list_and_no_formula(town: Workspace, owner: Actor) -> None:
    with scope(town):
        request = request_of(town, owner)
        keys = [column.key for column in parties_listing(request).columns]
        labels = [str(column.label) for column in parties_listing(request).columns]
        out = io.BytesIO()
        wish = Wish(ExportOf.LIST, "q=ann reed", columns=tuple(keys))
        operations.export_parties(actor=owner, form=ExportFormat.CSV, out=out, wish=wish)
        header, row = csv.reader(io.StringIO(out.getvalue().decode("utf-8-sig")))
        assert header == [
            f"{label} (GBP)" if label in ("Spent", "Gave more than they got") else label for label in labels
        ]
        told = dict(zip(header, row, strict=True))
        assert (told["Name"], told["Roles"], told["E-mail"], told["City"]) == (
            "Ann Reed",
            "Customer",
            "ann@x.example",
            "Rye",
        )
        assert (told["Tags"], told["Loaf"], told["Visits"]) == ("Early, Regular", "'=Rye", "9")
        assert (told["Spent (GBP)"], told["Purchases"]) == ("12.50", "1")
        wish = Wish(ExportOf.LIST, "q=ben", columns=("field-through", "gone"))
        out = io.BytesIO()
        operations.export_parties(actor=owner, form=ExportFormat.CSV, out=out, wish=wish)
        assert out.getvalue().decode("utf-8-sig").split() == ["Name,Through", "Ben", "Ash,Ann", "Reed"]


def test_amounts_are_numbers_in_a_workbook(town: Workspace, owner: Actor) -> None:
    with scope(town):
        out = io.BytesIO()
        wish = Wish(ExportOf.LIST, "q=ann reed", columns=("sales-spent", "sales-purchases", "field-loaf"))
        operations.export_parties(actor=owner, form=ExportFormat.XLSX, out=out, wish=wish)
        sheet = zipfile.ZipFile(out).read("xl/worksheets/sheet1.xml").decode()
        assert re.findall(r'<c r="([A-D]2)"( t="[^"]+")?>', sheet) == [
            ("A2", ' t="inlineStr"'), ("B2", ""), ("C2", ""), ("D2", ' t="inlineStr"'),
        ]  # fmt: skip
        assert "<v>12.50</v>" in sheet
        assert "<t>=Rye</t>" in sheet


def test_what_a_sheet_cannot_hold_goes_on_in_the_next(
    town: Workspace, owner: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(writing, "_LAST_LINE", 3)
    with scope(town):
        out = io.BytesIO()
        operations.export_parties(actor=owner, form=ExportFormat.XLSX, out=out)
        book = zipfile.ZipFile(out)
        assert re.findall(r'<sheet name="([^"]+)"', book.read("xl/workbook.xml").decode()) == ["People", "People 2"]
        lines = [book.read(f"xl/worksheets/sheet{number}.xml").decode().count("<row ") for number in (1, 2)]
        assert lines == [4, 2]
