"""How each party stands: near or far, out of its rhythm or not, how much it matters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

import numpy as np

from hedgerow.measures.arrays import Bools, Floats, Ints
from hedgerow.measures.customers.cadence import cadence
from hedgerow.measures.customers.visits import Visits, visits
from hedgerow.measures.layout.closeness import closeness
from hedgerow.measures.layout.importance import importance
from hedgerow.network.models import RoleFamily
from hedgerow.network.queries.map.gathering import FAVOURS, Flow, Gathered, column

YEAR = 365
NEVER = -1
FAVOUR_SHARE = 0.3
"""A favour has no price: the most favours are drawn as wide as this share of the most money."""

STAFF_CLOSENESS = 0.75
"""Whoever works here is near: nobody logs that they saw a colleague."""

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """Of n parties: closeness float64 0..1, overdue bool, silence int64 days (-1 never), contacts in the last year,
    ties, and score float64 0..1. `units` says what one of each flow is worth in the unit that branches are drawn in.
    """

    close: Floats
    overdue: Bools
    silence: Ints
    contacts: Ints
    ties: Ints
    score: Floats
    units: dict[str, float]


def standing(found: Gathered) -> Standing:
    """Work it out for everyone, as of the latest contact."""
    n, index = len(found.ids), {key: place for place, key in enumerate(found.ids)}
    met = _met(found, index)
    rhythm = cadence(met, today=_day(found.until))
    silence = np.where(rhythm.silence >= 0, rhythm.silence, _older(found))
    ties = _ties(found, index)
    contacts = np.bincount(met.customer[met.day > _day(found.until) - YEAR], minlength=n).astype(np.int64)
    units = _units(found.flows)
    worth = sum((_both(flow, found.ids) * units[name] for name, flow in found.flows.items()), np.zeros(n))
    near = closeness(silence_days=silence, contacts_a_year=contacts)
    return Standing(
        close=np.where(_staff(found), np.maximum(near, STAFF_CLOSENESS), near),
        overdue=rhythm.drifting,
        silence=silence,
        contacts=contacts,
        ties=ties,
        score=importance(value=np.rint(worth).astype(np.int64), ties=ties, silence_days=silence),
        units=units,
    )


def _met(found: Gathered, index: Mapping[UUID, int]) -> Visits:
    """Days on which there was contact."""
    known = [(index[party], _day(at)) for party, at in found.contacts if party in index]
    who, day = np.array(known, dtype=np.int64).reshape(-1, 2).T
    return visits(n=len(index), customer=who, day=day, amount=np.zeros(len(known), dtype=np.int64))


def _staff(found: Gathered) -> Bools:
    staff = (found.families.get(found.roles.get(party, "")) == RoleFamily.HAZEL for party in found.ids)
    return np.fromiter(staff, dtype=np.bool_, count=len(found.ids))


def _older(found: Gathered) -> Ints:
    """Silence of those whose last contact lies before what was read."""
    today = _day(found.until)
    days = (max(today - _day(at), 0) if at else NEVER for at in found.seen)
    return np.fromiter(days, dtype=np.int64, count=len(found.ids))


def _ties(found: Gathered, index: Mapping[UUID, int]) -> Ints:
    ends = [index[party] for tie in found.ties for party in tie[:2] if party in index]
    return np.bincount(np.array(ends, dtype=np.int64), minlength=len(index)).astype(np.int64)


def _units(flows: Mapping[str, Flow]) -> dict[str, float]:
    """Flows other than favours count in their own unit; favours in a share of the largest of those, or as they are."""
    most = max((_most(flow) for name, flow in flows.items() if name != FAVOURS), default=0)
    favours = _most(flows[FAVOURS])
    worth = FAVOUR_SHARE * most / favours if most and favours else 1.0
    return {name: worth if name == FAVOURS else 1.0 for name in flows}


def _most(flow: Flow) -> int:
    return max((*flow.got.values(), *flow.given.values()), default=0)


def _both(flow: Flow, ids: Sequence[UUID]) -> Ints:
    both: Ints = column(flow.got, ids) + column(flow.given, ids)
    return both


def _day(at: date) -> int:
    return at.toordinal() - _EPOCH
