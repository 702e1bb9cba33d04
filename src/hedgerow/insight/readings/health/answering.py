"""What shows that somebody did what a warning sign asks for: a deed of that kind, or that its part is better."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from uuid import UUID

from hedgerow.insight.grounds.record import FAMILIES
from hedgerow.insight.readings.health.found import HealthFound, People, people_of
from hedgerow.insight.readings.health.presence import PARTNERS
from hedgerow.insight.readings.health.signs import RULES

TOUCH, GIFT, GIFT_BACK, TIE = "touch", "gift", "gift_back", "tie"
"""To turn to somebody; to give or to get; to give; to tie two members to each other."""
ASKED = {
    "leaving": TOUCH,
    "partners-quiet": TOUCH,
    "engagement-falls": GIFT,
    "few-two-sided": GIFT,
    "uneven": GIFT_BACK,
    "untied": TIE,
    "ties-thin": TIE,
    "frozen": TIE,
}
"""Signs that ask for one deed. The others ask for something that only their part shows."""
_PARTNERS = frozenset(FAMILIES.index(family) for family in PARTNERS)


@dataclass(frozen=True, slots=True)
class Deed:
    """Of which kinds it is, and which parties the log names with it."""

    kinds: frozenset[str]
    parties: frozenset[UUID]


def signs_answered(before: HealthFound, now: HealthFound, deeds: Collection[Deed]) -> tuple[str, ...]:
    """Of the signs that showed before: those with a deed since toward one whom it is about, or whose part is better.

    That another phase asks for something else makes no part better, nor does one that cannot be told any more.
    """
    if not before.signs:
        return ()
    people = people_of(before) if deeds else None
    return tuple(
        sign.key
        for sign in before.signs
        if (_is_done(sign.key, people, deeds) if people and sign.key in ASKED else _is_over(sign.key, before, now))
    )


def _is_over(key: str, before: HealthFound, now: HealthFound) -> bool:
    """It shows no more, and its part rose: of all these, more is better. Another year to compare with is no deed."""
    rule = next((one for one in RULES if one.key == key), None)
    if rule is None or key in ASKED:
        return False
    was, part = before.part(rule.part).value, now.part(rule.part)
    return part.value is not None and was is not None and part.value > was and not rule.test(part)


def _is_done(key: str, people: People, deeds: Iterable[Deed]) -> bool:
    wanted = frozenset(_asked_about(key, people))
    needed = 2 if ASKED[key] == TIE else 1
    return any(ASKED[key] in deed.kinds and len(deed.parties & wanted) >= needed for deed in deeds)


def _asked_about(key: str, people: People) -> Iterable[UUID]:
    """As the list shows them to which the sign's button leads."""
    rows: dict[str, Callable[[int], bool]] = {
        "leaving": lambda at: people.was_here[at] and not people.is_here[at],
        "partners-quiet": lambda at: people.family[at] in _PARTNERS and not people.is_here[at],
        "engagement-falls": lambda at: not people.is_two_sided[at],
        "few-two-sided": lambda at: not people.is_two_sided[at],
        "uneven": lambda at: people.gave[at] > people.got[at],
    }
    asked = rows.get(key)
    return (party for at, party in enumerate(people.party) if asked is None or asked(at))
