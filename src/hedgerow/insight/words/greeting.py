"""The first line of the page, and how things are in one sentence."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.queries import Pulse
from hedgerow.insight.words.hedge import FRAGILE, STEADY
from hedgerow.kernel.money import is_currency
from hedgerow.web import formats

NOON, EVENING = 12, 18


def greeting(local: datetime, person: str) -> str:
    """By the hour of the business; the first name where the person gave a name and not an address."""
    name = person.split(maxsplit=1)[0] if person and "@" not in person else ""
    if local.hour < NOON:
        return _("Good morning, %(name)s.") % {"name": name} if name else _("Good morning.")
    if local.hour < EVENING:
        return _("Good afternoon, %(name)s.") % {"name": name} if name else _("Good afternoon.")
    return _("Good evening, %(name)s.") % {"name": name} if name else _("Good evening.")


def summary(score: int | None, needs: int | None) -> str:
    """`needs` is how many things wait, None where nothing is known of that."""
    return _state(score) if needs is None else f"{_state(score)} {_needs(needs)}"


def stale_words(pulse: Pulse) -> str:
    """Said plainly where purchases end long ago; "" while they are fresh."""
    if pulse.buying is None or not pulse.is_stale:
        return ""
    return _("Your purchases end on %(day)s; figures about customers are as of that day.") % {
        "day": formats.day(pulse.buying.as_of)
    }


def currency_words(pulse: Pulse) -> str:
    """Which currency figures are in, where there are several."""
    if pulse.buying is None or not pulse.buying.others:
        return ""
    others = ", ".join(code for code in pulse.buying.others if is_currency(code))
    return _("Figures are in %(currency)s, in which most purchases are; purchases in %(others)s are not in them.") % {
        "currency": pulse.buying.currency,
        "others": others,
    }


def _state(score: int | None) -> str:
    if score is None:
        return _("Your hedge is young: it needs a little more contact before it can be judged.")
    if score >= STEADY:
        return _("Your hedge is well tended.")
    return _("Your hedge needs tending.") if score >= FRAGILE else _("Your hedge has been left alone for long.")


def _needs(count: int) -> str:
    if not count:
        return _("Nothing needs you today.")
    return ngettext("%(count)s thing needs you today.", "%(count)s things need you today.", count) % {
        "count": formats.number(count)
    }
