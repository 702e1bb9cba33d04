"""The words of a title as they are compared: without capitals, accents and endings, and without what joins words."""

from functools import lru_cache
from threading import local
from unicodedata import normalize

import snowballstemmer

from hedgerow.kernel.folding import plain

ALGORITHMS = {"en": "english", "es": "spanish", "ar": "arabic"}
_JOINING = frozenset(
    plain(word)
    for word in (
        "a an and at by for from in into it of on or our the to us we with your any some that this "
        "al con de del el en la las lo los o para por que su sus un una unas uno unos y "
        "في من على إلى عن مع أو و ما هذا هذه"
    ).split()
)
_ARTICLE = "ال"
_here = local()


@lru_cache(maxsize=65_536)
def stems(text: str, language: str) -> frozenset[str]:
    """ "Deck ovens" as {"deck", "oven"}. Of a language without rules of its own, words are compared as they are."""
    words = "".join(sign if sign.isalnum() else " " for sign in normalize("NFC", text.casefold())).split()
    wanted = [_bare(word) for word in words if plain(word) not in _JOINING]
    algorithm = ALGORITHMS.get(language.partition("-")[0])
    ends = _stemmer(algorithm).stemWords(wanted) if algorithm else wanted
    return frozenset(bare for word in ends if (bare := plain(word)))


def _bare(word: str) -> str:
    """The Arabic article is part of its word; with it the rules take off other endings than without."""
    return word.removeprefix(_ARTICLE) if len(word) > len(_ARTICLE) + 2 else word


def _stemmer(algorithm: str) -> "snowballstemmer.Stemmer":
    """One for each thread: a stemmer keeps the word it is at."""
    held = _here.__dict__.setdefault("stemmers", {})
    if algorithm not in held:
        held[algorithm] = snowballstemmer.stemmer(algorithm)
    return held[algorithm]
