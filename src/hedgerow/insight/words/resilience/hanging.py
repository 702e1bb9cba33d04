"""What hangs on each supply, in words: what somebody said, and what is assumed."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.insight.readings.resilience.standing import Supply
from hedgerow.insight.words.resilience.naming import Namer, formats_list, in_days, line_name
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class Line:
    """`who` gives it now; `says` is what hangs on it, `days` how long stock and replacement take."""

    key: str
    title: str
    who: str
    party: UUID | None
    family: str
    says: str
    days: str
    is_assumed: bool


def lines(namer: Namer) -> tuple[Line, ...]:
    """Those of whom somebody said something first; without those about somebody whom the reader does not see."""
    shown = [one for one in namer.standing.supplies if one.title or namer.known(one.suppliers[0])]
    return tuple(sorted((_line(namer, one) for one in shown), key=lambda line: (line.is_assumed, line.title)))


def _line(namer: Namer, one: Supply) -> Line:
    first = one.suppliers[0]
    return Line(
        key=one.key,
        title=one.title or namer.known(first),
        who=formats_list([namer.party(who) for who in one.suppliers]),
        party=namer.standing.parties[first] if not one.title else None,
        family="hazel" if one.work else "sloe" if one.title else namer.family(first),
        says=_says(one),
        days=_days(one),
        is_assumed=one.is_assumed,
    )


def _says(one: Supply) -> str:
    if one.lines:
        return _("Stops without it: %(lines)s.") % {"lines": formats_list([line_name(line) for line in one.lines])}
    share = formats.percent(one.share, 1)
    if one.is_assumed:
        return _("Nobody said. We take %(share)s of all takings.") % {"share": share}
    return _("%(share)s of all takings stop without it.") % {"share": share}


def _days(one: Supply) -> str:
    stock = (
        _("Nobody said how long the stock lasts: we take it that there is none.")
        if one.stock_days is None
        else _("The stock lasts %(days)s.") % {"days": in_days(one.stock_days)}
    )
    other = (
        _("Nobody said how long it takes to find another.")
        if one.replace_days is None
        else _("Another is found within %(days)s.") % {"days": in_days(one.replace_days)}
    )
    return f"{stock} {other}"
