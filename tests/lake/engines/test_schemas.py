from hedgerow.lake.registries import Kind, tables
from hedgerow.measures.tables import SCHEMAS, schemas
from hedgerow.timeline import events

TYPES = {
    Kind.KEY: "int64",
    Kind.PARTY: "int64",
    Kind.CODE: "string",
    Kind.TEXT: "string",
    Kind.WHOLE: "int64",
    Kind.DAY: "date",
    Kind.LOCAL_DAY: "date",
    Kind.MOMENT: "timestamp",
    Kind.FLAG: "boolean",
}


def test_the_copy_has_the_columns_that_expressions_ask_for() -> None:
    copied = {table.name: {column.name: TYPES[column.kind] for column in table.columns} for table in tables}
    assert {name: {column: copied[name].get(column) for column in asked} for name, asked in SCHEMAS.items()} == SCHEMAS


def test_expressions_and_the_log_call_what_takes_back_the_same() -> None:
    assert schemas.UNDONE == events.UNDONE
