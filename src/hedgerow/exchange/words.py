"""Flows and balances in words, for pages."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.exchange import queries
from hedgerow.exchange.fairness import Balance, Side
from hedgerow.exchange.leaning import Leaning, Way
from hedgerow.exchange.models import Flow, FlowState, Rate, WorthBy
from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.kernel.quantities import major
from hedgerow.web import formats

ONE = 1000


def quantity(milli: int | None, unit: str) -> str:
    """ "2.5 hours"; "" where nothing was counted."""
    return "" if milli is None else f"{formats.number(major(milli))} {unit}".strip()


def money(minor: int, currency: str) -> str:
    return formats.money(Money(minor, currency))


def worth(flow: Flow) -> str:
    """ "" where it has none, which is not the same as zero."""
    return "" if flow.worth_minor is None else money(flow.worth_minor, flow.currency)


def rate(one: Rate) -> tuple[str, str]:
    """So much of it, and what that is worth."""
    per = quantity(one.per_milli, one.unit) if one.unit or one.per_milli != ONE else _("each")
    return per, money(one.worth_minor, one.currency)


def state(flow: Flow) -> Text:
    return _("Taken back") if flow.taken_back_at else FlowState(flow.state).label


def how_worth(flow: Flow) -> str:
    """How a flow came to its worth, from what stands on it."""
    if flow.worth_minor is None and flow.is_settled:
        return _("Time together: each gave the other the same, so it is even, and in no sum.")
    if flow.worth_minor is None:
        return _("There is no rate for this kind and unit, so it has no worth. It is counted, and in no sum.")
    if flow.rate is not None:
        per, worth_of_it = rate(flow.rate)
        words = {"per": per, "worth": worth_of_it, "day": formats.day(flow.rate.since, "medium")}
        return _("By your rate of %(day)s: %(per)s is worth %(worth)s.") % words
    return str(WorthBy(flow.worth_by).label)


def side(one: Side, currency: str, *, is_money: bool = False) -> str:
    """What went one way of one kind: "12 people, £300.00"; "0" where nothing went."""
    parts = [] if is_money else [quantity(milli, unit) for unit, milli in sorted(one.quantity.items()) if milli]
    if one.whole:
        parts.append(money(one.whole, currency))
    parts += [money(minor, code) for code, minor in sorted(one.elsewhere.items())]
    return ", ".join(parts) or formats.number(0)


def unmeasured(balance: Balance) -> list[str]:
    """What stands in no sum, said."""
    told = []
    if count := balance.gave.unvalued + balance.got.unvalued:
        words = ngettext(
            "%(count)s entry has no worth, as there is no rate for it.",
            "%(count)s entries have no worth, as there is no rate for them.",
            count,
        )
        told.append(words % {"count": formats.number(count)})
    codes = sorted({*balance.gave.elsewhere, *balance.got.elsewhere})
    if codes:
        told.append(
            _("What is worth %(currencies)s is told apart and added to nothing.") % {"currencies": ", ".join(codes)}
        )
    return told


def verdict(balance: Balance, name: str) -> str:
    """One sentence on how it stands, without sales."""
    gave, got = balance.gave.worth, balance.got.worth
    if not gave and not got:
        return _("Nothing but sales has a worth yet, and sales are even.")
    words = {"name": name}
    if not gave and balance.gave.untold:
        return _("Only what %(name)s gave has a worth yet.") % words
    if not got and balance.got.untold:
        return _("Only what you gave %(name)s has a worth yet.") % words
    if not gave or not got:
        return _("Only %(name)s gave yet.") % words if got else _("Only you gave %(name)s something yet.") % words
    more, less = max(gave, got), min(gave, got)
    if more < less * 1.25:
        return _("You and %(name)s give each other about the same.") % {"name": name}
    times = {"name": name, "times": formats.number(round(more / less, 1))}
    if got > gave:
        return _("%(name)s gives you %(times)s times what comes back.") % times
    return _("You give %(name)s %(times)s times what comes back.") % times


def sides(balance: Balance, currency: str) -> list[tuple[str, str]]:
    """Given, received, and what is between the two, besides sales; and what was paid in sales."""
    gave, got, over = balance.gave.worth, balance.got.worth, balance.difference
    apart = _("%(worth)s more from them") if over > 0 else _("%(worth)s more from you")
    told = [
        (_("You gave, besides sales"), money(gave, currency)),
        (_("You got, besides sales"), money(got, currency)),
        (_("Difference"), apart % {"worth": money(abs(over), currency)} if over else _("none")),
    ]
    return [*told, (_("Paid to you in sales"), money(balance.got.paid, currency))] if balance.got.paid else told


def span(period: queries.Period) -> str:
    """From which day to which; "" of all time."""
    if period.first is None or period.last is None:
        return ""
    days = {"first": formats.day(period.first, "medium"), "last": formats.day(period.last, "medium")}
    return _("%(first)s to %(last)s") % days


def leans_between(leaning: Leaning, name: str) -> str:
    """Which way it leans between the business and a party, with the facts. Told of what the business gives."""
    if leaning.way == Way.UNKNOWN:
        return _("Which way it goes cannot be said yet: that takes entries with a worth in eight months, or weeks.")
    if leaning.way == Way.EVEN:
        return _("The balance holds: the part of neither side rises or falls beyond chance.")
    if leaning.way == Way.MORE:
        words = _("More and more goes to %(name)s: %(before)s of all between you until %(day)s, %(after)s since.")
        return words % _shares(leaning, name)
    words = _("More and more comes to you: %(before)s of all between you until %(day)s, %(after)s since.")
    return words % _shares(leaning.turned, name)


def leans_briefly(leaning: Leaning) -> str:
    """As `leans_between`, in a few words; "" where there is no direction."""
    return {Way.MORE: _("more and more to them"), Way.LESS: _("more and more to you")}.get(leaning.way, "")


def leans_of(leaning: Leaning, name: str) -> str:
    """Whether what one gives becomes a larger part of all that goes between two, with the facts; "" where unknown."""
    if leaning.way == Way.UNKNOWN:
        return ""
    if leaning.way == Way.EVEN:
        return _("It becomes neither more nor less uneven, beyond chance.")
    said = _shares(leaning, name)
    if leaning.way == Way.MORE:
        return _("It becomes more uneven: %(name)s gave %(before)s of it until %(day)s, and %(after)s since.") % said
    return _("It becomes more even: %(name)s gave %(before)s of it until %(day)s, and %(after)s since.") % said


def _shares(leaning: Leaning, name: str) -> dict[str, str]:
    day = formats.day(leaning.since, "medium") if leaning.since else ""
    before, after = formats.percent(leaning.before), formats.percent(leaning.after)
    return {"name": name, "before": before, "after": after, "day": day}


def way(flow: Flow, us: str) -> str:
    giver, receiver = parties_in(flow, us)
    return _("%(giver)s to %(receiver)s") % {"giver": giver, "receiver": receiver}


def parties_in(flow: Flow, us: str) -> tuple[str, str]:
    return (flow.giver.name if flow.giver else us, flow.receiver.name if flow.receiver else us)


def kind(flow: Flow) -> Text:
    return queries.kind_word(flow.kind).label
