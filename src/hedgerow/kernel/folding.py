"""Texts as filters compare them: without capitals, at most LONGEST characters, folded by the database on both sides."""

from functools import lru_cache
from typing import Any
from unicodedata import category, normalize

from django.db.models import F, Func, TextField, Value

LONGEST = 200
FOLD = "hg_fold"
ON_POSTGRESQL = f"left(lower(normalize(%(expressions)s::text, NFC)), {LONGEST})"


def folded(text: object) -> str | None:
    """The function that SQLite is given, whose own `lower` knows only English letters."""
    return None if text is None else normalize("NFC", str(text)).lower()[:LONGEST]


@lru_cache(maxsize=65_536)
def plain(text: str) -> str:
    """Letters and digits in small, without accents, one space between words: what names are compared and found by."""
    bare = "".join(sign for sign in normalize("NFKD", text.casefold()) if not category(sign).startswith("M"))
    return " ".join("".join(sign if sign.isalnum() else " " for sign in bare).split())


class Folded(Func):
    """A text, or the column that `F` names, folded."""

    output_field = TextField()

    def __init__(self, text: str | F) -> None:
        super().__init__(text if isinstance(text, F) else Value(text, output_field=TextField()))

    def as_sqlite(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return self.as_sql(compiler, connection, function=FOLD, **more)

    def as_postgresql(self, compiler: Any, connection: Any, **more: Any) -> Any:
        return self.as_sql(compiler, connection, template=ON_POSTGRESQL, **more)
