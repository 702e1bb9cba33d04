"""Out of the index: every word that was typed, or what it may have been meant to be, begins a word of the thing."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import connection

from hedgerow.kernel.folding import plain
from hedgerow.kernel.search.models import SearchEntry
from hedgerow.kernel.search.spelling import common_among, is_known, near
from hedgerow.kernel.search.writing import LONGEST_WORD, mark_of
from hedgerow.kernel.tenancy import current_workspace_id

MOST_TYPED = 8
_SQLITE = """
SELECT e.kind, e.subject_id FROM search_index CROSS JOIN kernel_searchentry e ON e.number = search_index.rowid
WHERE search_index MATCH %s AND e.workspace_id = %s AND e.kind = %s LIMIT %s
"""
# Not `=`, which an index can answer: until a server has counted a table that was filled at once, it takes the index of
# (workspace, kind) for the shorter way, and reads a million entries instead of those that have the words.
_POSTGRESQL = """
SELECT kind, subject_id FROM kernel_searchentry
WHERE words @@ %s::tsquery AND workspace_id IS NOT DISTINCT FROM %s AND kind IS NOT DISTINCT FROM %s LIMIT %s
"""
Asked = Sequence[Sequence[str]]
"""For each word that was typed the words that will do, the first of them as it was typed."""


@dataclass(frozen=True, slots=True)
class Hit:
    """`is_near` says that a word was taken for another."""

    kind: str
    subject_id: UUID
    is_near: bool = False


def find(text: str, *, kind: str, limit: int) -> list[Hit]:
    """Things of a kind in the workspace in scope; misspellings are tried where nothing is found as it was typed.

    First to be taken for another is a word that nothing begins with; only where there is none, any of them.
    """
    typed = [word[:LONGEST_WORD] for word in plain(text).split()[:MOST_TYPED]]
    if not typed:
        return []
    if not SearchEntry.objects.filter(kind=kind).exists():
        return []
    found = _ask([[word] for word in typed], kind, limit)
    if found:
        return [Hit(kind, key) for key in found]
    strange = [word for word in typed if not is_known(word)]
    meant = [[word, *(near(word) if word in (strange or typed) else ())] for word in typed]
    if all(len(words) == 1 for words in meant):
        return []
    return [Hit(kind, key, is_near=True) for key in _ask(meant, kind, limit)]


def _ask(words: Asked, kind: str, limit: int) -> list[UUID]:
    workspace = current_workspace_id()
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(_SQLITE, [_fts5(words, mark_of(kind)), workspace.hex, kind, limit])
            return [UUID(key) for _kind, key in cursor.fetchall()]
        cursor.execute(_POSTGRESQL, [_tsquery(words, mark_of(kind)), workspace, kind, limit])
        return [key for _kind, key in cursor.fetchall()]


def _fts5(words: Asked, mark: str) -> str:
    """Words are letters and digits alone, quoted all the same: none of them can be an operator.

    SQLite gathers all words that a beginning has before it asks anything else. A word that very many things have is
    therefore asked for as it is.
    """
    common = common_among([some[0] for some in words])
    firsts = (f'"{some[0]}"' if some[0] in common else f'"{some[0]}"*' for some in words)
    groups = (
        " OR ".join([first, *(f'"{word}"' for word in some[1:])]) for first, some in zip(firsts, words, strict=True)
    )
    return " AND ".join([mark, *(f"({group})" for group in groups)])


def _tsquery(words: Asked, mark: str) -> str:
    groups = (" | ".join([f"'{some[0]}':*", *(f"'{word}'" for word in some[1:])]) for some in words)
    return " & ".join([mark, *(f"({group})" for group in groups)])
