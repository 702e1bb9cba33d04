"""Ties between any two parties begin and end."""

from datetime import date

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.permissions import require
from hedgerow.network import events
from hedgerow.network.errors import DatesReversed, SelfTie, TieDoesNotFit, TieExists, UnknownTie
from hedgerow.network.models import Party, PartyKind, Relationship, RelationshipKind
from hedgerow.network.operations.parties import add_party
from hedgerow.network.permissions import Permission
from hedgerow.timeline import operations as timeline


def tie_kind(key: str) -> RelationshipKind:
    """Raises UnknownTie."""
    kind = RelationshipKind.objects.filter(key=key).first()
    if kind is None:
        raise UnknownTie(field="kind")
    return kind


@transaction.atomic
def make_tie(
    *,
    actor: Actor,
    from_party: Party,
    to_party: Party,
    kind: str,
    since: date | None = None,
    note: str = "",
    source: str = "page",
) -> Relationship:
    """Tie two parties; a symmetric tie is stored once. Raises SelfTie, UnknownTie, TieDoesNotFit, TieExists."""
    require(actor, Permission.EDIT_PARTIES, from_party)
    require(actor, Permission.EDIT_PARTIES, to_party)
    if from_party.id == to_party.id:
        raise SelfTie(field="to_party")
    sort = tie_kind(kind)
    if not _fits(sort, from_party, to_party):
        raise TieDoesNotFit(field="kind")
    if sort.is_symmetric and to_party.id < from_party.id:
        from_party, to_party = to_party, from_party
    tie, created = Relationship.objects.get_or_create(
        from_party=from_party,
        to_party=to_party,
        kind=sort,
        until=None,
        defaults={
            "since": since,
            "note": note[:300],
            "source": source[:60],
            "added_at": clock.now(),
            "workspace_id": actor.workspace_id,
        },
    )
    if not created:
        raise TieExists(field="to_party")
    timeline.record(actor, events.tie_fact(events.TIE_MADE, from_party.id, to_party.id, kind, since))
    return tie


@transaction.atomic
def tie_from(
    *,
    actor: Actor,
    party: Party,
    other: Party | None,
    new_name: str = "",
    kind: str,
    is_inverse: bool = False,
    since: date | None = None,
    note: str = "",
) -> Relationship:
    """A tie as one party's page tells it; `is_inverse` makes the other the first. Without `other` a new party is added.

    Raises as `make_tie` and `add_party` do; then nobody is added either.
    """
    require(actor, Permission.EDIT_PARTIES, party)
    sort = tie_kind(kind)
    if other is None:
        fitting = sort.from_kind if is_inverse else sort.to_kind
        other = add_party(actor=actor, name=new_name, kind=fitting or PartyKind.PERSON)
    first, second = (other, party) if is_inverse else (party, other)
    return make_tie(actor=actor, from_party=first, to_party=second, kind=kind, since=since, note=note)


@transaction.atomic
def end_tie(*, actor: Actor, tie: Relationship, until: date | None = None) -> Relationship:
    """The tie ends on `until` (today by default); ended again is no change. Raises DatesReversed."""
    require(actor, Permission.EDIT_PARTIES, tie)
    if tie.until is not None:
        return tie
    until = until or today_of(actor)
    if tie.since is not None and until < tie.since:
        raise DatesReversed(field="until")
    tie.until = until
    tie.save(update_fields=["until"])
    timeline.record(actor, events.tie_fact(events.TIE_ENDED, tie.from_party_id, tie.to_party_id, tie.kind.key, until))
    return tie


def _fits(kind: RelationshipKind, first: Party, second: Party) -> bool:
    return kind.from_kind in ("", first.kind) and kind.to_kind in ("", second.kind)
