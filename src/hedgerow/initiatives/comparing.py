"""All initiatives side by side by the same assumption, and their sum, in which nothing stands twice."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hedgerow.exchange import queries as exchange
from hedgerow.initiatives import queries, reckoning
from hedgerow.initiatives.drafts import Basis
from hedgerow.initiatives.models import Initiative, ReturnAssumption, UsualMargin
from hedgerow.initiatives.models.initiatives import WHOLE
from hedgerow.initiatives.queries import PieceSum, Totals, Window
from hedgerow.initiatives.reckoning import Ins, Linked, Result
from hedgerow.kernel.actor import Actor

MOST = 200
"""So many, the latest, are compared at once."""


@dataclass(frozen=True, slots=True)
class Compared:
    """One initiative. `result` is None while it has not begun."""

    initiative: Initiative
    parties: int
    ins: Ins
    result: Result | None

    @property
    def gain(self) -> int | None:
        return None if self.result is None else self.result.gain(self.ins)

    @property
    def ratio(self) -> float | None:
        return None if self.result is None else self.result.ratio(self.ins)


@dataclass(frozen=True, slots=True)
class Sum:
    """Of those of one currency that have a result. `twice` is what several of them count: it is in `out` once."""

    currency: str
    initiatives: int
    worth: int
    out: int
    twice: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """`lines` by return, the best first; then those without one. `is_cut`: there are more than MOST."""

    today: date
    basis: Basis
    usual: UsualMargin | None
    lines: Sequence[Compared]
    sums: Sequence[Sum]
    is_cut: bool


def comparison(actor: Actor, basis: Basis, *, archived: bool = False) -> Comparison:
    """In a fixed number of questions, however many there are."""
    today, usual = exchange.own_ways(actor).today, queries.usual_margin(actor)
    rows = queries.visible_initiatives(actor, archived=archived).order_by("-first_day", "-pk")
    found = list(rows[: MOST + 1])
    shown = found[:MOST]
    usual_bp = usual.margin_bp if usual else None
    windows = queries.windows_of(shown, today=today, usual_bp=usual_bp, window_days=basis.window_days)
    pieces = _by_initiative(queries.piece_sums(actor, [one.pk for one in shown]))
    totals, counts = queries.totals_of(actor, windows), queries.counts_of(actor, [one.pk for one in shown])
    kinds, by_key = queries.kinds_of_value(actor), {one.initiative: one for one in windows}
    lines = []
    for one in shown:
        sums, window = pieces.get(one.pk, []), by_key.get(one.pk)
        ins, linked = reckoning.ins_of(sums, one.currency, kinds), reckoning.linked_of(sums, one.currency)
        result = _result(totals.get(one.pk, queries.NOTHING), linked, basis, window) if window else None
        lines.append(Compared(one, counts.get(one.pk, 0), ins, result))
    return Comparison(
        today,
        basis,
        usual,
        sorted(lines, key=_by_return),
        _sums(actor, lines, basis, by_key),
        len(found) > MOST,
    )


def _by_return(line: Compared) -> tuple[bool, float, bool, int]:
    """By how many times it came back; what cost nothing by what it gained; what has no result last."""
    ratio, gain = line.ratio, line.gain
    return ratio is None, -(ratio or 0.0), gain is None, -(gain or 0)


def _result(totals: Totals, linked: Linked, basis: Basis, window: Window) -> Result:
    found = reckoning.results_of(totals, linked, margin_bp=window.margin_bp, share_bp=basis.share_bp)
    return found[basis.assumption]


def _by_initiative(sums: Iterable[PieceSum]) -> Mapping[UUID, list[PieceSum]]:
    found: dict[UUID, list[PieceSum]] = {}
    for one in sums:
        found.setdefault(one.initiative, []).append(one)
    return found


def _sums(actor: Actor, lines: Sequence[Compared], basis: Basis, windows: Mapping[UUID, Window]) -> list[Sum]:
    """By currency, in the order of their names."""
    told = [(line, line.result.out) for line in lines if line.result is not None and line.result.out is not None]
    counted = [windows[line.initiative.pk] for line, _out in told]
    once = {} if basis.assumption == ReturnAssumption.LINKED else queries.counted_once(actor, counted, basis.assumption)
    sums: dict[str, list[int]] = {}
    for line, out in told:
        key = line.initiative.pk
        own = out if basis.assumption == ReturnAssumption.LINKED else _once(once.get(key, (0, 0)), basis, windows[key])
        entry = sums.setdefault(line.initiative.currency, [0, 0, 0, 0])
        for place, part in enumerate((1, line.ins.worth, own, out - own)):
            entry[place] += part
    return [Sum(code, *sums[code]) for code in sorted(sums)]


def _once(counted: tuple[int, int], basis: Basis, window: Window) -> int:
    share = basis.share_bp if basis.assumption == ReturnAssumption.SHARE else WHOLE
    return reckoning.worth_of(*counted, margin_bp=window.margin_bp, share_bp=share)
