"""A profile held against the customers there are: how many fit, and whether the best fit more often than the others."""

from collections import Counter
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from django.db.models import Exists, OuterRef, QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.measures.fit import FITS
from hedgerow.measures.lift import Lift, best, lift
from hedgerow.network import queries as network
from hedgerow.network.models import Party, Role
from hedgerow.network.registries import MONEY, Ask, party_weights
from hedgerow.positioning.criteria import Criterion
from hedgerow.positioning.models import ProfileVersion
from hedgerow.positioning.permissions import Permission
from hedgerow.positioning.queries.profiles import with_criterion
from hedgerow.positioning.queries.yardstick import PATTERN, Yardstick, yardstick_of

CLIENT = "client"


@dataclass(frozen=True, slots=True)
class Reality:
    """`fitting` of the `clients` fit; `lift` is None where nobody has bought anything."""

    clients: int
    fitting: int
    lift: Lift | None


@dataclass(frozen=True, slots=True)
class Buyers:
    """Clients who brought in money, by key: the best fifth, and the others."""

    best: tuple[UUID, ...]
    others: tuple[UUID, ...]


def reality(actor: Actor, yardstick: Yardstick) -> Reality:
    """Figures without names, so for everybody who may see figures. One statement, and what each client is worth."""
    require(actor, Permission.VIEW, yardstick.version)
    ask = Ask.of(actor.workspace_id)
    rows = list(yardstick.with_pattern(counted_clients(actor), ask).values_list("pk", PATTERN))
    fits = yardstick.weigh(yardstick.states_in([pattern for _key, pattern in rows])).score >= FITS
    fitting = {key for (key, _pattern), is_fitting in zip(rows, fits.tolist(), strict=True) if is_fitting}
    buyers = buyers_among(actor, [key for key, _pattern in rows])
    return Reality(len(rows), len(fitting), _lift(buyers, fitting) if buyers.best else None)


def reality_with(actor: Actor, version: ProfileVersion, wanted: Criterion) -> Reality | None:
    """As if the criterion stood in this version already; None where nothing could be weighed by it."""
    yardstick = yardstick_of(actor, with_criterion(version, wanted))
    return reality(actor, yardstick) if yardstick else None


def counted_clients(actor: Actor) -> "QuerySet[Party]":
    """Today's clients in lists. Who may not see people counts them all, without a name."""
    if actor.may(Permission.VIEW_PEOPLE):
        return network.visible_parties(actor, role=CLIENT)
    held = Role.objects.filter(party=OuterRef("pk"), kind__key=CLIENT, until=None)
    return Party.objects.filter(Exists(held), archived_at=None)


def buyers_among(actor: Actor, clients: list[UUID]) -> Buyers:
    """By all the money that came from each, as packages know of it."""
    worth: Counter[UUID] = Counter()
    for weight in party_weights:
        if weight.flow == MONEY and not weight.is_given:
            worth.update(weight.values(actor))
    paid = sorted(key for key in clients if worth[key] > 0)
    places = best(np.array([worth[key] for key in paid], dtype=np.int64)).tolist()
    chosen = {paid[place] for place in places}
    return Buyers(tuple(paid[place] for place in places), tuple(key for key in paid if key not in chosen))


def _lift(buyers: Buyers, fitting: set[UUID]) -> Lift:
    return lift(
        best_hits=len(fitting.intersection(buyers.best)),
        best_n=len(buyers.best),
        other_hits=len(fitting.intersection(buyers.others)),
        other_n=len(buyers.others),
    )
