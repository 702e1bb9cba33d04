"""Point or comma before the cents: decided once per file, from its amounts, and said."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.decisions import Decision
from hedgerow.sales.importing.amounts import COMMA, POINT

_FIGURES = re.compile(r"\d[\d.,]*|[.,]\d+")
_BECAUSE: dict[str, Text] = {
    POINT: _("The amounts have a point before the cents."),
    COMMA: _("The amounts have a comma before the cents."),
}
_WHOLE = _("The amounts are whole numbers.")
_TWO_READINGS = _("The mark in the amounts could stand before the cents or between thousands.")


def decide_mark(values: Iterable[str], *, digits: int) -> Decision:
    """`digits` after the mark are what the currency has: 1.234 euros are thousands, 1.234 dinars are not."""
    votes = {POINT: 0, COMMA: 0}
    unclear = {POINT: 0, COMMA: 0}
    for value in values:
        if match := _FIGURES.search(value):
            _vote(match[0].rstrip(".,"), digits, votes, unclear)
    if votes[POINT] != votes[COMMA]:
        mark = max(votes, key=lambda candidate: votes[candidate])
        return Decision("decimal_mark", mark, is_sure=True, because=_BECAUSE[mark])
    if votes[POINT]:
        return Decision("decimal_mark", POINT, is_sure=False, because=_TWO_READINGS)
    if any(unclear.values()):
        between_thousands = max(unclear, key=lambda candidate: unclear[candidate])
        return Decision("decimal_mark", _other(between_thousands), is_sure=False, because=_TWO_READINGS)
    return Decision("decimal_mark", POINT, is_sure=True, because=_WHOLE)


def _vote(figures: str, digits: int, votes: dict[str, int], unclear: dict[str, int]) -> None:
    used = [mark for mark in (POINT, COMMA) if mark in figures]
    if len(used) == 2:
        votes[max(used, key=figures.rindex)] += 1
    elif len(used) == 1:
        mark = used[0]
        whole, fraction = figures.rsplit(mark, 1)
        if mark in whole:
            votes[_other(mark)] += 1
        elif len(fraction) != 3 or digits == 3 or not 1 <= len(whole) <= 3 or whole == "0":
            votes[mark] += 1
        else:
            unclear[mark] += 1


def _other(mark: str) -> str:
    return COMMA if mark == POINT else POINT
