"""Texts as filters compare them: without capitals, at most LONGEST characters, folded by the database on both sides."""

from typing import Any
from unicodedata import normalize

from django.db.models import F, Func, TextField, Value

LONGEST = 200
FOLD = "hg_fold"
ON_POSTGRESQL = f"left(lower(normalize(%(expressions)s::text, NFC)), {LONGEST})"


def folded(text: object) -> str | None:
    """The function that SQLite is given, whose own `lower` knows only English letters."""
    return None if text is None else normalize("NFC", str(text)).lower()[:LONGEST]


class Folded(Func):
    """A text, or the column that `F` names, folded."""

    output_field = TextField()

    def __init__(self, text: str | F) -> None:
        super().__init__(text if isinstance(text, F) else Value(text, output_field=TextField()))

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return self.as_sql(compiler, connection, function=FOLD, **more)

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return self.as_sql(compiler, connection, template=ON_POSTGRESQL, **more)
