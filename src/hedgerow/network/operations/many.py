"""What is done with the ticked rows of a list: a tag, a role, putting away and bringing back."""

from collections.abc import Sequence
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import slices
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import require
from hedgerow.network import events
from hedgerow.network.models import Party, PartyTag, Role
from hedgerow.network.operations.contacts import tag_of
from hedgerow.network.operations.roles import role_kind, today_of
from hedgerow.network.permissions import Permission
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact

_AT_ONCE = 500


@transaction.atomic
def tag_parties(*, actor: Actor, party_ids: Sequence[UUID], name: str) -> int:
    """Put one tag on several parties; returns how many did not have it. Raises Invalid for an empty name."""
    require(actor, Permission.EDIT_PARTIES)
    if not name.strip():
        raise Invalid(_("Give the tag a word."), field="name")
    tag, count = tag_of(name), 0
    for some in slices(party_ids, _AT_ONCE):
        held = set(PartyTag.objects.filter(tag=tag, party_id__in=some).values_list("party_id", flat=True))
        fresh = [key for key in _present(some) if key not in held]
        PartyTag.objects.bulk_create([PartyTag(party_id=key, tag=tag) for key in fresh])
        Party.objects.filter(pk__in=fresh).update(changed_at=clock.now())
        timeline.record(actor, *(events.party_changed(key, ["tags"]) for key in fresh))
        count += len(fresh)
    return count


@transaction.atomic
def give_role_to_parties(*, actor: Actor, party_ids: Sequence[UUID], role: str, since: date | None = None) -> int:
    """Give one role to several parties; returns how many did not have it. Raises UnknownRole."""
    require(actor, Permission.EDIT_PARTIES)
    kind, count = role_kind(role), 0
    since = since or today_of(actor)
    for some in slices(party_ids, _AT_ONCE):
        held = set(Role.objects.filter(kind=kind, until=None, party_id__in=some).values_list("party_id", flat=True))
        fresh = [key for key in _present(some) if key not in held]
        Role.objects.bulk_create(
            [Role(party_id=key, kind=kind, since=since, source=actor.reference[:60]) for key in fresh]
        )
        Party.objects.filter(pk__in=fresh).update(changed_at=clock.now())
        timeline.record(actor, *(events.role_fact(events.ROLE_GIVEN, key, role, since) for key in fresh))
        count += len(fresh)
    return count


@transaction.atomic
def put_away_parties(*, actor: Actor, party_ids: Sequence[UUID], at: datetime) -> int:
    """Put several away, all marked with the moment `at`, by which `bring_back_parties` finds them again."""
    require(actor, Permission.EDIT_PARTIES)
    count = 0
    for some in slices(party_ids, _AT_ONCE):
        found = list(Party.objects.filter(pk__in=some, archived_at=None).values_list("pk", flat=True))
        Party.objects.filter(pk__in=found).update(archived_at=at, changed_at=at)
        timeline.record(actor, *(Fact(events.PARTY_ARCHIVED, object_id=key) for key in found))
        count += len(found)
    return count


@transaction.atomic
def bring_back_parties(*, actor: Actor, at: datetime) -> int:
    """Undo `put_away_parties`: everybody put away at exactly that moment. Again is no change."""
    require(actor, Permission.EDIT_PARTIES)
    found = list(Party.objects.filter(archived_at=at, merged_into=None, erased_at=None).values_list("pk", flat=True))
    Party.objects.filter(pk__in=found).update(archived_at=None, changed_at=clock.now())
    timeline.record(actor, *(Fact(events.PARTY_RESTORED, object_id=key) for key in found))
    return len(found)


@transaction.atomic
def restore_parties(*, actor: Actor, party_ids: Sequence[UUID]) -> int:
    """Bring several back into lists; returns how many were put away."""
    require(actor, Permission.EDIT_PARTIES)
    count = 0
    for some in slices(party_ids, _AT_ONCE):
        found = list(
            Party.objects.filter(pk__in=some, archived_at__isnull=False, merged_into=None, erased_at=None).values_list(
                "pk", flat=True
            )
        )
        Party.objects.filter(pk__in=found).update(archived_at=None, changed_at=clock.now())
        timeline.record(actor, *(Fact(events.PARTY_RESTORED, object_id=key) for key in found))
        count += len(found)
    return count


def _present(keys: Sequence[UUID]) -> list[UUID]:
    return list(Party.objects.filter(pk__in=keys).values_list("pk", flat=True))
