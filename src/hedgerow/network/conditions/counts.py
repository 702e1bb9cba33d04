"""How many ties somebody has, and how often something happened with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery

from hedgerow.network.asking import Ask, Kind, Op, Options, counted, side
from hedgerow.network.models import Party, Relationship, RelationshipKind
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity

BACK = "-"
"""Before the key of a kind of tie: seen from its other side."""


@dataclass(frozen=True, slots=True)
class Ties:
    """Current ties, from either side, or of the kinds and sides that are asked for."""

    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:  # noqa: ARG002  (every source takes them)
        ties = Relationship.objects.filter(until=None)
        if "tie" not in options:
            return counted(ask, [side(ask, ties, party) for party in ("from_party", "to_party")], op, value)
        out, back = _ways(options["tie"])
        ways = ((out, "from_party"), (back, "to_party"))
        return counted(ask, [side(ask, ties.filter(kind__key__in=keys), party) for keys, party in ways], op, value)


def _ways(asked: Sequence[str]) -> tuple[set[str], set[str]]:
    """Kinds of which the party is the first, and of which the second; of symmetric ones it may be either."""
    symmetric = set(RelationshipKind.objects.filter(is_symmetric=True).values_list("key", flat=True))
    out = {key for key in asked if not key.startswith(BACK)}
    back = {key.removeprefix(BACK) for key in asked if key.startswith(BACK)}
    return out, back | (out & symmetric)


@dataclass(frozen=True, slots=True)
class Happenings:
    """Activities of some verbs, whoever of the two did it; in the last so many days where asked."""

    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:  # noqa: ARG002  (as above)
        told = timeline.still_true(Activity.objects.filter(verb__in=options["what"]))
        if "within" in options:
            told = told.filter(occurred_at__gte=ask.moment(ask.days_ago(options["within"])))
        rows = ((told, "actor_id"), (told.filter(object_kind="party"), "object_id"))
        return counted(ask, [each for told, party in rows for each in _with_merged(ask, told, party)], op, value)


def _with_merged(ask: Ask, told: "QuerySet[Activity]", party: str) -> "list[QuerySet[Activity]]":
    """The log goes on speaking of who was merged into another by their old id: that counts for the other."""
    merged = Party.objects.filter(merged_into__isnull=False)
    if ask.keys is not None:
        merged = merged.filter(merged_into__id__among=ask.keys)
    if not merged.exists():
        return [side(ask, told, party)]
    heir = Subquery(merged.filter(pk=OuterRef(party)).values("merged_into_id"))
    old = told.filter(**{f"{party}__in": merged.values("pk")}).annotate(one=heir)
    return [side(ask, told, party), old]
