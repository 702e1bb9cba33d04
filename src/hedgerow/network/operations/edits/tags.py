"""A tag for many, or from many."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.network import events
from hedgerow.network.models import LeftBecause, Party, PartyTag
from hedgerow.network.operations.contacts import tag_of
from hedgerow.network.operations.edits.steps import Change, Left, Steps
from hedgerow.timeline.events import Fact


def _tags_changed(parties: Sequence[UUID]) -> list[Fact]:
    return [events.party_changed(key, ["tags"]) for key in parties]


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def add_tag(_actor: Actor, what: str, _value: Any) -> Change:
    tag = _tag(what)

    def change(parties: Sequence[Party]) -> tuple[Steps, list[Fact], Left]:
        held = _with_tag(tag.pk, parties)
        fresh = [party.pk for party in parties if party.pk not in held]
        PartyTag.objects.bulk_create([PartyTag(party_id=key, tag=tag) for key in fresh])
        return dict.fromkeys(fresh, (None, None)), _tags_changed(fresh), dict.fromkeys(held, LeftBecause.HAD)

    return str(tag.pk), change


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def take_tag(_actor: Actor, what: str, _value: Any) -> Change:
    tag = _tag(what)

    def change(parties: Sequence[Party]) -> tuple[Steps, list[Fact], Left]:
        held = _with_tag(tag.pk, parties)
        PartyTag.objects.filter(tag=tag, party__id__among=held).delete()
        without = {party.pk: LeftBecause.LACKED for party in parties if party.pk not in held}
        return dict.fromkeys(held, (None, None)), _tags_changed(list(held)), without

    return str(tag.pk), change


def _tag(name: str) -> Any:
    if not name.strip():
        raise Invalid(_("Give the tag a word."), field="name")
    return tag_of(name)


def _with_tag(tag: UUID, parties: Sequence[Party]) -> set[UUID]:
    keys = [party.pk for party in parties]
    return set(PartyTag.objects.filter(tag_id=tag, party__id__among=keys).values_list("party_id", flat=True))


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def untag(_actor: Actor, what: str, steps: Steps) -> tuple[Sequence[UUID], list[Fact]]:
    rows = PartyTag.objects.filter(tag_id=UUID(what), party__id__among=steps)
    held = list(rows.values_list("party_id", flat=True))
    rows.delete()
    return held, _tags_changed(held)


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def tag_again(_actor: Actor, what: str, steps: Steps) -> tuple[Sequence[UUID], list[Fact]]:
    tag, there = UUID(what), Party.objects.filter(id__among=steps, erased_at=None)
    parties = list(there)
    held = _with_tag(tag, parties)
    fresh = [party.pk for party in parties if party.pk not in held]
    PartyTag.objects.bulk_create([PartyTag(party_id=key, tag_id=tag) for key in fresh])
    return fresh, _tags_changed(fresh)
