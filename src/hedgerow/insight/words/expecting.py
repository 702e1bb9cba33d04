"""What to expect: purchases of the next four weeks, and how many probably still are customers."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.insight.readings.expecting import WEEKS_AHEAD, Expected
from hedgerow.insight.words.phrases import Number
from hedgerow.web import formats


def expected_numbers(found: Expected, url: str) -> tuple[Number, ...]:
    """Two numbers, or one that says what is missing."""
    title = _("To expect in the next four weeks")
    if not found.is_known:
        return (Number("–", title, refusal(found), _("Keep recording purchases; this appears by itself."), ""),)
    visits, alive, everybody = round(float(found.visits.sum())), round(float(found.alive.sum())), len(found.alive)
    means = ngettext(
        "About %(count)s visit in the next %(weeks)s weeks, if people keep their habits and nobody new comes.",
        "About %(count)s visits in the next %(weeks)s weeks, if people keep their habits and nobody new comes.",
        visits,
    ) % {"count": formats.number(visits), "weeks": formats.number(WEEKS_AHEAD)}
    still = ngettext(
        "Of %(all)s customer so far, about %(count)s probably still is one.",
        "Of %(all)s customers so far, about %(count)s probably still are.",
        everybody,
    ) % {"all": formats.number(everybody), "count": formats.number(alive)}
    return (
        Number(
            formats.number(visits),
            title,
            means,
            _("Buy in and staff for these first, then add what new people bring."),
            url,
        ),
        Number(
            formats.number(alive),
            _("Probably still customers"),
            still,
            _("Write to those worth most before they forget you."),
            url,
        ),
    )


def refusal(found: Expected) -> str:
    if not found.missing:
        return _("The purchases do not fit the model (BG/NBD), so nothing is foretold from them.")
    return ngettext(
        "Too little data to foretell visits: %(count)s more customer who came back is needed.",
        "Too little data to foretell visits: %(count)s more customers who came back are needed.",
        found.missing,
    ) % {"count": formats.number(found.missing)}
