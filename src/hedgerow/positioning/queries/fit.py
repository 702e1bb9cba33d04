"""How well parties fit the ideal client: of a few by key, of one with its reasons, and all of them ranked."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.db.models import Case, CharField, IntegerField, QuerySet, Value, When
from django.db.models.functions import Cast

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.permissions import require
from hedgerow.measures.fit import FITS, State
from hedgerow.network import queries as network
from hedgerow.network.models import Party
from hedgerow.network.registries import Ask
from hedgerow.positioning.criteria import Criterion
from hedgerow.positioning.permissions import Permission
from hedgerow.positioning.queries.yardstick import PATTERN, Yardstick, main_yardstick

SIZE = 20


@dataclass(frozen=True, slots=True)
class Score:
    """0 to 100; from `low` to `high` where something is not known, and `known` of 1 is."""

    score: int
    low: int
    high: int
    known: float

    @property
    def is_open(self) -> bool:
        return self.low != self.high

    @property
    def fits(self) -> bool:
        return self.score >= FITS


@dataclass(frozen=True, slots=True)
class Reason:
    """One criterion and how it stands with somebody; `gaps` are what would have to be asked."""

    criterion: Criterion
    state: State
    gaps: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Weighed:
    """One party on the scales, with a reason for each criterion, in the order of the criteria."""

    party_id: UUID
    score: Score
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Ranking:
    """A page of all that were weighed, the best first; `fitting` of the `total` fit."""

    total: int
    fitting: int
    rows: tuple[tuple[Party, Weighed], ...]


def scores_of(actor: Actor, party_ids: Iterable[UUID]) -> Mapping[UUID, Score]:
    """Of a page of parties with the main ideal client. The same few statements for one party and for fifty."""
    require(actor, Permission.VIEW)
    yardstick, keys = main_yardstick(actor), tuple(party_ids)
    if yardstick is None or not keys:
        return {}
    found, states = _states(yardstick, Party.objects.filter(id__among=keys), _ask(actor, keys))
    return dict(zip(found, _scores(yardstick, states), strict=True))


def weighed(actor: Actor, yardstick: Yardstick, party_ids: Sequence[UUID]) -> dict[UUID, Weighed]:
    """Of a few parties, which the caller has from a `visible_*` query, with all reasons. Two statements."""
    require(actor, Permission.VIEW, yardstick.version)
    ask = _ask(actor, tuple(party_ids))
    found, states = _states(yardstick, Party.objects.filter(id__among=party_ids), ask)
    return _with_reasons(yardstick, found, states, ask)


def ranked(actor: Actor, yardstick: Yardstick, *, role: str = "", start: int = 0, size: int = SIZE) -> Ranking:
    """Everybody in lists, or who has a role, by fit, then by how much is known, then by name.

    All are weighed in one statement; only the page is looked at closer.
    """
    require(actor, Permission.VIEW, yardstick.version)
    parties = network.visible_parties(actor, role=role).order_by("sort_name", "id")
    # As text: to make a key of each of very many costs more than to weigh them, and only a page of them is looked at.
    rows = yardstick.with_pattern(parties, _ask(actor)).annotate(positioning_key=Cast("pk", CharField()))
    found = list(rows.values_list("positioning_key", PATTERN))
    if not found:
        return Ranking(0, 0, ())
    states = yardstick.states_in([pattern for _key, pattern in found])
    fits = yardstick.weigh(states)
    order = np.lexsort((-fits.known, -fits.score))[start : start + size]
    keys = [UUID(found[place][0]) for place in order]
    reasons = _with_reasons(yardstick, keys, states[order], _ask(actor, tuple(keys)))
    shown = {party.pk: party for party in network.visible_parties(actor).filter(id__among=keys)}
    rows = tuple((shown[key], reasons[key]) for key in keys if key in shown)
    return Ranking(len(found), int((fits.score >= FITS).sum()), rows)


def _ask(actor: Actor, keys: tuple[UUID, ...] | None = None) -> Ask:
    return Ask.of(actor.workspace_id, keys=keys)


def _states(yardstick: Yardstick, parties: "QuerySet[Party]", ask: Ask) -> tuple[list[UUID], np.ndarray]:
    rows = list(yardstick.with_pattern(parties, ask).values_list("pk", PATTERN))
    return [key for key, _pattern in rows], yardstick.states_in([pattern for _key, pattern in rows])


def _scores(yardstick: Yardstick, states: np.ndarray) -> list[Score]:
    fits = yardstick.weigh(states)
    columns = (fits.score.tolist(), fits.low.tolist(), fits.high.tolist(), fits.known.tolist())
    return [Score(*row) for row in zip(*columns, strict=True)]


def _with_reasons(yardstick: Yardstick, keys: Sequence[UUID], states: np.ndarray, ask: Ask) -> dict[UUID, Weighed]:
    scores, gaps = _scores(yardstick, states), _gaps(yardstick, keys, ask)
    found = {}
    for key, score, row in zip(keys, scores, states.tolist(), strict=True):
        reasons = (
            Reason(one, State(state), tuple(gaps[key, place]) if state == State.UNKNOWN else ())
            for place, (one, state) in enumerate(zip(yardstick.criteria, row, strict=True))
        )
        found[key] = Weighed(key, score, tuple(reasons))
    return found


def _gaps(yardstick: Yardstick, keys: Collection[UUID], ask: Ask) -> dict[tuple[UUID, int], list[Text]]:
    """What is not written down of each, by party and place of the criterion. One statement."""
    asked = [(place, *gap) for place, one in enumerate(yardstick.asked) for gap in one.gaps(ask)]
    missing: defaultdict[tuple[UUID, int], list[Text]] = defaultdict(list)
    if not asked:
        return missing
    flags = {
        f"positioning_gap_{n}": Case(When(empty, then=Value(1)), default=Value(0), output_field=IntegerField())
        for n, (_place, _field, empty) in enumerate(asked)
    }
    for key, *empty in Party.objects.filter(id__among=keys).annotate(**flags).values_list("pk", *flags):
        for (place, field, _empty), is_empty in zip(asked, empty, strict=True):
            if is_empty and field.label not in missing[key, place]:
                missing[key, place].append(field.label)
    return missing
