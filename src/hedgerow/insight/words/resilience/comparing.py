"""Measures of standing firm against their own past."""

from collections.abc import Mapping, Sequence

from django.utils.translation import gettext as _

from hedgerow.insight.models import Reading
from hedgerow.insight.registries import Unit, measures
from hedgerow.web import formats

FEWEST = ("resilience.revenue_hhi", "resilience.revenue_top", "resilience.supply_hhi")
NETWORK = ("resilience.weak_points", "resilience.robustness", "resilience.order")


def past(found: Mapping[str, Sequence[Reading]], *, network: bool = False) -> tuple[str, ...]:
    """A sentence for each measure that was read on two days at least; none where nothing can be compared yet."""
    return tuple(_sentence(key, found[key]) for key in (NETWORK if network else FEWEST) if len(found.get(key, ())) > 1)


def _sentence(key: str, rows: Sequence[Reading]) -> str:
    measure, first, last = measures[key], rows[0], rows[-1]
    words = {
        "label": measure.label,
        "now": _shown(measure.unit, last.value),
        "then": _shown(measure.unit, first.value),
        "day": formats.day(first.day, "medium"),
    }
    return _("%(label)s: %(now)s, after %(then)s on %(day)s.") % words


def _shown(unit: Unit, value: float) -> str:
    if unit is Unit.SHARE:
        return formats.percent(value, 1)
    return formats.number(value, 2) if unit is Unit.NUMBER else formats.number(round(value))
