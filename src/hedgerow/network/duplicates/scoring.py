"""How sure it is that two parties are one, and why.

Each thing that two share is evidence whose weight depends on how alike the names are: one mailbox under two different
names is a family or an office. Pieces of evidence add up as independent chances of being right, 1 − ∏(1 − w). A name
alone is no evidence, and two different dates of birth speak against it. Likeness of names is the normalised indel
similarity of their sorted words (rapidfuzz `token_sort_ratio`, 0..100).
"""

from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.fuzz import token_sort_ratio

from hedgerow.network.duplicates.profiles import Profile

CERTAIN, POSSIBLE = 0.9, 0.6
_SAME, _SIMILAR, _INITIAL = 97, 84, 90
_YEARLESS = "--"
_AGAINST = 0.4


class Reason(StrEnum):
    """Evidence, by name."""

    SAME_EMAIL = "same_email"
    SAME_PHONE = "same_phone"
    SAME_ADDRESS = "same_address"
    SAME_POSTCODE = "same_postcode"
    SAME_DOMAIN = "same_domain"
    SAME_BIRTHDAY = "same_birthday"
    SAME_NAME = "same_name"
    SIMILAR_NAME = "similar_name"
    OTHER_NAME = "other_name"
    OTHER_BIRTHDAY = "other_birthday"


_WEIGHTS: dict[Reason, tuple[float, float, float]] = {
    # where the names are the same, similar, different
    Reason.SAME_EMAIL: (0.95, 0.85, 0.40),
    Reason.SAME_PHONE: (0.90, 0.80, 0.30),
    Reason.SAME_ADDRESS: (0.85, 0.66, 0.0),
    Reason.SAME_POSTCODE: (0.62, 0.40, 0.0),
    Reason.SAME_DOMAIN: (0.70, 0.45, 0.0),
    Reason.SAME_BIRTHDAY: (0.75, 0.60, 0.05),
}


@dataclass(frozen=True, slots=True)
class Score:
    """`value` 0..1; the reasons in order of their weight, the name's likeness first."""

    value: float
    reasons: tuple[Reason, ...]


def compare(one: Profile, other: Profile) -> Score:
    """A person and an organisation are never one."""
    if one.kind != other.kind:
        return Score(0.0, ())
    likeness = _likeness(one, other)
    column = (Reason.SAME_NAME, Reason.SIMILAR_NAME, Reason.OTHER_NAME).index(likeness)
    found = [(_WEIGHTS[reason][column], reason) for reason in _shared(one, other)]
    doubt = 1.0
    for weight, _reason in found:
        doubt *= 1 - weight
    reasons = [likeness, *(reason for weight, reason in sorted(found, key=lambda pair: -pair[0]) if weight)]
    value = 1 - doubt
    if _born_apart(one.birthday, other.birthday):
        value *= _AGAINST
        reasons.append(Reason.OTHER_BIRTHDAY)
    return Score(value, tuple(reasons))


def _shared(one: Profile, other: Profile) -> list[Reason]:
    found = []
    if one.emails & other.emails:
        found.append(Reason.SAME_EMAIL)
    elif one.own_domains & other.own_domains:
        found.append(Reason.SAME_DOMAIN)
    if one.phones & other.phones:
        found.append(Reason.SAME_PHONE)
    if {place for place in one.places & other.places if all(place)}:
        found.append(Reason.SAME_ADDRESS)
    elif {postcode for postcode, _ in one.places if postcode} & {postcode for postcode, _ in other.places}:
        found.append(Reason.SAME_POSTCODE)
    if one.birthday and one.birthday == other.birthday and not one.birthday.startswith(_YEARLESS):
        found.append(Reason.SAME_BIRTHDAY)
    return found


def _likeness(one: Profile, other: Profile) -> Reason:
    if not one.name or not other.name:
        return Reason.OTHER_NAME
    ratio = token_sort_ratio(one.name, other.name)
    if ratio >= _SAME:
        return Reason.SAME_NAME
    if ratio >= _SIMILAR or _is_initial(one, other) or _is_initial(other, one):
        return Reason.SIMILAR_NAME
    return Reason.OTHER_NAME


def _is_initial(short: Profile, full: Profile) -> bool:
    """ "G. Okafor" is Grace Okafor where the family names are nearly the same."""
    words, others = short.name.split(), full.name.split()
    if min(len(words), len(others)) < len(("given", "family")) or len(words[0]) > 1 or words[0] != others[0][:1]:
        return False
    return token_sort_ratio(" ".join(words[1:]), " ".join(others[1:])) >= _INITIAL


def _born_apart(one: str, other: str) -> bool:
    """Two full dates that differ; of one without a year, day and month are compared."""
    if not one or not other:
        return False
    if one.startswith(_YEARLESS) or other.startswith(_YEARLESS):
        return one[-5:] != other[-5:]
    return one != other
