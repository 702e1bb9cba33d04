"""What conditions can ask about care."""

from collections.abc import Sequence
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from hedgerow.care import queries
from hedgerow.care.permissions import Permission
from hedgerow.kernel.errors import Text
from hedgerow.network.registries import Ask, Kind, Op, Options, PartyField, party_fields

HEADING = _("Care")


def _choices() -> Sequence[tuple[str, Text]]:
    return [(standing.value, word) for standing, word in queries.STANDING_WORDS.items()]


class _Standings:
    """Worked out for those of interest when it is asked: how somebody stands changes with every day."""

    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:  # noqa: ARG002  (every source takes them)
        by_standing = queries.keys_by_standing(ask.today, ask.keys)
        every = {key for keys in by_standing.values() for key in keys}
        if op in (Op.FILLED, Op.EMPTY):
            found = Q(id__among=every)
            return found if op is Op.FILLED else ~found
        wanted = [key for standing, keys in by_standing.items() if standing.value in value for key in keys]
        return ~Q(id__among=wanted) if op is Op.NONE else Q(id__among=wanted)


def register() -> None:
    party_fields.add(
        PartyField(
            "care", HEADING, Kind.CHOICE, _Standings(), HEADING, choices=_choices, permission=Permission.VIEW_PEOPLE
        )
    )
