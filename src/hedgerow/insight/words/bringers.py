"""Who brings whom: the best bringers, how many and what it was worth."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import ngettext

from hedgerow.insight.queries import Pulse
from hedgerow.insight.readings.bringing import Bringer
from hedgerow.insight.words.saying import cash
from hedgerow.web import formats

SHOWN = 5


@dataclass(frozen=True, slots=True)
class BringerLine:
    party: UUID
    name: str
    family: str
    says: str
    worth: str
    is_thanked: bool


def bringer_lines(pulse: Pulse, names: Mapping[UUID, str]) -> tuple[BringerLine, ...]:
    return tuple(_line(pulse, one, names[one.party]) for one in pulse.bringing.bringers[:SHOWN] if one.party in names)


def told(pulse: Pulse) -> str:
    bringing = pulse.bringing
    if not bringing.bringers:
        return ""
    words = {"count": formats.number(bringing.brought), "bringers": formats.number(len(bringing.bringers))}
    if pulse.buying is None or not bringing.amount:
        return (
            ngettext(
                "%(count)s person came through somebody you know. Thank whoever brought them.",
                "%(count)s people came through %(bringers)s others. Thank those who brought them.",
                bringing.brought,
            )
            % words
        )
    return ngettext(
        "%(count)s person came through somebody you know and has spent %(worth)s. Thank whoever brought them.",
        "%(count)s people came through %(bringers)s others and have spent %(worth)s. Thank those who brought them.",
        bringing.brought,
    ) % {**words, "worth": cash(bringing.amount, pulse.buying.currency)}


def brought_words(one: Bringer) -> str:
    """Brought 5, and 12 in all with those they brought."""
    words = {"direct": formats.number(one.direct), "all": formats.number(one.downstream)}
    if one.downstream > one.direct:
        return (
            ngettext(
                "Brought %(direct)s; with those they brought, %(all)s.",
                "Brought %(direct)s; with those they brought, %(all)s.",
                one.direct,
            )
            % words
        )
    return ngettext("Brought %(direct)s.", "Brought %(direct)s.", one.direct) % words


def _line(pulse: Pulse, one: Bringer, name: str) -> BringerLine:
    worth = cash(one.brought, pulse.buying.currency) if pulse.buying and one.brought else ""
    return BringerLine(
        one.party, name, pulse.family_of.get(one.party, "rose"), brought_words(one), worth, one.party in pulse.thanked
    )
