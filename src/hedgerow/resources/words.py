"""Entries and matches in words, for pages."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from markupsafe import Markup

from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.kernel.quantities import major
from hedgerow.resources import queries
from hedgerow.resources.matching import Match
from hedgerow.resources.models import Per, Resource
from hedgerow.resources.stems import stems
from hedgerow.web import formats

_LOOKS_AHEAD = queries.SOON.days


def amount(one: Resource) -> str:
    """ "3 trays per day"; "" where nobody said how much."""
    if one.quantity_milli is None:
        return ""
    parts = [formats.number(major(one.quantity_milli)), one.unit, str(Per(one.per).label) if one.per else ""]
    return " ".join(part for part in parts if part)


def period(one: Resource) -> str:
    """ "from 3 May 2026 to 9 May 2026"; "" for any time."""
    if one.since and one.until:
        words = {"first": formats.day(one.since, "medium"), "last": formats.day(one.until, "medium")}
        return _("%(first)s to %(last)s") % words
    if one.since:
        return _("from %(day)s on") % {"day": formats.day(one.since, "medium")}
    return _("until %(day)s") % {"day": formats.day(one.until, "medium")} if one.until else ""


def worth(one: Resource) -> str:
    return "" if one.worth_minor is None else formats.money(Money(one.worth_minor, one.currency))


def expiry(day: date | None, today: date) -> str:
    """How long it still holds, or since when it does not; "" without a day."""
    if day is None:
        return ""
    days = (day - today).days
    if days < 0:
        words = ngettext("ran out %(days)s day ago", "ran out %(days)s days ago", -days)
        return words % {"days": formats.number(-days)}
    if days == 0:
        return _("runs out today")
    if days <= _LOOKS_AHEAD:
        words = ngettext("runs out in %(days)s day", "runs out in %(days)s days", days)
        return words % {"days": formats.number(days)}
    return _("valid until %(day)s") % {"day": formats.day(day, "medium")}


def expiry_badge(day: date | None, today: date) -> Markup | None:
    """Red once it ran out, amber while it is called to mind, plain before."""
    said = expiry(day, today)
    if day is None or not said:
        return None
    days = (day - today).days
    look = "harm" if days < 0 else "care" if days <= _LOOKS_AHEAD else ""
    return Markup('<span class="badge {}">{}</span>').format(look, said)


def reasons(match: Match, language: str) -> list[tuple[Text, str]]:
    """The parts of a score, each with how it came about."""
    fit = match.fit
    shared = ", ".join(word for word in match.need.title.split() if stems(word, language) & fit.common)
    in_common = _("%(words)s (%(share)s)") % {"words": shared, "share": formats.percent(float(fit.words))}
    told: list[tuple[Text, str]] = [(_("Words in common"), in_common)]
    if fit.quantity is not None:
        told.append((_("How much of it"), formats.percent(float(fit.quantity))))
    elif match.need.quantity_milli is not None and match.give.quantity_milli is not None:
        told.append((_("How much of it"), _("counted differently, so it does not weigh in")))
    if fit.period is not None:
        told.append((_("Days that are covered"), formats.percent(float(fit.period))))
    return told


def facts(one: Resource) -> list[tuple[Text, str]]:
    """What an entry says besides its title, in the order of reading; what nobody said is left out."""
    said: tuple[tuple[Text, str], ...] = (
        (_("How much"), amount(one)),
        (_("When"), period(one) or _("any time")),
        (_("Worth"), worth(one)),
        (_("Issued by"), one.issuer),
        (_("Number"), one.number),
        (_("Valid until"), formats.day(one.valid_until) if one.valid_until else ""),
        (_("No longer since"), formats.day(one.ended_at) if one.ended_at else ""),
    )
    return [(label, text) for label, text in said if text]
