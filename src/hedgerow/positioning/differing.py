"""What changed from one version to the next, word by word, for reading."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.positioning import criteria
from hedgerow.positioning.models import MessageVersion, ProfileVersion
from hedgerow.positioning.words import WEIGHTS

_PIECES = re.compile(r"\S+\s*")
ANSWERS: tuple[tuple[str, Text], ...] = (
    ("audience", _("For whom")),
    ("benefit", _("What they get")),
    ("difference", _("How you differ")),
    ("proof", _("What proves it")),
    ("sentence", _("In one sentence")),
    ("rest", _("The longer form")),
    ("tone", _("How it sounds")),
)


class Mark(StrEnum):
    SAME = "same"
    IN = "in"
    OUT = "out"


@dataclass(frozen=True, slots=True)
class Change:
    """One part that differs; `pieces` are (mark, text) and read in order."""

    label: Text
    pieces: tuple[tuple[Mark, str], ...]


def of_messages(earlier: MessageVersion | None, later: MessageVersion) -> list[Change]:
    """Against the version before; of the first one, what it says."""
    if earlier is None:
        said = ((label, _text(later, name)) for name, label in ANSWERS)
        return [Change(label, ((Mark.SAME, text),)) for label, text in said if text]
    return [
        Change(label, pieces)
        for name, label in ANSWERS
        if (pieces := compared(_text(earlier, name), _text(later, name)))
    ]


def of_profiles(earlier: ProfileVersion | None, later: ProfileVersion) -> list[Change]:
    """The words, and the criteria: those that came, went, or count otherwise."""
    found = []
    if pieces := compared(earlier.summary if earlier else "", later.summary):
        found.append(Change(_("Who they are"), pieces))
    before = {one.key: one for one in criteria.read(earlier.criteria if earlier else ())}
    after = {one.key: one for one in criteria.read(later.criteria)}
    for key in dict.fromkeys([*before, *after]):
        was, now = before.get(key), after.get(key)
        if pieces := compared(_criterion(was), _criterion(now)):
            found.append(Change(_("Criterion"), pieces))
        elif was and now and was.definition != now.definition:
            found.append(Change(_("What it asks"), ((Mark.SAME, now.words),)))
    return found


def compared(before: str, after: str) -> tuple[tuple[Mark, str], ...]:
    """Empty for two equal texts."""
    return () if before == after else tuple(_pieces(_PIECES.findall(before), _PIECES.findall(after)))


def _pieces(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[Mark, str]]:
    for what, start, end, begin, stop in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if what == "equal":
            yield Mark.SAME, "".join(before[start:end])
            continue
        if end > start:
            yield Mark.OUT, "".join(before[start:end])
        if stop > begin:
            yield Mark.IN, "".join(after[begin:stop])


def _text(version: MessageVersion, name: str) -> str:
    value = getattr(version, name)
    return ", ".join(value) if isinstance(value, list) else str(value)


def _criterion(one: criteria.Criterion | None) -> str:
    return f"{WEIGHTS[one.weight][0]}: {one.words}" if one else ""
