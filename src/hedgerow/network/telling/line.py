"""A line taken apart: what happened, with whom, when, who turned to whom, and the words that are left."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from hedgerow.kernel.errors import Text
from hedgerow.network import events
from hedgerow.network.telling.days import day_said
from hedgerow.network.telling.kinds import ABOUT, AND, FROM, TELLINGS, WITH, folded, phrases

Who = TypeVar("Who")
Find = Callable[[str, bool], Sequence[Who]]
"""Whom a name stands for; True says that the name is whole, and not the beginning of what is still being typed."""
_LONGEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Line(Generic[Who]):
    """`people` are those that each name may stand for; `unknown` is a name that nobody has. `way` as in the events."""

    what: str = ""
    people: tuple[tuple[Who, ...], ...] = ()
    unknown: str = ""
    on: date | None = None
    due: date | None = None
    way: str = ""
    text: str = ""


def read_line(said: str, *, today: date, find: Find[Who]) -> Line[Who]:
    """Nothing is guessed: what the line does not say stays empty, and the words that tell nothing else are its text."""
    reader = _Reader(said, today, find)
    return reader.line()


class _Reader(Generic[Who]):
    """Takes the words of a line from its beginning, once the day was taken out of it."""

    def __init__(self, said: str, today: date, find: Find[Who]) -> None:
        words = said.split()
        # One folded word for each, so that places agree; a sign of its own is an empty one.
        told = [folded(word) for word in words]
        day = day_said(told, today)
        kept = [at for at in range(len(words)) if day is None or not day.first <= at < day.last]
        self._words = [words[at] for at in kept]
        self._folded = [told[at] for at in kept]
        self._day, self._find, self._at = day, find, 0

    def line(self) -> "Line[Who]":
        what = self._kind()
        came_from = bool(what) and self._takes(FROM)
        if what and not came_from:
            self._takes(WITH)
        people, unknown = self._people(what)
        way = events.IN if came_from else events.OUT if what and (people or unknown) else ""
        if not what and people:
            what = self._kind()
            way = events.IN if what else ""
        self._takes(ABOUT)
        text = " ".join(self._words[self._at :]).strip(" ,;:–-")
        day = self._day
        return Line(
            what=what,
            people=tuple(people),
            unknown=unknown,
            on=day.day if day and not day.is_due else None,
            due=day.day if day and day.is_due else None,
            way=way if what in _TWO_WAYS else "",
            text=text,
        )

    def _kind(self) -> str:
        """The kind that the next words tell; they are taken."""
        rest = tuple(self._folded[self._at :])
        told = [(len(phrase), one.key) for one in TELLINGS for phrase in phrases(one.words) if _begins(rest, phrase)]
        if not told:
            return ""
        length, key = max(told, key=lambda pair: pair[0])
        self._at += length
        return key

    def _takes(self, words: Text) -> bool:
        rest = tuple(self._folded[self._at :])
        length = next((len(phrase) for phrase in phrases(words) if _begins(rest, phrase)), 0)
        self._at += length
        return bool(length)

    def _people(self, what: str) -> tuple[list[tuple[Who, ...]], str]:
        people: list[tuple[Who, ...]] = []
        while found := self._somebody():
            people.append(found)
            if not self._joined():
                return people, ""
        return people, self._unknown(is_sure=what in _IN_TOUCH) if what or self._is_name_alone() else ""

    def _somebody(self) -> tuple[Who, ...]:
        """Whom the longest name that begins here stands for."""
        left = len(self._words) - self._at
        for length in range(min(_LONGEST_NAME, left), 0, -1):
            name = " ".join(self._words[self._at : self._at + length]).strip(",.;:")
            is_whole = length < left or self._words[self._at + length - 1][-1] in ",.;:"
            if len(name) > 1 and not self._means_something(length) and (found := tuple(self._find(name, is_whole))):
                self._at += length
                return found
        return ()

    def _means_something(self, length: int) -> bool:
        """A word of ours alone is no name: "about" is nobody."""
        told = tuple(self._folded[self._at : self._at + length])
        ours = (*(one.words for one in TELLINGS), ABOUT, AND, WITH)
        return any(told == phrase for words in ours for phrase in phrases(words))

    def _joined(self) -> bool:
        """Whether a name follows: after a comma, or after "and"."""
        before = self._words[self._at - 1]
        is_listed = before.endswith(",")
        return self._at < len(self._words) and (self._takes(AND) or is_listed)

    def _unknown(self, *, is_sure: bool) -> str:
        """Words that are written like a name; where a name has to come, the next word however it is written."""
        start = self._at
        while self._at < len(self._words) and self._at - start < _LONGEST_NAME and not self._means_something(1):
            word = self._words[self._at].strip(",.;:")
            if not word[:1].isalpha() or (_is_small(word) and (self._at > start or not is_sure)):
                break
            self._at += 1
            if self._words[self._at - 1][-1] in ",.;:":
                break
        return " ".join(self._words[start : self._at]).strip(",.;:")

    def _is_name_alone(self) -> bool:
        rest = self._words[self._at :]
        return (
            self._at == 0
            and 0 < len(rest) <= _LONGEST_NAME
            and all(word[:1].isalpha() and not _is_small(word) for word in rest)
        )


_IN_TOUCH = frozenset(one.key for one in TELLINGS if one.is_wordless)
_TWO_WAYS = frozenset(one.key for one in TELLINGS if one.verb in events.TWO_WAYS)


def _begins(rest: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    return rest[: len(phrase)] == phrase


def _is_small(word: str) -> bool:
    """Where a script has small letters, a name does not begin with one."""
    return word[:1].islower()
