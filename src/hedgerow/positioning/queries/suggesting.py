"""What the best customers have in common and the others have not: criteria to think about.

Asked is only what a prospect can have too, so nothing of what they bought; and never who they are by name, how they are
reached, or their birthday. The workspace's own lists may hold what nobody should be chosen by (what somebody must not
eat): they are looked at only where a person asks for them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.measures.lift import FEWEST, Lift, lift
from hedgerow.network import queries as network
from hedgerow.network.errors import BadConditions
from hedgerow.network.models import Address, Party
from hedgerow.network.registries import Ask, Kind, PartyField
from hedgerow.positioning.permissions import Permission
from hedgerow.positioning.queries.reality import Buyers, buyers_among, counted_clients

LISTS = ("kind", "tag")
PLACES = ("city", "region", "country")
OWN = "custom."
SHOWN, MOST_VALUES, AT_ONCE = 8, 8, 20


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Conditions that tell the best from the others, with the counts behind it."""

    asked: network.Asked
    lift: Lift


@dataclass(frozen=True, slots=True)
class Suggestions:
    """`looked_at` things were compared; those `found` are more than chance. With fewer than FEWEST nothing is said."""

    best: int
    others: int
    looked_at: int
    found: tuple[Suggestion, ...]

    @property
    def is_enough(self) -> bool:
        return min(self.best, self.others) >= FEWEST


def suggestions(actor: Actor, own: Sequence[str] = ()) -> Suggestions:
    """`own` are keys of the workspace's own lists that a person wants compared too, as "custom.diet"."""
    require(actor, Permission.VIEW)
    clients = list(counted_clients(actor).order_by().values_list("pk", flat=True))
    buyers = buyers_among(actor, clients)
    if min(len(buyers.best), len(buyers.others)) < FEWEST:
        return Suggestions(len(buyers.best), len(buyers.others), 0, ())
    asked = list(_candidates(network.catalogue_of(actor), buyers, own))
    ask = Ask.of(actor.workspace_id)
    found = [
        Suggestion(one, lift(best_hits=hits, best_n=len(buyers.best), other_hits=others, other_n=len(buyers.others)))
        for one, hits, others in zip(
            asked, _counted(buyers.best, asked, ask), _counted(buyers.others, asked, ask), strict=True
        )
    ]
    clear = sorted((one for one in found if one.lift.is_clear), key=lambda one: -(one.lift.ratio or 0))
    return Suggestions(len(buyers.best), len(buyers.others), len(asked), tuple(clear[:SHOWN]))


def own_lists(actor: Actor) -> list[PartyField]:
    """The workspace's own lists that could be compared."""
    require(actor, Permission.VIEW)
    return [one for one in network.catalogue_of(actor) if _is_own_list(one)]


def _is_own_list(one: PartyField) -> bool:
    return one.name.startswith(OWN) and one.kind in (Kind.CHOICE, Kind.CHOICES)


def _counted(keys: Sequence[UUID], asked: Sequence[network.Asked], ask: Ask) -> list[int]:
    """Of how many of them each holds, so many at once."""
    found: list[int] = []
    for start in range(0, len(asked), AT_ONCE):
        some = asked[start : start + AT_ONCE]
        counts = {f"n{place}": Count("pk", filter=one.judged(ask).holds) for place, one in enumerate(some)}
        counted: Mapping[str, int] = Party.objects.filter(id__among=keys).order_by().aggregate(**counts)
        found += [counted[name] for name in counts]
    return found


def _candidates(catalogue: network.Catalogue, buyers: Buyers, own: Sequence[str]) -> Iterator[network.Asked]:
    for definition in _definitions(catalogue, buyers, own):
        try:
            yield network.read_conditions(definition, catalogue)
        except BadConditions:
            continue  # an address can hold what no condition takes, as a city of five hundred letters


def _definitions(catalogue: network.Catalogue, buyers: Buyers, own: Sequence[str]) -> Iterator[dict[str, Any]]:
    for one in catalogue:
        if one.name in LISTS or (one.name in own and _is_own_list(one)):
            for value in catalogue.choices(one):
                yield {"field": one.name, "op": "any_of", "value": [value]}
    ties = catalogue.get("ties")
    for way in catalogue.choices(ties, "tie") if ties else ():
        yield {"field": "ties", "op": "at_least", "value": 1, "options": {"tie": [way]}}
    yield {"field": "organisation", "op": "filled"}
    for column in PLACES:
        for value in _common(column, buyers.best):
            yield {"field": column, "op": "is", "value": value}
    for value in _areas(_common("postal_code", buyers.best, most=200)):
        yield {"field": "postal_code", "op": "begins_with", "value": value}


def _common(column: str, keys: Sequence[UUID], most: int = MOST_VALUES) -> list[str]:
    rows = Address.objects.filter(party__id__among=keys).exclude(**{column: ""}).order_by().values(column)
    return [row[column] for row in rows.annotate(n=Count("pk")).order_by("-n", column)[:most]]


def _areas(codes: Iterable[str]) -> list[str]:
    """The first part of postcodes, as "HB1" of "HB1 2AB" or "101" of "10115"."""
    areas = (code.split()[0] if " " in code else code[:3] for code in codes)
    return list(dict.fromkeys(areas))[:MOST_VALUES]
