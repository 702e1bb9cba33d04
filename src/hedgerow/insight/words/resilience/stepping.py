"""Ways to stand firmer, in words: what to do, why it may be possible, what it saves and what it costs."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.resilience.answering import Answer
from hedgerow.insight.readings.resilience.steps import Possible, Tried
from hedgerow.insight.words.resilience.naming import Namer, in_days
from hedgerow.kernel.money import Money
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class Card:
    """`gain`, `cut` and `cost` stand at its end; `typed` is the cost as it was typed, "" where nobody said."""

    key: str
    title: str
    why: str
    gain: str
    cut: str
    cost: str
    typed: str
    is_ticked: bool


def cards(namer: Namer, found: Answer, steps: Sequence[Tried]) -> tuple[Card, ...]:
    """Without those about somebody whom the reader does not see."""
    shown = [one for one in steps if one.step.also is None or namer.known(one.step.also.party)]
    return tuple(_card(namer, found, one) for one in shown)


def _card(namer: Namer, found: Answer, one: Tried) -> Card:
    step = one.step
    return Card(
        key=step.key,
        title=_title(namer, step),
        why=_why(found, step),
        gain=_("saves %(money)s on average") % {"money": namer.cash(one.saved)},
        cut=_cut(one),
        cost=_cost(namer, one),
        typed="" if one.cost is None else f"{_major(namer, one.cost)}",
        is_ticked=one.is_ticked,
    )


def _title(namer: Namer, step: Possible) -> str:
    supply = namer.supply(step.supply) if step.supply else ""
    if step.kind == "second" and step.also is not None:
        words = {"who": namer.party(step.also.party), "supply": supply}
        return _("Get this from %(who)s too: %(supply)s") % words
    if step.kind == "stock":
        words = {"days": in_days(step.stock_days), "supply": supply}
        return _("Keep %(days)s more in stock: %(supply)s") % words
    if step.kind == "newcomer":
        if step.supply is not None and step.supply.work:
            return _("Have somebody learn it as well: %(supply)s") % {"supply": supply}
        return _("Find another who gives this: %(supply)s") % {"supply": supply}
    return _("Give those who only buy there another way")


def _why(found: Answer, step: Possible) -> str:
    also = step.also
    if also is not None:
        said = _offer(also.offer, also.gives) if also.offer else _shared(also.tag)
        return said if also.km is None else f"{said} {_away(also.km)}"
    if step.kind == "stock":
        return _("It bridges the first days. Check that there is room, and that it keeps.")
    if step.kind == "newcomer":
        if step.supply is not None and step.supply.work:
            return _("One day a week beside them for a month is usually enough to bridge an absence.")
        return _("Nobody on record gives it besides. We take it that they stop as seldom as your others.")
    many = len(found.direct.only_there)
    return ngettext(
        "%(count)s customer bought nowhere else. We take it that one of two would follow you.",
        "%(count)s customers bought nowhere else. We take it that half of them would follow you.",
        many,
    ) % {"count": formats.number(many)}


def _offer(offer: str, gives: float | None) -> str:
    if gives is None:
        return _("They offer: %(offer)s. How much, nobody noted.") % {"offer": offer}
    words = {"offer": offer, "part": formats.percent(gives)}
    return _("They offer: %(offer)s, enough for %(part)s of what you need.") % words


def _shared(tag: str) -> str:
    return _("You file both under “%(tag)s”. Ask whether they could.") % {"tag": tag}


def _away(km: float) -> str:
    if km < 1:
        return _("Less than a kilometre away.")
    return _("%(km)s km away.") % {"km": formats.number(round(km))}


def _cut(one: Tried) -> str:
    """Of all takings, in the middle case, as the answer above tells it; on average where only that moves.

    To the tenth where whole per cents would say the same twice; "" where nothing is cut.
    """
    if one.saved <= 0:
        return ""
    is_usual = one.medians[0] > one.medians[1]
    shares = [lost / one.takings for lost in (one.medians if is_usual else (one.without, one.then))]
    before, after = (formats.percent(share) for share in shares)
    if before == after:
        before, after = (formats.percent(share, 1) for share in shares)
    words = {"before": before, "after": after}
    if is_usual:
        return _("cuts the loss from %(before)s to %(after)s") % words
    return _("cuts the loss from %(before)s to %(after)s on average") % words


def _cost(namer: Namer, one: Tried) -> str:
    if one.cost is None:
        return _("cost not known")
    if not one.cost:
        return _("free")
    value = formats.number(one.saved / one.cost, 1)
    return _("%(cost)s a month; saves %(times)s times that if it happens") % {
        "cost": namer.cash(one.cost),
        "times": value,
    }


def _major(namer: Namer, minor: int) -> str:
    return f"{Money(minor, namer.standing.currency).major:f}"
