"""What is kept of shocks, weak points, the order of flows, and of those hardest to lose: plain values."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from uuid import UUID

from hedgerow.insight.grounds.record import FAMILIES, OPEN, Grounds
from hedgerow.insight.readings.resilience.answering import RUNS, tried_loss
from hedgerow.insight.readings.resilience.asking import Question
from hedgerow.insight.readings.resilience.hardest import DAYS, hardest_to_lose
from hedgerow.insight.readings.resilience.introducing import weak_of
from hedgerow.insight.readings.resilience.moved import Moved, Read, moved_with
from hedgerow.insight.readings.resilience.shocks import order_of, shocks_of, weekly
from hedgerow.insight.readings.resilience.standing import Standing

MOST_AT_STAKE, MOST_POINTS, MOST_WEEKS = 8, 200, 156


@dataclass(frozen=True, slots=True)
class KeptShock:
    """As `shocks.Shock`; `party` is who stopped, None for a fall of takings; `moved` how other measures moved."""

    day: int
    party: UUID | None
    before: int
    during: int
    later: int | None
    weeks: int | None
    year_before: float | None
    moved: tuple[Moved, ...]

    @property
    def fell(self) -> float:
        return 1 - self.during / self.before if self.before else 0.0


@dataclass(frozen=True, slots=True)
class KeptIntroduction:
    one: UUID
    other: UUID
    through: UUID
    points: int
    parties: int


@dataclass(frozen=True, slots=True)
class KeptPoint:
    """`party` is the only tie between others; `cut` of them would be cut off."""

    party: UUID
    cut: int


@dataclass(frozen=True, slots=True)
class AtStake:
    """What would not come in within four weeks without `party`: the median and what is exceeded once in twenty.

    `is_assumed`: nobody said what hangs on them. `is_supply`: they supply or work, and somebody could back them up.
    """

    party: UUID
    median: int
    worst: int
    takings: int
    is_assumed: bool
    is_supply: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """`order` and `robustness` are Ulanowicz's, `index` R of Schneider et al.; None where there is too little.

    `weeks` are takings of whole weeks, the first of which began on the day `since`.
    """

    currency: str
    since: int
    weeks: tuple[int, ...]
    shocks: tuple[KeptShock, ...]
    order: float | None
    robustness: float | None
    tied: int
    index: float | None
    points: tuple[KeptPoint, ...]
    introductions: tuple[KeptIntroduction, ...]
    at_stake: tuple[AtStake, ...]


def kept_past(
    grounds: Grounds, standing: Standing, reads: Mapping[str, Read], report: Callable[[int, int], None]
) -> Kept:
    """Work out all of it; `reads` are measures to look at around shocks, `report` is told how far it is, of five."""
    parties, bought = grounds.parties, grounds.purchases
    until = min(grounds.day, standing.day)
    found = shocks_of(bought.day, bought.amount, until, _left(grounds))
    weeks, since = weekly(bought.day, bought.amount, until)
    report(1, 5)
    moved = moved_with(grounds, (one.day for one in found), until, reads)
    report(2, 5)
    flows = grounds.flows
    order = order_of(flows.giver, flows.receiver, flows.worth, len(parties))
    report(3, 5)
    ties = grounds.current_ties()
    weak = weak_of(ties.source, ties.target)
    report(4, 5)
    at_stake = _at_stake(standing)
    return Kept(
        currency=grounds.currency,
        since=since + 7 * max(len(weeks) - MOST_WEEKS, 0),
        weeks=tuple(round(week) for week in weeks[-MOST_WEEKS:].tolist()),
        shocks=tuple(
            KeptShock(
                one.day,
                parties[one.party] if one.party >= 0 else None,
                one.before,
                one.during,
                one.later,
                one.weeks,
                one.year_before,
                moved[one.day],
            )
            for one in found
        ),
        order=order.order if order else None,
        robustness=order.robustness if order else None,
        tied=weak.tied,
        index=weak.index,
        points=tuple(KeptPoint(parties[at], cut) for at, cut in weak.points[:MOST_POINTS]),
        introductions=tuple(
            KeptIntroduction(parties[a.one], parties[a.other], parties[a.through], a.points, a.parties)
            for a in weak.introductions
        ),
        at_stake=at_stake,
    )


def _left(grounds: Grounds) -> list[tuple[int, int]]:
    """(party, day) of those who stopped being a vendor or a partner and did not begin again."""
    roles = grounds.roles
    supplies = (roles.family == FAMILIES.index("sloe")) | (roles.family == FAMILIES.index("ivy"))
    stays = set(roles.party[supplies & (roles.until > grounds.day)].tolist())
    gone = supplies & (roles.until <= grounds.day) & (roles.until < OPEN) & (roles.party >= 0)
    rows = zip(roles.party[gone].tolist(), roles.until[gone].tolist(), strict=True)
    return sorted({party: day for party, day in sorted(rows) if party not in stays}.items())


def _at_stake(standing: Standing) -> tuple[AtStake, ...]:
    givers = {standing.parties[who] for one in standing.supplies for who in one.suppliers}
    found = []
    for one in hardest_to_lose(standing)[:MOST_AT_STAKE]:
        lost = tried_loss(standing, Question((f"party:{one.party}",), days=DAYS), RUNS)
        found.append(AtStake(one.party, lost.median, lost.worst, lost.takings, one.is_assumed, one.party in givers))
    return tuple(found)
