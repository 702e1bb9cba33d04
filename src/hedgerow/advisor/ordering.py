"""Which of all that could be proposed comes first: expected effect x urgency x learnt usefulness, and not all alike.

- effect: 1, and up to 1.5 for the proposal with the most money to expect of all of these (by the square root: four
  times the money is twice as much more); money is what is at stake times the chance that doing it helps, as measured
  here;
- urgency: from 0.25 (whenever) to 1 (today, or it is lost), by its square: what is lost today comes first;
- usefulness: the posterior mean of the kind, at least FLOOR, so that no kind dies for ever;
- each further prompt of a kind that is chosen already counts half of the one before, and at most MOST_ALIKE are chosen;
- one prompt for each party: the rest would speak of the same talk.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from uuid import UUID

from hedgerow.web.prompts import PromptKind, Proposal

MOST, MOST_ALIKE = 7, 3
FLOOR = 0.15
PRIOR = 0.5
"""What is counted of a kind nobody has done anything with yet."""


@dataclass(frozen=True, slots=True)
class Learnt:
    """Of a kind: how useful it is by what was done with it, and how often the hoped-for came after it was done."""

    mean: float = PRIOR
    done: int = 0
    came: int = 0

    @property
    def chance(self) -> float:
        """Of the outcome, by Laplace's rule: one half while nothing is known."""
        return (1 + self.came) / (2 + self.done)


@dataclass(frozen=True, slots=True)
class Candidate:
    key: UUID
    kind: PromptKind
    proposal: Proposal


@dataclass(frozen=True, slots=True)
class Advice:
    """One of today's prompts. `expected_minor` is money to expect, None where there is none; `score` orders."""

    key: UUID
    kind: PromptKind
    proposal: Proposal
    learnt: Learnt
    expected_minor: int | None
    score: float


def ordered(
    candidates: Iterable[Candidate], learnt: Mapping[str, Learnt], currency: str, most: int = MOST
) -> tuple[Advice, ...]:
    """The `most` that come first. Money of another currency than the workspace's is told and not compared."""
    weighed = _weighed(list(candidates), learnt, currency)
    chosen: list[Advice] = []
    alike: Counter[str] = Counter()
    named: set[UUID] = set()
    while weighed and len(chosen) < most:
        best = max(weighed, key=lambda one: one.score / 2 ** alike[one.kind.key])
        chosen.append(best)
        alike[best.kind.key] += 1
        named.add(_whom(best))
        weighed = [one for one in weighed if _whom(one) not in named and alike[one.kind.key] < MOST_ALIKE]
    return tuple(chosen)


def _weighed(candidates: Sequence[Candidate], learnt: Mapping[str, Learnt], currency: str) -> list[Advice]:
    known = {kind: learnt.get(kind, Learnt()) for kind in {one.kind.key for one in candidates}}
    expected = [_expected(one, known[one.kind.key]) for one in candidates]
    comparable = [
        amount or 0 if one.proposal.currency == currency else 0
        for one, amount in zip(candidates, expected, strict=True)
    ]
    largest = max(comparable, default=0)
    return [
        Advice(
            one.key,
            one.kind,
            one.proposal,
            known[one.kind.key],
            amount,
            _score(one.proposal.urgency, sqrt(money / largest) if largest > 0 < money else 0, known[one.kind.key]),
        )
        for one, amount, money in zip(candidates, expected, comparable, strict=True)
    ]


def _expected(one: Candidate, learnt: Learnt) -> int | None:
    """What is at stake, times the chance where the kind measures one."""
    stake = one.proposal.worth_minor
    if stake is None or one.kind.outcome is None:
        return stake
    return round(stake * learnt.chance)


def _score(urgency: int, effect: float, learnt: Learnt) -> float:
    pressing = 0.25 + 0.75 * (min(max(urgency, 0), 100) / 100) ** 2
    return pressing * (1 + effect / 2) * max(learnt.mean, FLOOR)


def _whom(one: Advice) -> UUID:
    return one.proposal.party or one.key
