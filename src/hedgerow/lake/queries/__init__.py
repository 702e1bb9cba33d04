"""What the copy holds, how it stands, and the copy itself, opened."""

from hedgerow.lake.queries.asking import (
    Asked,
    answer,
    asked,
    is_kept,
    kept_answer,
    key_of_question,
    parties_in,
    questions,
    visible_question,
)
from hedgerow.lake.queries.keys import key_of, parties_of
from hedgerow.lake.queries.reading import Opened, connect, copied_files
from hedgerow.lake.queries.schema import ShownColumn, ShownTable, schema
from hedgerow.lake.queries.standing import Standing, TableStanding, basis_now, head, heirs, standing

__all__ = [
    "Asked",
    "Opened",
    "ShownColumn",
    "ShownTable",
    "Standing",
    "TableStanding",
    "answer",
    "asked",
    "basis_now",
    "connect",
    "copied_files",
    "head",
    "heirs",
    "is_kept",
    "kept_answer",
    "key_of",
    "key_of_question",
    "parties_in",
    "parties_of",
    "questions",
    "schema",
    "standing",
    "visible_question",
]
