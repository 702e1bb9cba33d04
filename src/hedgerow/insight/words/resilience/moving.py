"""How other measures moved with a shock, in words, and what the shocks say of them together."""

from dataclasses import dataclass

from django.utils.translation import ngettext

from hedgerow.insight.readings.resilience.past import Kept, KeptShock
from hedgerow.insight.registries import Better, Measure, measures
from hedgerow.insight.words.values import shown
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class MovedRow:
    label: str
    before: str
    during: str
    later: str


def rows(one: KeptShock, currency: str) -> tuple[MovedRow, ...]:
    return tuple(
        MovedRow(
            str(measures[move.measure].label),
            *(_value(value, measures[move.measure], currency) for value in (move.before, move.during, move.later)),
        )
        for move in one.moved
    )


def _value(value: float | None, measure: Measure, currency: str) -> str:
    return "–" if value is None else shown(value, measure, currency)


def together(kept: Kept) -> tuple[str, ...]:
    """Of each measure after how many shocks it stood better half a year later."""
    moves: dict[str, list[bool]] = {}
    for move in (move for shock in kept.shocks for move in shock.moved):
        if move.before is not None and move.later is not None:
            moves.setdefault(move.measure, []).append(_is_better(measures[move.measure], move.before, move.later))
    return tuple(_together(measures[key], better) for key, better in moves.items())


def _is_better(measure: Measure, before: float, later: float) -> bool:
    return later < before if measure.better is Better.LESS else later > before


def _together(measure: Measure, better: list[bool]) -> str:
    words = {"label": measure.label, "better": formats.number(sum(better)), "count": formats.number(len(better))}
    return (
        ngettext(
            "%(label)s: better than before half a year after %(better)s of %(count)s shock.",
            "%(label)s: better than before half a year after %(better)s of %(count)s shocks.",
            len(better),
        )
        % words
    )
