"""What goes together, what those who bring others are worth, and what a new customer costs by where they come from."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.buyers.found import CustomersFound, SourceTold, Together
from hedgerow.insight.readings.buyers.together import BROUGHT, BY_THEMSELVES
from hedgerow.insight.words.saying import between, cash, cash_between, count, count_between, share
from hedgerow.measures.rates import ENOUGH


@dataclass(frozen=True, slots=True)
class Pair:
    title: str
    says: str


@dataclass(frozen=True, slots=True)
class SourceLine:
    """`key` is the initiative, None for none."""

    key: UUID | None
    name: str
    n: str
    cost: str
    each: str
    sure: str
    ratio: str
    says: str


def pairs(found: CustomersFound) -> tuple[Pair, ...]:
    return tuple(_pair(one) for one in found.together[:6])


def _pair(one: Together) -> Pair:
    words = {
        "one": one.one,
        "other": one.other,
        "share": share(one.also.value),
        "sure": between(share(one.also.low), share(one.also.high)),
        "times": count(one.lift.value, 1),
        "ends": count_between(one.lift, 1),
        "n": count(one.also.n),
    }
    title = _("%(one)s and %(other)s") % words
    return Pair(
        title,
        _("Of %(n)s who buy %(one)s, %(share)s (%(sure)s) also buy %(other)s: %(times)s times chance (%(ends)s).")
        % words,
    )


def pairs_say(found: CustomersFound) -> str:
    """What to do with it, or why nothing is said."""
    if found.together:
        return _("Put beside each other what goes together, and offer the one to who buys the other.")
    if found.categories < 2:
        return _("Sort your products into two categories or more, and you will see here what goes together.")
    return _("No two categories go together clearly more, or less, than chance would make them.")


def sources(found: CustomersFound) -> tuple[SourceLine, ...]:
    return tuple(_source(one, found.currency) for one in found.sources)


def _source(one: SourceTold, currency: str) -> SourceLine:
    known = {} if one.key else {BROUGHT: _("Brought by somebody"), BY_THEMSELVES: _("All others")}
    each = None if one.cost is None else one.cost / one.n
    return SourceLine(
        key=one.key,
        name=known.get(one.title, one.title),
        n=count(one.n),
        cost="–" if each is None else cash(each, currency),
        each=cash(one.each.value, currency),
        sure=cash_between(one.each, currency) or "–",
        ratio="–" if not each or one.n < ENOUGH else _("%(times)s ×") % {"times": count(one.each.value / each, 1)},
        says=_source_says(one),
    )


def _source_says(one: SourceTold) -> str:
    if one.n >= ENOUGH:
        return ""
    return ngettext(
        "From %(n)s customer: too few to compare, %(need)s are needed.",
        "From %(n)s customers: too few to compare, %(need)s are needed.",
        one.n,
    ) % {"n": count(one.n), "need": count(ENOUGH)}


def sources_say(found: CustomersFound) -> str:
    """Where the next money goes, for who is told what it was spent on."""
    if any(one.key is None and one.title not in (BROUGHT, BY_THEMSELVES) for one in found.sources):
        return _("Which initiatives they are, and what they cost, is shown to those who may see initiatives.")
    able = [one for one in found.sources if one.cost and one.n >= ENOUGH]
    if not any(one.cost for one in found.sources):
        return _("No initiative with a cost brought new customers yet. Note what yours cost, and who takes part.")
    if not able:
        return _("Too few new customers of each source to compare them.")
    best = max(able, key=lambda one: one.each.value * one.n / (one.cost or 1))
    times = best.each.value * best.n / (best.cost or 1)
    words = {"name": best.title, "times": count(times, 1)}
    if times < 1:
        return _("Even %(name)s brings back only %(times)s times what it cost: stop, or find out why.") % words
    return _("%(name)s brings back %(times)s times what it cost: the next money goes there first.") % words
