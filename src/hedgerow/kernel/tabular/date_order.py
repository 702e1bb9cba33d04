"""Day first or month first: decided once per column, from its cells, and said."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.dates import NUMERIC, DateOrder
from hedgerow.kernel.tabular.decisions import Decision

_YEARLESS = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\.?$")

_ONE_READING = _("The dates are written so that only one reading is possible.")
_TWO_READINGS = _("The dates could be read with the day or the month first.")
_BECAUSE: dict[DateOrder, Text] = {
    DateOrder.DMY: _("The first number goes above 12, so the day comes first."),
    DateOrder.MDY: _("The second number goes above 12, so the month comes first."),
}


def decide_order(values: Iterable[str], *, usual: DateOrder) -> Decision:
    """A number above 12 gives the day away. Votes on both sides: the majority, and the others become bad rows."""
    votes = dict.fromkeys(DateOrder, 0)
    numeric = 0
    for value in values:
        match = NUMERIC.match(value.strip()) or _YEARLESS.match(value.strip())
        if match is None or len(match[1]) == 4:
            continue
        numeric += 1
        votes[DateOrder.DMY] += int(match[1]) > 12
        votes[DateOrder.MDY] += int(match[3]) > 12
    if not numeric:
        return Decision("date_order", usual, is_sure=True, because=_ONE_READING)
    if votes[DateOrder.DMY] == votes[DateOrder.MDY]:
        return Decision("date_order", usual, is_sure=False, because=_TWO_READINGS)
    order = max(votes, key=lambda candidate: votes[candidate])
    return Decision("date_order", order, is_sure=True, because=_BECAUSE[order])


def usual_order(country: str) -> DateOrder:
    """How the country writes dates in figures (ISO 3166)."""
    return DateOrder.MDY if country in {"US", "FM", "MH", "PW", "PH"} else DateOrder.DMY
