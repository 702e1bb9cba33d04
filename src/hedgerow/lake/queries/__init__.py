"""What the copy holds, how it stands, and the copy itself, opened."""

from hedgerow.lake.queries.keys import key_of, parties_of
from hedgerow.lake.queries.reading import Opened, connect
from hedgerow.lake.queries.schema import ShownColumn, ShownTable, schema
from hedgerow.lake.queries.standing import Standing, TableStanding, basis_now, head, heirs, standing

__all__ = [
    "Opened",
    "ShownColumn",
    "ShownTable",
    "Standing",
    "TableStanding",
    "basis_now",
    "connect",
    "head",
    "heirs",
    "key_of",
    "parties_of",
    "schema",
    "standing",
]
