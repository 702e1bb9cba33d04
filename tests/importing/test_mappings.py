"""Mappings: written by hand, stored, carried over to another file, and refused before anything runs."""

import json
from dataclasses import replace

import pytest

from hedgerow.kernel.tabular.dates import DateOrder
from hedgerow.kernel.tabular.errors import MappingInvalid
from hedgerow.kernel.tabular.mapping import CUSTOM, LEAVE_OUT, ColumnUse, Mapping, check
from hedgerow.kernel.tabular.written_mapping import parse_map
from hedgerow.network.importing.contact_fields import CONTACTS
from hedgerow.sales.importing.purchase_fields import PURCHASES
from tests.importing.tables import columns, recognised, table

SALES = 'Customer,Sold on,"Total, net",Pieces\nK1,2024-01-31,9.80,2\nK2,2024-02-01,1.20,1\n'


def by_field(mapping: Mapping) -> dict[str, str]:
    return {use.name: use.field for use in mapping.uses}


def read(text: str, *, content: str = SALES) -> Mapping:
    return parse_map(text, columns(table(content)), PURCHASES, others=LEAVE_OUT)


def test_a_mapping_is_written_with_the_files_own_names() -> None:
    mapping = read('party=Customer, date=sold_on ,amount="Total, net"')
    assert mapping.kind == "purchases"
    assert by_field(mapping) == {"Customer": "party", "Sold on": "date", "Total, net": "amount", "Pieces": LEAVE_OUT}
    assert mapping.left_out == ["Pieces"]


def test_the_quotation_marks_may_go_around_the_whole_pair() -> None:
    assert read('party=Customer,date=Sold on,"amount=Total, net"').position_of("amount") == 2


def test_columns_may_be_given_by_number() -> None:
    headerless = "K1 20240131 2 9.80\nK2 20240201 1 1.20\n"
    mapping = read("party=1,date=#2,amount=4", content=headerless)
    assert by_field(mapping) == {"Column 1": "party", "Column 2": "date", "Column 3": LEAVE_OUT, "Column 4": "amount"}


@pytest.mark.parametrize(
    ("text", "message", "todo"),
    [
        (
            "party=Customer,date=Sold on",
            "The mapping does not say which column is this: Amount.",
            "Choose its column, or add amount=COLUMN to the mapping.",
        ),
        (
            "date=Sold on,amount=3",
            "The mapping does not say which column is this: Customer number or reference.",
            "Choose its column, or add party=COLUMN to the mapping.",
        ),
        ("party=Custommer,date=2,amount=3", "The file has no column called “Custommer”.", "Did you mean “Customer”?"),
        (
            "party=9,date=2,amount=3",
            "The file has no column called “9”.",
            "Its columns are: Customer, Sold on, Total, net, Pieces.",
        ),
        ("party=1,day=2,amount=3", "There is no field called “day”.", "Choose from: party, email, name,"),
        ("party", "“party” is not of the form field=column.", "Write it like party=Customer"),
        ("party=", "“party=” is not of the form field=column.", "Write it like party=Customer"),
        ("party=1,date=1,amount=3", "The column Customer is used for party and for date.", ""),
        ("party=1,date=2,amount=3,amount=4", "Amount is taken from two columns: Total, net, Pieces.", "Choose one"),
    ],
)
def test_what_is_wrong_with_a_mapping_is_said(text: str, message: str, todo: str) -> None:
    with pytest.raises(MappingInvalid) as refused:
        read(text)
    assert str(refused.value.message) == message
    assert str(refused.value.todo).startswith(todo)
    assert str(refused.value.kept) == "Nothing was imported."


def test_a_field_that_is_not_of_this_kind_is_refused() -> None:
    uses = (ColumnUse(0, "A", "email"), ColumnUse(1, "B", "amount"))
    with pytest.raises(MappingInvalid, match="There is no field called “amount”"):
        check(Mapping("contacts", uses), CONTACTS)


def test_a_mapping_survives_json() -> None:
    mapping = replace(recognised(table(SALES)).mapping, date_order=DateOrder.MDY, decimal_mark=",", currency="EUR")
    assert Mapping.from_json(json.loads(json.dumps(mapping.to_json()))) == mapping
    plain = replace(mapping, date_order=None)
    assert Mapping.from_json(json.loads(json.dumps(plain.to_json()))) == plain


def test_a_person_overrules_a_guess() -> None:
    mapping = read('party=Customer,date=Sold on,amount="Total, net"').with_use(3, "quantity")
    assert mapping.uses[3] == ColumnUse(3, "Pieces", "quantity")
    assert mapping.uses[0] == ColumnUse(0, "Customer", "party")


def test_a_saved_mapping_finds_its_columns_wherever_they_stand() -> None:
    saved = read('party=Customer,date=Sold on,amount="Total, net",quantity=Pieces')
    moved = table("PIECES,New,total net,customer\n2,x,9.80,K1\n1,y,1.20,K2\n")
    assert by_field(saved.bound_to(columns(moved), others=CUSTOM)) == {
        "PIECES": "quantity",
        "New": CUSTOM,
        "total net": "amount",
        "customer": "party",
    }


def test_a_saved_mapping_of_a_file_without_names_goes_by_position() -> None:
    content = "K1 20240131 2 9.80\nK2 20240201 1 1.20\n"
    saved = read("party=1,date=2,amount=4", content=content)
    assert saved.bound_to(columns(table(content)), others=LEAVE_OUT) == saved
