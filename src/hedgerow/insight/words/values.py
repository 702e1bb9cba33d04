"""Values of measures, as their unit is written."""

from django.utils.translation import ngettext

from hedgerow.insight.registries import Measure, Unit
from hedgerow.insight.words.saying import cash
from hedgerow.web import formats


def shown(value: float, measure: Measure, currency: str) -> str:
    """A value as its unit is written."""
    if measure.unit is Unit.MONEY:
        return cash(value, currency)
    if measure.unit is Unit.SHARE:
        return formats.percent(value)
    if measure.unit is Unit.DAYS:
        return ngettext("%(days)s day", "%(days)s days", round(value)) % {"days": formats.number(round(value))}
    return formats.number(round(value)) if measure.unit is not Unit.NUMBER else formats.number(value, 2)
