"""Everything the page about customers shows."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.buyers.found import BringerTold, CustomersFound
from hedgerow.insight.readings.buyers.lists import MOST
from hedgerow.insight.words.around.phrases import Names
from hedgerow.insight.words.around.sections import Row
from hedgerow.insight.words.buyers import bringing, staying
from hedgerow.insight.words.buyers.calling import CALLED, CallLine, Contacts, call_line, ranks
from hedgerow.insight.words.buyers.expecting import Expecting, expecting
from hedgerow.insight.words.buyers.lists import calls_say
from hedgerow.insight.words.groups import group_means, group_name, group_todo
from hedgerow.insight.words.saying import cash, cash_between, count, share
from hedgerow.kernel.days import date_of
from hedgerow.kernel.money import is_currency
from hedgerow.measures.customers.groups import Group
from hedgerow.web import formats
from hedgerow.web.charts import RankChart

SHOWN = 5


@dataclass(frozen=True, slots=True)
class GroupLine:
    name: str
    count: str
    share: float
    shown: str
    worth: str
    means: str
    todo: str
    url: str


@dataclass(frozen=True, slots=True)
class CustomersPage:
    headline: str
    calls: tuple[CallLine, ...]
    calls_say: str
    calls_url: str
    ranks: RankChart | None
    expecting: Expecting
    apart_url: str
    groups: tuple[GroupLine, ...]
    curves: tuple[staying.Curve, ...]
    strip: staying.Strip | None
    pairs: tuple[bringing.Pair, ...]
    pairs_say: str
    bringers: tuple[Row, ...]
    bringers_url: str
    sources: tuple[bringing.SourceLine, ...]
    sources_say: str
    notes: tuple[str, ...]
    evidence: str
    margin: str
    is_partial: bool


def parties_on(found: CustomersFound) -> set[UUID]:
    return {one.party for one in found.calls[: 3 * CALLED]} | {one.party for one in found.bringers[: 3 * SHOWN]}


def page_of(found: CustomersFound, names: Names, contacts: Contacts, today: int, *, may_open: bool) -> CustomersPage:
    """`names` and `contacts` of those who may be named."""

    def address(key: str) -> str:
        return reverse("insight:customers_list", args=[key]) if may_open else ""

    lines = tuple(call_line(one, found, names, contacts) for one in found.calls[: 3 * CALLED] if one.party in names)[
        :CALLED
    ]
    return CustomersPage(
        headline=headline(found, names),
        calls=lines,
        calls_say=calls_say(found) if found.call_count else "",
        calls_url=address("calls") if found.calls else "",
        ranks=ranks(found, lines),
        expecting=expecting(found, {"worth": address("worth")}),
        apart_url=address("apart") if found.disagreements else "",
        groups=tuple(_groups(found, may_open=may_open)),
        curves=staying.curves(found),
        strip=staying.strip(found),
        pairs=bringing.pairs(found),
        pairs_say=bringing.pairs_say(found),
        bringers=tuple(_bringer(one, found, names) for one in found.bringers[: 3 * SHOWN] if one.party in names)[
            :SHOWN
        ],
        bringers_url=address("bringers") if found.bringers else "",
        sources=bringing.sources(found),
        sources_say=bringing.sources_say(found),
        notes=tuple(_notes(found, today)),
        evidence=_evidence(found),
        margin=_margin(found),
        is_partial=found.customers > MOST,
    )


def headline(found: CustomersFound, names: Names) -> str:
    """Whom to call first, else what is foretold, else what is missing."""
    first = next((one for one in found.calls if one.party in names), None)
    if first is not None:
        return _("Call %(name)s first: %(worth)s a year is at risk.") % {
            "name": names[first.party],
            "worth": cash(first.at_risk, found.currency),
        }
    if found.call_count:
        return calls_say(found)
    if found.bg is not None:
        return _("Nobody whom you would miss has probably left.")
    return ngettext(
        "%(count)s customer so far, %(again)s of them came back.",
        "%(count)s customers so far, %(again)s of them came back.",
        found.customers,
    ) % {"count": count(found.customers), "again": count(found.repeat_buyers)}


def _groups(found: CustomersFound, *, may_open: bool) -> list[GroupLine]:
    lines = []
    for one in found.groups:
        group, part = Group(one.group), max(one.share, 0.0)
        url = reverse("insight:figure", args=[f"group-{group.value.replace('_', '-')}"]) if may_open else ""
        if one.customers:
            lines.append(
                GroupLine(
                    group_name(group),
                    count(one.customers),
                    part,
                    share(part),
                    cash(one.monetary, found.currency),
                    group_means(group),
                    group_todo(group),
                    url,
                )
            )
    return lines


def _bringer(one: BringerTold, found: CustomersFound, names: Names) -> Row:
    says = ngettext(
        "Worth %(all)s with those they brought: %(own)s themselves, %(brought)s through %(count)s other.",
        "Worth %(all)s with those they brought: %(own)s themselves, %(brought)s through %(count)s others.",
        one.direct,
    ) % {
        "all": cash(one.worth.value, found.currency),
        "own": cash(one.own, found.currency),
        "brought": cash(one.brought, found.currency),
        "count": count(one.direct),
    }
    sure = _("Between %(sure)s, as chance sends them others.") % {"sure": cash_between(one.worth, found.currency)}
    return Row(one.party, names[one.party], f"{says} {sure}")


def _notes(found: CustomersFound, today: int) -> list[str]:
    notes = []
    if found.as_of != today:
        notes.append(
            _("Your purchases end on %(day)s; figures about customers are as of that day.")
            % {"day": formats.day(date_of(found.as_of))}
        )
    if found.others:
        notes.append(
            _("Figures are in %(currency)s, in which most purchases are; purchases in %(others)s are not in them.")
            % {"currency": found.currency, "others": ", ".join(code for code in found.others if is_currency(code))}
        )
    return notes


def _evidence(found: CustomersFound) -> str:
    return _(
        "From %(purchases)s purchases of %(customers)s customers since %(day)s; %(again)s came back at least once."
    ) % {
        "purchases": count(found.purchases),
        "customers": count(found.customers),
        "day": formats.day(date_of(found.since)),
        "again": count(found.repeat_buyers),
    }


def _margin(found: CustomersFound) -> str:
    if found.margin is None:
        return _("Nobody said what is left of a sale after the goods, so worth is takings. Set it with initiatives.")
    return _("Worth is what is left after the goods: %(share)s of takings, as set with initiatives.") % {
        "share": share(found.margin)
    }
