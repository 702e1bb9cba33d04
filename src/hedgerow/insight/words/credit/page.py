"""Everything the page about attribution shows."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.drawing.slopes import Slope, SlopeChart
from hedgerow.insight.readings.credit.figuring import MODELS
from hedgerow.insight.readings.credit.found import AttributionFound
from hedgerow.insight.readings.credit.paths import FIRST
from hedgerow.insight.words.credit.channels import ChannelLine, PathLine, channel_line, path_line
from hedgerow.insight.words.credit.naming import assumption, channel_word, model_source, model_word
from hedgerow.insight.words.saying import cash, count, share

DRAWN, SHOWN_PATHS = 7, 12
LEAST = 0.01
"""A channel with less by every way to count is not drawn."""


@dataclass(frozen=True, slots=True)
class ModelLine:
    number: str
    name: str
    assumes: str
    source: str


@dataclass(frozen=True, slots=True)
class AttributionPage:
    headline: str
    says: str
    refusal: str
    chart: SlopeChart | None
    models: tuple[ModelLine, ...]
    channels: tuple[ChannelLine, ...]
    paths: tuple[PathLine, ...]
    paths_say: str
    first_url: str
    first_name: str
    evidence: str


def page_of(found: AttributionFound, subject: str, *, may_open: bool) -> AttributionPage:
    def address(key: str) -> str:
        return f"{reverse('insight:attribution_list', args=[key])}?of={subject}" if may_open else ""

    first = found.channels[0] if found.channels else None
    return AttributionPage(
        headline=headline(found),
        says=_says(found),
        refusal=_refusal(found),
        chart=_chart(found),
        models=tuple(
            ModelLine(count(number), model_word(model), assumption(model), model_source(model))
            for number, model in enumerate(MODELS, 1)
        ),
        channels=tuple(
            channel_line(one, found, address(f"channel-{number}")) for number, one in enumerate(found.channels, 1)
        ),
        paths=tuple(
            path_line(one, found, address(f"path-{number}")) for number, one in enumerate(found.paths[:SHOWN_PATHS], 1)
        ),
        paths_say=_paths_say(found),
        first_url=address("channel-1") if first else "",
        first_name=channel_word(first.channel) if first else "",
        evidence=_evidence(found),
    )


def headline(found: AttributionFound) -> str:
    """The channel with most, and between what its share lies by the seven ways to count."""
    if found.missing or not found.channels:
        return _before(found)
    best = max(found.channels, key=lambda one: (one.credit[-1], one.channel))
    shares = [credit / found.conversions for credit in best.credit]
    words = {"channel": channel_word(best.channel), "low": share(min(shares)), "high": share(max(shares))}
    if words["low"] == words["high"]:
        return _("%(channel)s: %(low)s of what brought them, by whichever way you count.") % words
    return _("%(channel)s: between %(low)s and %(high)s of what brought them, by whichever way you count.") % words


def _before(found: AttributionFound) -> str:
    """How many purchases had anything before them."""
    all_of_them = found.conversions + found.untouched
    words = {"some": count(found.conversions), "all": count(all_of_them)}
    if found.goal == FIRST:
        return (
            ngettext(
                "Of %(all)s first purchase, %(some)s had something before it that is on record.",
                "Of %(all)s first purchases, %(some)s had something before them that is on record.",
                all_of_them,
            )
            % words
        )
    return (
        ngettext(
            "Of %(all)s day with a purchase, %(some)s had something before it that is on record.",
            "Of %(all)s days with a purchase, %(some)s had something before them that is on record.",
            all_of_them,
        )
        % words
    )


def _says(found: AttributionFound) -> str:
    if found.missing:
        return ""
    return _("%(before)s These were worth %(worth)s; only they are divided here.") % {
        "before": _before(found),
        "worth": cash(found.worth, found.currency),
    }


def _refusal(found: AttributionFound) -> str:
    if not found.missing:
        return ""
    return ngettext(
        "Too few to divide: %(count)s more purchase with something before it is needed.",
        "Too few to divide: %(count)s more purchases with something before them are needed.",
        found.missing,
    ) % {"count": count(found.missing)}


def _chart(found: AttributionFound) -> SlopeChart | None:
    """The channels with most, the one most in dispute highlighted."""
    if found.missing or not found.conversions:
        return None
    told = [one for one in found.channels if max(one.credit) >= LEAST * found.conversions]
    drawn = sorted(told, key=lambda one: -max(one.credit))[:DRAWN]
    slopes = [
        Slope(
            channel_word(one.channel),
            [credit / found.conversions for credit in one.credit],
            [share(credit / found.conversions) for credit in one.credit],
        )
        for one in drawn
    ]
    spread = [max(slope.values) - min(slope.values) for slope in slopes]
    disputed = spread.index(max(spread))
    says = _("Where a line slopes, the ways to count disagree; most about %(channel)s.") % {
        "channel": slopes[disputed].label
    }
    return SlopeChart(says, [model_word(model) for model in MODELS], slopes, disputed, column=_("Channel"))


def _paths_say(found: AttributionFound) -> str:
    return ngettext(
        "%(count)s way in all, those that led to a purchase most often first.",
        "%(count)s ways in all, those that led to a purchase most often first.",
        found.path_count,
    ) % {"count": count(found.path_count)}


def _evidence(found: AttributionFound) -> str:
    return _(
        "%(conversions)s purchases with a touch in the %(window)s days before, %(untouched)s without one; "
        "%(nowhere)s paths led to no purchase, %(open)s may still do."
    ) % {
        "conversions": count(found.conversions),
        "window": count(found.window),
        "untouched": count(found.untouched),
        "nowhere": count(found.nowhere),
        "open": count(found.open),
    }
