"""What an initiative comes to by each assumption, from sums that the database made. Whole minor units throughout.

A sum is multiplied once and rounded once, half away from zero; the parts of a sum are cut from it in their order, so
they add up to it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from hedgerow.exchange import queries as exchange
from hedgerow.initiatives.drafts import Basis
from hedgerow.initiatives.models import Initiative, PieceSide, ReturnAssumption
from hedgerow.initiatives.models.initiatives import WHOLE
from hedgerow.initiatives.queries import Counted, DayLine, PieceSum, Totals, Window
from hedgerow.kernel.days import number_of
from hedgerow.kernel.money import rounded
from hedgerow.measures.errors import TooLittleDataError
from hedgerow.measures.money.before_after import Change, change_of
from hedgerow.measures.money.payback import Course, Payback, course, payback

_HOUR_UNITS = frozenset({"", "h", "hr", "hrs", "hour", "hours"})


@dataclass(frozen=True, slots=True)
class Ins:
    """What went in.

    `worth` in minor units of the currency, of it `money` and `hours_worth`; `milli` thousandths of an hour. `unvalued`
    pieces have no worth, `elsewhere` is in other currencies: neither is in a sum.
    """

    worth: int = 0
    money: int = 0
    hours_worth: int = 0
    milli: int = 0
    ours: int = 0
    pieces: int = 0
    unvalued: int = 0
    unvalued_kinds: frozenset[UUID] = frozenset()
    elsewhere: Mapping[str, int] = field(default_factory=dict)

    @property
    def other(self) -> int:
        return self.worth - self.money - self.hours_worth

    @property
    def theirs(self) -> int:
        return self.worth - self.ours


@dataclass(frozen=True, slots=True)
class Linked:
    """What was linked by hand as having come of it: purchases, and everything else."""

    bought: int = 0
    gave: int = 0
    pieces: int = 0
    elsewhere: Mapping[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """By one assumption: `bought` and `gave` count, `out` is what that is worth, the margin taken off purchases.

    `change` has the ends between which it may lie, where it is a comparison; `too_few` says how many can be compared,
    where those are too few to say anything: then `out` is None.
    """

    assumption: ReturnAssumption
    bought: int
    gave: int
    out: int | None
    change: Change | None = None
    too_few: TooLittleDataError | None = None

    def gain(self, ins: Ins) -> int | None:
        return None if self.out is None else self.out - ins.worth

    def ratio(self, ins: Ins) -> float | None:
        """How many times what went in came out; None where nothing went in."""
        return None if self.out is None or ins.worth <= 0 else self.out / ins.worth


def ins_of(sums: Iterable[PieceSum], currency: str, kinds: Mapping[str, UUID]) -> Ins:
    """Of the pieces of one initiative. `kinds` are the keys of kinds of value by their names."""
    money, hours = kinds.get(exchange.MONEY), kinds.get(exchange.HOURS)
    figures = dict.fromkeys(("worth", "money", "hours_worth", "milli", "ours", "pieces", "unvalued"), 0)
    unvalued: set[UUID] = set()
    elsewhere: dict[str, int] = {}
    for one in sums:
        if one.side != PieceSide.IN:
            continue
        figures["pieces"] += one.pieces
        if one.kind == hours and one.unit.casefold() in _HOUR_UNITS:
            figures["milli"] += one.quantity
        if not one.currency:
            figures["unvalued"] += one.pieces
            unvalued |= {one.kind} if one.kind else set()
        elif one.currency != currency:
            elsewhere[one.currency] = elsewhere.get(one.currency, 0) + one.worth
        else:
            figures["worth"] += one.worth
            figures["money"] += one.worth if one.kind == money else 0
            figures["hours_worth"] += one.worth if one.kind == hours else 0
            figures["ours"] += one.worth if one.is_ours else 0
    return Ins(**figures, unvalued_kinds=frozenset(unvalued), elsewhere=elsewhere)


def linked_of(sums: Iterable[PieceSum], currency: str) -> Linked:
    bought = gave = pieces = 0
    elsewhere: dict[str, int] = {}
    for one in sums:
        if one.side != PieceSide.OUT or not one.currency:
            continue
        pieces += one.pieces
        if one.currency != currency:
            elsewhere[one.currency] = elsewhere.get(one.currency, 0) + one.worth
        elif one.kind is None:
            bought += one.worth
        else:
            gave += one.worth
    return Linked(bought, gave, pieces, elsewhere)


def basis_of(one: Initiative) -> Basis:
    return Basis(assumption=ReturnAssumption(one.assumption), window_days=one.window_days, share_bp=one.share_bp)


def results_of(totals: Totals, linked: Linked, *, margin_bp: int, share_bp: int) -> dict[ReturnAssumption, Result]:
    """By every assumption, in their order."""
    return {each: _result(each, totals, linked, margin_bp, share_bp) for each in ReturnAssumption}


def _result(assumption: ReturnAssumption, totals: Totals, linked: Linked, margin_bp: int, share_bp: int) -> Result:
    change, too_few = None, None
    if assumption == ReturnAssumption.LINKED:
        bought, gave = linked.bought, linked.gave
    else:
        bought, gave = sums_of(totals.counted, assumption)
    if assumption == ReturnAssumption.ABOVE:
        try:
            change = change_of(n=totals.comparable, total=totals.more, squares=totals.squares)
        except TooLittleDataError as error:
            too_few = error
    out = None if too_few else worth_of(bought, gave, margin_bp=margin_bp, share_bp=_share(assumption, share_bp))
    return Result(assumption, bought, gave, out, change, too_few)


def sums_of(counted: Counted, assumption: ReturnAssumption) -> tuple[int, int]:
    """Purchases and gifts that count by an assumption, before margin and share."""
    if assumption == ReturnAssumption.ABOVE:
        return counted.bought_more, counted.gave_more
    if assumption == ReturnAssumption.NEWCOMERS:
        return counted.bought_new, counted.gave_new
    return counted.bought, counted.gave


def _share(assumption: ReturnAssumption, share_bp: int) -> int:
    return share_bp if assumption == ReturnAssumption.SHARE else WHOLE


def worth_of(bought: int, gave: int, *, margin_bp: int, share_bp: int = WHOLE) -> int:
    """What counts of purchases after the goods, and of gifts, as a share: rounded once."""
    return rounded((bought * margin_bp + gave * WHOLE) * share_bp, WHOLE * WHOLE)


def parts_of(parts: Sequence[tuple[int, int]], *, margin_bp: int, share_bp: int) -> list[int]:
    """The worth of each of these purchases and gifts, cut in order from the worth of all: they add up to it."""
    bought = gave = before = 0
    found = []
    for one_bought, one_gave in parts:
        bought, gave = bought + one_bought, gave + one_gave
        whole = worth_of(bought, gave, margin_bp=margin_bp, share_bp=share_bp)
        found.append(whole - before)
        before = whole
    return found


def course_of(basis: Basis, window: Window, days: Iterable[DayLine], sums: Sequence[PieceSum], today: date) -> Course:
    """What had gone in and come out by each day, to today. Before it begins, only what went in counts."""
    came: dict[int, list[int]] = {}
    for day, bought, gave in _outs(basis, window, days, sums, today):
        entry = came.setdefault(number_of(day), [0, 0])
        entry[0], entry[1] = entry[0] + bought, entry[1] + gave
    numbers, worths = sorted(came), [tuple(came[number]) for number in sorted(came)]
    share = _share(basis.assumption, basis.share_bp)
    parts = parts_of([(bought, gave) for bought, gave in worths], margin_bp=window.margin_bp, share_bp=share)
    went = [
        (number_of(min(one.on, today)), one.worth)
        for one in sums
        if one.side == PieceSide.IN and one.currency == window.currency
    ]
    return course(
        day=[*numbers, *(day for day, _worth in went)],
        into=[*([0] * len(numbers)), *(worth for _day, worth in went)],
        out=[*parts, *([0] * len(went))],
    )


def _outs(
    basis: Basis, window: Window, days: Iterable[DayLine], sums: Sequence[PieceSum], today: date
) -> Iterable[tuple[date, int, int]]:
    """(day, purchases, gifts) that count by the assumption, before margin and share."""
    if basis.assumption == ReturnAssumption.LINKED:
        for piece in sums:
            if piece.side == PieceSide.OUT and piece.currency == window.currency:
                day = min(piece.on, today)
                yield (day, piece.worth, 0) if piece.kind is None else (day, 0, piece.worth)
        return
    for line in days:
        if not _counts(basis.assumption, line):
            continue
        if not line.is_pace:
            yield (line.day, 0, line.minor) if line.is_gift else (line.day, line.minor, 0)
        else:
            for day, minor in _spread(line, window.until):
                yield (day, 0, -minor) if line.is_gift else (day, -minor, 0)


def _counts(assumption: ReturnAssumption, line: DayLine) -> bool:
    if assumption == ReturnAssumption.ABOVE:
        return line.is_comparable
    return not line.is_pace and (assumption != ReturnAssumption.NEWCOMERS or line.is_new)


def _spread(line: DayLine, until: date) -> Iterable[tuple[date, int]]:
    """What was spent before, day by day as if it had gone on at that pace; the parts add up to the whole."""
    length = (until - line.day).days + 1
    before = 0
    for place in range(1, length + 1):
        whole = rounded(line.minor * place, length)
        if whole != before:
            yield line.day + timedelta(days=place - 1), whole - before
        before = whole


def payback_of(told: Course, today: date) -> Payback:
    return payback(told, through=number_of(today))
