"""Who is the only tie between others, and whom to introduce to each other."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.resilience.past import Kept
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class Introduced:
    one: UUID
    other: UUID
    one_name: str
    other_name: str
    says: str


def introductions(kept: Kept, names: dict[UUID, str]) -> tuple[Introduced, ...]:
    """Without those of whom the reader does not see both."""
    return tuple(
        Introduced(
            one=one.one,
            other=one.other,
            one_name=names[one.one],
            other_name=names[one.other],
            says=_introduced(one.points, one.parties, names.get(one.through, "")),
        )
        for one in kept.introductions
        if one.one in names and one.other in names
    )


def _introduced(points: int, parties: int, through: str) -> str:
    words = {"count": formats.number(points), "parties": formats.number(parties), "through": through}
    tied = _("They are tied only through %(through)s now.") % words if through else ""
    if points:
        gain = ngettext(
            "Then %(count)s person less is the only tie between others.",
            "Then %(count)s people less are the only tie between others.",
            points,
        )
    else:
        gain = ngettext(
            "Then %(parties)s more has a second way in.", "Then %(parties)s more have a second way in.", parties
        )
    return f"{tied} {gain % words}".strip()


def weak(kept: Kept) -> str:
    words = {"points": formats.number(len(kept.points)), "tied": formats.number(kept.tied)}
    if not kept.tied:
        return _("Nobody is tied to anybody on record yet.")
    if not kept.points:
        return _("Nobody is the only tie between others, of %(tied)s who are tied to somebody.") % words
    return (
        ngettext(
            "%(points)s of %(tied)s who are tied to somebody is the only tie between others.",
            "%(points)s of %(tied)s who are tied to somebody are the only tie between others.",
            len(kept.points),
        )
        % words
    )
