"""Whatever a file holds: what was written is read, and nothing but our own refusals comes out."""

import csv
import io

from hypothesis import assume, example, given
from hypothesis import strategies as st

from hedgerow.kernel.tabular.columns import describe
from hedgerow.kernel.tabular.dates import DateOrder
from hedgerow.kernel.tabular.errors import UnreadableFile
from hedgerow.kernel.tabular.mapping import CUSTOM, ColumnUse, Mapping
from hedgerow.kernel.tabular.recognise import recognise
from hedgerow.kernel.tabular.source import Source
from hedgerow.network.importing.contact_fields import CONTACTS
from hedgerow.network.importing.contacts import ContactReader
from hedgerow.sales.importing.purchases import PurchaseReader
from tests.importing.sales import EUROS
from tests.importing.tables import RECOGNISERS, cells, table

# Without control characters: a file full of them is taken for a program's own.
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\r\t"), max_size=30)
HEADER = ["Name", "E-mail", "Town", "Note", "Nickname"]


@given(rows=st.lists(st.tuples(TEXT, TEXT, TEXT), min_size=1, max_size=8), bom=st.booleans())
def test_what_the_csv_writer_wrote_comes_back(rows: list[tuple[str, str, str]], bom: bool) -> None:
    """Five columns: a record over several lines whose every line has as many cells is taken for swallowed rows."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(HEADER)
    full = [["Ann", "ann@post.example", *row] for row in rows]
    writer.writerows(full)
    assume(not any(_looks_swallowed(row) for row in full))
    assert cells(table(("\ufeff" if bom else "") + out.getvalue())) == full


def _looks_swallowed(row: list[str]) -> bool:
    return any(line.count(",") == len(HEADER) - 1 for cell in row for line in cell.splitlines())


def read_or_refused(raw: bytes) -> Source | None:
    try:
        return table(raw)
    except UnreadableFile:
        return None


@given(st.binary(max_size=400))
@example(b'"\xff\n"a,b\n\x00')
def test_any_bytes_are_read_or_refused_in_our_own_words(raw: bytes) -> None:
    if (source := read_or_refused(raw)) is None:
        return
    rows = list(source.rows())
    assert rows
    assert all(len(row.cells) == source.dialect.width for row in rows if row.is_usable)
    for found in recognise(describe(source.headers, source.sample()), RECOGNISERS):
        if found.mapping.kind == "contacts":
            reader = ContactReader(found.mapping, country="GB", date_order=DateOrder.DMY)
            assert all(reading.draft or reading.problems for reading in map(reader.read, rows))
        else:
            readings = list(PurchaseReader(found.mapping, EUROS).read(rows))
            assert [row for reading in readings for row in reading.rows] == rows


@given(text=st.text(max_size=300))
def test_any_text_is_read_or_refused_in_our_own_words(text: str) -> None:
    source = read_or_refused(text.encode("utf-8", errors="replace"))
    numbers = [row.number for row in source.rows()] if source else []
    assert numbers == sorted(set(numbers))


CELL = st.text(st.characters(exclude_categories=["Cs", "Cc", "Z"]), min_size=1, max_size=12).filter(
    lambda text: not set(text) & set(":'*,;|\"/<>")
)
_MANY = [field.name for field in CONTACTS.fields if field.many and not field.name.endswith("_label")]
FIELDS = st.lists(st.sampled_from([*_MANY, CUSTOM]), min_size=1, max_size=8)


@given(fields=FIELDS, data=st.data())
def test_nothing_of_a_row_is_lost_whatever_its_columns_become(fields: list[str], data: st.DataObject) -> None:
    uses = [ColumnUse(0, "Name", "name")]
    uses += [ColumnUse(n, f"Column {n}", field, slot=f"s{n}") for n, field in enumerate(fields, start=1)]
    row = ["Ann Lee", *(data.draw(CELL) for _field in fields)]
    source = table("\n".join([",".join(use.name for use in uses), ",".join(row)]) + "\n")
    (read,) = source.rows()
    assume(read.cells == row)
    draft = ContactReader(Mapping("contacts", tuple(uses)), country="GB", date_order=DateOrder.DMY).read(read).draft
    assert draft is not None
    told = repr(draft)
    assert all(repr(cell)[1:-1] in told for cell in row)
