"""A part's value, and what it says in one sentence."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.health.found import Lacking, PartFound
from hedgerow.insight.words.phrases import signed
from hedgerow.measures.rates import ENOUGH
from hedgerow.web import formats

SHARES = frozenset({"survival", "persistence", "newness", "engagement", "partner-activity", "fairness"})
DECIMALS = {"productivity": 2, "niches": 1, "innovation": 2, "ties": 2}
NOTEWORTHY = 0.05
"""A change by less than a twentieth is told as none."""


def shown(key: str, value: float | None) -> str:
    """The value as a number of its kind: 73%, 126, 0.57."""
    if value is None:
        return ""
    return formats.percent(value) if key in SHARES else formats.number(value, DECIMALS.get(key, 0))


def big(one: PartFound) -> str:
    """The value as the page shows it large: of fewer than 30 a count, as a share would say too much."""
    if one.key in ("survival", "engagement", "partner-activity") and one.n < ENOUGH:
        return _("%(hits)s of %(n)s") % {"hits": formats.number(hits(one)), "n": formats.number(one.n)}
    return shown(one.key, one.value)


def hits(one: PartFound) -> int:
    return round((one.value or 0) * one.n)


def said(one: PartFound) -> str:
    """What the value says, with how many it speaks of."""
    count = hits(one) if one.key in ("survival", "engagement", "partner-activity") else one.n
    if one.key == "elephant":
        count = round(one.value or 0)
    if one.key == "ties" and not one.value:
        return _("None of %(n)s members has a tie to another.") % {"n": formats.number(one.n)}
    sentence = _sentences(count)[one.key]
    return sentence % {
        "count": formats.number(count),
        "n": formats.number(one.n),
        "value": shown(one.key, one.value),
    }


def _sentences(count: int) -> dict[str, str]:
    return {
        "productivity": ngettext(
            "%(count)s initiative brought in a year %(value)s times what went into it.",
            "%(count)s initiatives brought in a year %(value)s times what went into them.",
            count,
        ),
        "survival": ngettext(
            "%(count)s of the %(n)s who took part a year ago takes part now.",
            "%(count)s of the %(n)s who took part a year ago take part now.",
            count,
        ),
        "persistence": _("Of %(n)s ties, all of a year ago and today, %(value)s held at both times."),
        "elephant": ngettext(
            "%(count)s of %(n)s brought half of all that came in within a year.",
            "%(count)s of %(n)s together brought half of all that came in within a year.",
            count,
        ),
        "niches": _("What members do with you is as varied as %(value)s equally common kinds of dealings."),
        "newness": _("%(value)s of a year’s income came from products first sold in that year; %(n)s products sold."),
        "innovation": ngettext(
            "%(count)s joint offer began within a year: %(value)s for each active partner and year.",
            "%(count)s joint offers began within a year: %(value)s for each active partner and year.",
            count,
        ),
        "engagement": ngettext(
            "%(count)s of %(n)s members both gave and got within 90 days.",
            "%(count)s of %(n)s members both gave and got within 90 days.",
            count,
        ),
        "partner-activity": ngettext(
            "%(count)s of %(n)s suppliers, partners and community took part within 90 days.",
            "%(count)s of %(n)s suppliers, partners and community took part within 90 days.",
            count,
        ),
        "fairness": _("%(value)s of the worth of all gifts came back, between %(n)s pairs."),
        "ties": _("%(n)s members have %(value)s ties among each other for each of them."),
    }


def between(one: PartFound) -> str:
    """The interval in words; "" without one."""
    if one.low is None or one.high is None:
        return ""
    ends = {"low": shown(one.key, one.low), "high": shown(one.key, one.high)}
    return _("With so many it could be anything from %(low)s to %(high)s by chance (19 times of 20).") % ends


def against_before(one: PartFound) -> str:
    """How it stands against a year ago."""
    if one.value is None or one.earlier is None:
        return _("A year ago there was too little to compare with.")
    before = {"before": shown(one.key, one.earlier)}
    if not one.earlier:
        return _("A year ago: %(before)s.") % before
    change = one.value / one.earlier - 1
    if abs(change) < NOTEWORTHY:
        return _("As a year ago (%(before)s).") % before
    return _("A year ago: %(before)s (%(change)s).") % {**before, "change": signed(change)}


def lacking(little: Lacking) -> str:
    """What is missing, in words."""
    need, have = little.need, little.have
    words = {
        "initiatives": _("Note an initiative of the last year, and what went into it, to see this."),
        "regulars": ngettext(
            "%(need)s member who took part a year ago is needed; there are %(have)s.",
            "%(need)s members who took part a year ago are needed; there are %(have)s.",
            need,
        ),
        "ties": ngettext(
            "%(need)s tie that held a year ago is needed; there are %(have)s.",
            "%(need)s ties that held a year ago are needed; there are %(have)s.",
            need,
        ),
        "bringing": ngettext(
            "%(need)s member who bought or gave something in a year is needed; there are %(have)s.",
            "%(need)s members who bought or gave something in a year are needed; there are %(have)s.",
            need,
        ),
        "dealings": ngettext(
            "%(need)s dealing in a year is needed; there are %(have)s.",
            "%(need)s dealings in a year are needed; there are %(have)s.",
            need,
        ),
        "product_days": ngettext(
            "%(need)s day of purchases with their products is needed; there are %(have)s.",
            "%(need)s days of purchases with their products are needed; there are %(have)s.",
            need,
        ),
        "products": _("No product was sold in the last year."),
        "partner_years": _("One supplier, partner or member of the community who was active for a year is needed."),
        "members": ngettext(
            "%(need)s member is needed; there are %(have)s.", "%(need)s members are needed; there are %(have)s.", need
        ),
        "partners": ngettext(
            "%(need)s supplier, partner or member of the community is needed; there are %(have)s.",
            "%(need)s suppliers, partners or members of the community are needed; there are %(have)s.",
            need,
        ),
        "pairs": ngettext(
            "Gifts with a worth between %(need)s pair in a year are needed; there are %(have)s.",
            "Gifts with a worth between %(need)s pairs in a year are needed; there are %(have)s.",
            need,
        ),
    }
    return words[little.what] % {"need": formats.number(need), "have": formats.number(have)}
