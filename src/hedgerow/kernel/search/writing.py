"""Into the index, and out of it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from django.db import connection, transaction

from hedgerow.kernel.bulk import execute_values, insert_rows
from hedgerow.kernel.folding import plain
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.search.models import SearchEntry, SearchWord
from hedgerow.kernel.tenancy import current_workspace_id

LONGEST_WORD, MOST_WORDS = 40, 400
_ENTRY = ("id", "number", "kind", "subject_id", "body")
_WORDS = "INSERT INTO kernel_searchword (id, workspace_id, word, backwards, uses) VALUES"
_AGAIN = "ON CONFLICT (workspace_id, word) DO UPDATE SET uses = kernel_searchword.uses + excluded.uses"


@transaction.atomic
def put(kind: str, texts: Mapping[UUID, str]) -> int:
    """Make the index say this of these things; an empty text takes one out. Returns how many changed."""
    known = SearchEntry.objects.filter(kind=kind, subject_id__among=texts)
    held = {subject: (key, body) for key, subject, body in known.values_list("pk", "subject_id", "body")}
    wanted = {subject: body_of(kind, text) for subject, text in texts.items()}
    fresh = {subject: body for subject, body in wanted.items() if body and subject not in held}
    gone = [subject for subject, body in wanted.items() if not body and subject in held]
    changed = [subject for subject, body in wanted.items() if body and subject in held and held[subject][1] != body]
    _count(
        more=_words_in([*fresh.values(), *(wanted[subject] for subject in changed)]),
        less=_words_in(held[subject][1] for subject in (*gone, *changed)),
    )
    keys = uuid7s(len(fresh))
    numbers = _numbers(len(fresh))
    rows = [(key, n, kind, s, body) for key, n, (s, body) in zip(keys, numbers, fresh.items(), strict=True)]
    insert_rows(SearchEntry, _ENTRY, rows)
    again = [SearchEntry(pk=held[subject][0], body=wanted[subject]) for subject in changed]
    SearchEntry.objects.bulk_update(again, ["body"], batch_size=500)
    SearchEntry.objects.filter(kind=kind, subject_id__among=gone).delete()
    return len(fresh) + len(gone) + len(changed)


def body_of(kind: str, text: str) -> str:
    """The mark of its kind, then each word once, in order, no longer than a word may be; "" without a word."""
    words = dict.fromkeys(word[:LONGEST_WORD] for word in plain(text).split()[:MOST_WORDS])
    return " ".join([mark_of(kind), *words]) if words else ""


def mark_of(kind: str) -> str:
    """A word that only things of this kind have: so a common word of others costs nothing."""
    return f"kind0{kind}"


def _words_in(bodies: Iterable[str]) -> Counter[str]:
    return Counter(word for body in bodies for word in body.split()[1:] if word.isalpha())


def _count(*, more: Counter[str], less: Counter[str]) -> None:
    """Keep how many entries have each word."""
    changes = {word: more[word] - less[word] for word in more.keys() | less.keys() if more[word] != less[word]}
    if not changes:
        return
    workspace = current_workspace_id()
    is_sqlite = connection.vendor == "sqlite"
    rows = [
        (key.hex if is_sqlite else key, workspace.hex if is_sqlite else workspace, word, word[::-1], changes[word])
        for key, word in zip(uuid7s(len(changes)), sorted(changes), strict=True)
    ]
    with connection.cursor() as cursor:
        execute_values(cursor, _WORDS, "%s, %s, %s, %s, %s", rows, _AGAIN)
    fewer = [word for word, change in changes.items() if change < 0]
    SearchWord.objects.filter(word__among=fewer, uses__lte=0).delete()


def _numbers(count: int) -> Sequence[int | None]:
    """The next ones of the whole installation, on the engine that counts: numbers that lie close make a small index."""
    if connection.vendor != "sqlite":
        return [None] * count
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(max(number), 0) FROM kernel_searchentry")
        last = cursor.fetchone()[0]
    return range(last + 1, last + count + 1)
