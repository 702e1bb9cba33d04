"""An ideal client as something to measure parties with: criteria read, weighed, and asked of many at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import add
from typing import Any
from uuid import UUID

import numpy as np
from django.db.models import Case, IntegerField, QuerySet, Value, When
from django.db.models.expressions import Combinable

from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.measures.arrays import Ints
from hedgerow.measures.fit import Fit, State, fit
from hedgerow.network import queries as network
from hedgerow.network.errors import BadConditions
from hedgerow.network.models import Party
from hedgerow.network.registries import Ask
from hedgerow.positioning import criteria as kept
from hedgerow.positioning.criteria import POINTS, SENSES, Criterion
from hedgerow.positioning.models import Profile, ProfileVersion
from hedgerow.positioning.queries.profiles import current_version, current_versions

PATTERN = "positioning_pattern"
_STATES = len(State)


@dataclass(frozen=True, slots=True)
class Yardstick:
    """`asked` are the conditions of the `criteria`, in the same order; `broken` criteria can no longer be read."""

    version: ProfileVersion
    criteria: tuple[Criterion, ...]
    asked: tuple[network.Asked, ...]
    broken: tuple[Criterion, ...] = ()

    @property
    def profile(self) -> Profile:
        profile: Profile = self.version.profile
        return profile

    def weigh(self, states: Ints) -> Fit:
        """states[n, k] as `patterns_of` gives them."""
        points = [POINTS[one.weight] for one in self.criteria]
        return fit(state=states, points=points, sense=[SENSES[one.weight] for one in self.criteria])

    def with_pattern(self, parties: "QuerySet[Party]", ask: Ask) -> "QuerySet[Any]":
        """The parties, each with the states of all criteria in one number: read it with `states_in`."""
        found: QuerySet[Any] = parties.annotate(**{PATTERN: self._pattern(ask)})
        return found

    def states_in(self, patterns: Sequence[int]) -> Ints:
        """int64[n, k], values of `State`."""
        places = _STATES ** np.arange(len(self.criteria), dtype=np.int64)
        return np.asarray(patterns, dtype=np.int64)[:, None] // places % _STATES + State.UNKNOWN

    def _pattern(self, ask: Ask) -> Combinable:
        """A digit to the base of three for each criterion: not known, not met, met."""
        digits = []
        for place, one in enumerate(self.asked):
            verdict = one.judged(ask)
            met, not_met = (Value((state - State.UNKNOWN) * _STATES**place) for state in (State.MET, State.NOT_MET))
            whens = [When(verdict.holds, then=met)]
            whens += [When(verdict.open, then=Value(0))] if verdict.open is not None else []
            digits.append(Case(*whens, default=not_met, output_field=IntegerField()))
        total: Combinable = reduce(add, digits)
        return total


def yardstick_of(actor: Actor, version: ProfileVersion | None) -> Yardstick | None:
    """None where nothing speaks for anybody yet, and where it asks about what this actor may not know."""
    if version is None:
        return None
    catalogue = network.catalogue_of(actor)
    found: list[tuple[Criterion, network.Asked]] = []
    broken: list[Criterion] = []
    for one in kept.read(version.criteria):
        try:
            found.append((one, network.read_conditions(one.definition, catalogue, is_strict=False)))
        except BadConditions:
            if _is_hidden(actor, one):
                return None
            broken.append(one)
    if not any(one.speaks_for for one, _asked in found):
        return None
    criteria, asked = zip(*found, strict=True)
    return Yardstick(version, criteria, asked, tuple(broken))


def main_yardstick(actor: Actor) -> Yardstick | None:
    """The main ideal client's."""
    return yardstick_of(actor, current_versions(actor).filter(profile__is_main=True).first())


def yardstick_for(actor: Actor, profile: Profile) -> Yardstick | None:
    return yardstick_of(actor, current_version(actor, profile))


def yardsticks_of(actor: Actor, profile_ids: Sequence[UUID]) -> list[Yardstick]:
    """Of these, or of the main one where none is named."""
    versions = current_versions(actor)
    wanted = versions.filter(profile_id__in=profile_ids) if profile_ids else versions.filter(profile__is_main=True)
    found = (yardstick_of(actor, version) for version in wanted)
    return [one for one in found if one is not None]


def _is_hidden(actor: Actor, one: Criterion) -> bool:
    """Somebody may ask it, only not this actor."""
    everything = network.catalogue_of(system_actor(actor.workspace_id, "fit"))
    try:
        network.read_conditions(one.definition, everything, is_strict=False)
    except BadConditions:
        return False
    return True
