"""Whom to call, and why."""

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.buyers.foretold import Call
from hedgerow.insight.readings.buyers.found import CustomersFound
from hedgerow.insight.words.around.phrases import Names
from hedgerow.insight.words.buyers.lists import left
from hedgerow.insight.words.saying import cash, count
from hedgerow.network.models import ContactKind
from hedgerow.web.charts import Rank, RankChart

Contacts = Mapping[tuple[UUID, str], str]
CALLED = 8


@dataclass(frozen=True, slots=True)
class CallLine:
    """`phone` and `mail` are addresses to open, "" where there is none."""

    party: UUID
    name: str
    says: str
    worth: str
    phone: str
    mail: str


def called(found: CustomersFound, names: Names) -> list[UUID]:
    """Those on the page whom one may want to reach."""
    return [one.party for one in found.calls[: 3 * CALLED] if one.party in names][:CALLED]


def call_reason(one: Call) -> str:
    """Her silence against her own pace."""
    return ngettext(
        "Came every %(gap)s days, silent for %(days)s day. The chance they have left is %(left)s.",
        "Came every %(gap)s days, silent for %(days)s days. The chance they have left is %(left)s.",
        one.silence,
    ) % {"gap": count(max(one.gap, 1)), "days": count(one.silence), "left": left(one)}


def call_line(one: Call, found: CustomersFound, names: Names, contacts: Contacts) -> CallLine:
    phone, mail = (contacts.get((one.party, kind), "") for kind in (ContactKind.PHONE, ContactKind.EMAIL))
    return CallLine(
        one.party,
        names[one.party],
        call_reason(one),
        cash(one.at_risk, found.currency),
        f"tel:{''.join(sign for sign in phone if sign.isdigit() or sign == '+')}" if phone else "",
        f"mailto:{mail}" if mail else "",
    )


def ranks(found: CustomersFound, lines: tuple[CallLine, ...]) -> RankChart | None:
    """Those who may be named."""
    if not lines:
        return None
    risk = {one.party: one.at_risk for one in found.calls[: 3 * CALLED]}
    told = _("A year at their own pace, times the chance that they have left.")
    return RankChart(
        told, [Rank(one.name, risk[one.party], one.worth) for one in lines], columns=(_("Who"), _("At risk"))
    )
