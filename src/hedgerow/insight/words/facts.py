"""What stands behind a figure of one party, in words: which facts, of which time."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.grounds.facts import FactKind, Facts
from hedgerow.insight.queries import stretch_of
from hedgerow.web import formats


def facts_say(facts: Facts, day: date) -> str:
    """Which kinds count, and from when to when."""
    since, until = stretch_of(facts, day)
    words = {
        "kinds": ", ".join(_kinds()[kind] for kind in facts.kinds),
        "since": formats.day(since) if since else "",
        "until": formats.day(until),
    }
    if since is None:
        return _("On record up to %(until)s: %(kinds)s.") % words
    return _("On record from %(since)s to %(until)s: %(kinds)s.") % words


def left_out_says(count: int, currency: str) -> str:
    """What would have counted in another currency; "" with nothing."""
    if not count:
        return ""
    said = ngettext(
        "%(count)s in another currency is left out: the figure counts %(currency)s only.",
        "%(count)s in other currencies are left out: the figure counts %(currency)s only.",
        count,
    )
    return said % {"count": formats.number(count), "currency": currency}


def _kinds() -> dict[FactKind, str]:
    return {
        FactKind.PURCHASE: _("purchases"),
        FactKind.PAID: _("purchases"),
        FactKind.CONTACT: _("contacts"),
        FactKind.FLOW: _("what was given and received"),
        FactKind.WORTH: _("what was given and received, with a worth"),
        FactKind.FAVOUR: _("gifts, favours and services"),
        FactKind.GIFT: _("gifts, favours and services with a worth"),
        FactKind.TIE: _("ties"),
        FactKind.ROLE: _("roles"),
        FactKind.PART: _("parts in initiatives"),
    }
