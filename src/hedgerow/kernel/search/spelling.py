"""What a word may have been meant to be: words that are there, a letter or two away.

Whoever mistypes a letter keeps the beginning of the word or its end: so only words that share one of the two are
compared, each read from an index.
"""

from collections.abc import Collection

from rapidfuzz import process
from rapidfuzz.distance import OSA

from hedgerow.kernel.search.models import SearchWord

COMMON = 20_000
SHORTEST, SHARED, MOST_COMPARED, MOST_NEAR = 4, 2, 20_000, 5
_LAST = "\U0010ffff"


def common_among(words: Collection[str]) -> set[str]:
    """Those that very many things have."""
    return set(SearchWord.objects.filter(word__in=words, uses__gt=COMMON).values_list("word", flat=True))


def is_known(word: str) -> bool:
    """Some word begins with it."""
    return SearchWord.objects.filter(word__gte=word, word__lt=word + _LAST).exists()


def near(word: str) -> list[str]:
    """The nearest few, the nearest first; none for words so short that everything is near."""
    if len(word) < SHORTEST or word.isdecimal():
        return []
    letters = 1 if len(word) <= SHORTEST + 1 else 2
    found = process.extract(word, _alike(word, letters), scorer=OSA.distance, score_cutoff=letters, limit=MOST_NEAR)
    return [other for other, _distance, _place in found if other != word]


def _alike(word: str, letters: int) -> list[str]:
    shortest, longest = len(word) - letters, len(word) + letters
    candidates: set[str] = set()
    for column, start in (("word", word[:SHARED]), ("backwards", word[: -SHARED - 1 : -1])):
        bounds = {f"{column}__gte": start, f"{column}__lt": start + _LAST}
        rows = SearchWord.objects.filter(**bounds).values_list("word", flat=True)
        candidates.update(rows[:MOST_COMPARED])
    return [other for other in candidates if shortest <= len(other) <= longest]
