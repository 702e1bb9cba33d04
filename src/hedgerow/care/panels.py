"""What the party page and party lists show of somebody's care."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from hedgerow.care import choosing, queries
from hedgerow.care.permissions import Permission
from hedgerow.care.queries import Line
from hedgerow.kernel.actor import Actor
from hedgerow.measures.care import Standing
from hedgerow.network.models import Party


def care_of(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """The panel; None where nothing is planned and nothing paused, for who is put away, and for who may not see it."""
    if not actor.may(Permission.VIEW_PEOPLE) or party.archived_at is not None:
        return None
    found = queries.care_of(actor, party)
    if not found.lines:
        return None
    loggable = choosing.loggable_names()
    return {
        "lines": [
            {
                "planned": line.planned,
                "says": queries.planned_words(line.planned),
                "last": queries.last_words(line, found.today),
                "due": queries.due_words(line, found.today),
                "is_late": line.due is not None and line.due < found.today and found.pause is None,
                "may_tick": line.planned.verb in loggable,
            }
            for line in found.lines
        ],
        "standing": found.standing,
        "word": queries.STANDING_WORDS[found.standing] if found.standing else "",
        "is_exception": found.standing in (Standing.NEGLECTED, Standing.UNNOTICED),
        "pause": found.pause,
        "today": found.today,
    }


def standings(actor: Actor, parties: Iterable[UUID]) -> Mapping[UUID, Line]:
    """What is due first for each of a page; nobody's for who may not see who is due."""
    return queries.lines_of(actor, list(parties)) if actor.may(Permission.VIEW_PEOPLE) else {}


def word(line: Line) -> str:
    return str(queries.STANDING_WORDS[line.standing])
