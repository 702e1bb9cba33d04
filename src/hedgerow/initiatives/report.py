"""Everything that an initiative's page, its file and the API tell of one initiative: in a fixed number of questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

from hedgerow.exchange import queries as exchange
from hedgerow.initiatives import queries, reckoning
from hedgerow.initiatives.drafts import Basis
from hedgerow.initiatives.models import Initiative, ReturnAssumption, UsualMargin
from hedgerow.initiatives.models.initiatives import WHOLE
from hedgerow.initiatives.queries import PartyLine, PartyPieces, PieceSum, Shared, Totals, Window
from hedgerow.initiatives.reckoning import Ins, Linked, Result
from hedgerow.kernel.actor import Actor
from hedgerow.measures.money.payback import Course, Payback

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Brought:
    """What one who takes part brought by the chosen assumption, and what they gave into it and got out of it."""

    party: UUID
    since: date | None
    purchases: int
    bought: int
    brought: int
    gave: int
    got: int


@dataclass(frozen=True, slots=True)
class Report:
    """`window` is None while it has not begun. `taking_part` counts all who do, also from a day that is to come. `rest`
    is what everybody brought who is not among `lines`.
    """

    initiative: Initiative
    today: date
    basis: Basis
    window: Window | None
    usual: UsualMargin | None
    taking_part: int
    totals: Totals
    ins: Ins
    linked: Linked
    results: Mapping[ReturnAssumption, Result]
    courses: Mapping[ReturnAssumption, Course]
    paybacks: Mapping[ReturnAssumption, Payback]
    lines: Sequence[Brought]
    rest: int
    shared: Sequence[Shared]
    shared_titles: Mapping[UUID, str]

    @property
    def chosen(self) -> Result:
        return self.results[self.basis.assumption]

    @property
    def margin_bp(self) -> int | None:
        """None where purchases count whole because nobody said what is left of them."""
        return self.initiative.margin_bp or (self.usual.margin_bp if self.usual else None)


def report(actor: Actor, initiative: Initiative, *, limit: int = SHOWN) -> Report:
    """By the assumption that was chosen; the sums are by every one. Of those whom the actor may see."""
    today, usual = exchange.own_ways(actor).today, queries.usual_margin(actor)
    usual_bp = usual.margin_bp if usual else None
    basis, window = reckoning.basis_of(initiative), queries.window_of(initiative, today=today, usual_bp=usual_bp)
    sums = queries.piece_sums(actor, [initiative.pk])
    ins = reckoning.ins_of(sums, initiative.currency, queries.kinds_of_value(actor))
    linked = reckoning.linked_of(sums, initiative.currency)
    asked = queries.totals_and_lines(actor, window, basis.assumption, limit) if window else None
    totals, lines = asked or (queries.NOTHING, [])
    margin = window.margin_bp if window else WHOLE
    results = reckoning.results_of(totals, linked, margin_bp=margin, share_bp=basis.share_bp)
    courses = _courses(actor, basis, window, sums, today)
    brought = _brought(actor, initiative, basis, window, lines, limit)
    shared, titles = _shared(actor, basis, window)
    chosen, shown = results[basis.assumption], sum(one.brought for one in brought)
    return Report(
        initiative,
        today,
        basis,
        window,
        usual,
        queries.counts_of(actor, [initiative.pk]).get(initiative.pk, 0),
        totals,
        ins,
        linked,
        results,
        courses,
        {each: reckoning.payback_of(told, today) for each, told in courses.items()},
        brought,
        0 if chosen.out is None else chosen.out - shown,
        shared,
        titles,
    )


def _courses(
    actor: Actor, basis: Basis, window: Window | None, sums: Sequence[PieceSum], today: date
) -> dict[ReturnAssumption, Course]:
    if window is None:
        return {}
    days = queries.day_lines(actor, window)
    return {
        each: reckoning.course_of(replace(basis, assumption=each), window, days, sums, today)
        for each in ReturnAssumption
    }


def _brought(
    actor: Actor, initiative: Initiative, basis: Basis, window: Window | None, lines: list[PartyLine], limit: int
) -> list[Brought]:
    """Those who brought most, what each brought cut from the whole, so that the parts add up."""
    if window is None:
        return []
    pieces = queries.party_pieces(actor, initiative)
    if basis.assumption == ReturnAssumption.LINKED:
        lines = _linked(pieces, limit)
    counts = [_counting(line, basis.assumption) for line in lines]
    share = basis.share_bp if basis.assumption == ReturnAssumption.SHARE else WHOLE
    parts = reckoning.parts_of(counts, margin_bp=window.margin_bp, share_bp=share)
    return [
        Brought(
            line.party,
            line.since,
            line.purchases,
            line.bought + line.gave,
            part,
            *_own(pieces.get(line.party)),
        )
        for line, part in zip(lines, parts, strict=True)
    ]


def _own(pieces: PartyPieces | None) -> tuple[int, int]:
    return (pieces.gave, pieces.got) if pieces else (0, 0)


def _linked(pieces: Mapping[UUID, PartyPieces], limit: int) -> list[PartyLine]:
    """Who was linked, whether they take part or not."""
    linked = [one for one in pieces.values() if one.bought or one.brought]
    most = sorted(linked, key=lambda one: (-one.bought - one.brought, one.party))[:limit]
    return [PartyLine(one.party, None, bought=one.bought, gave=one.brought, purchases=one.purchases) for one in most]


def _counting(line: PartyLine, assumption: ReturnAssumption) -> tuple[int, int]:
    if assumption == ReturnAssumption.ABOVE:
        return (line.bought_more, line.gave_more) if line.is_comparable else (0, 0)
    if assumption == ReturnAssumption.NEWCOMERS and not line.is_new:
        return (0, 0)
    return line.bought, line.gave


def _shared(actor: Actor, basis: Basis, window: Window | None) -> tuple[list[Shared], Mapping[UUID, str]]:
    """What counts for others too; nothing where only links count, as each has just one."""
    if window is None or basis.assumption == ReturnAssumption.LINKED:
        return [], {}
    found = queries.shared_with(actor, window)
    return found, queries.titles_of(actor, [one.initiative for one in found])
