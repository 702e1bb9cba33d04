"""What is done with the ticked rows of a list: a tag, a role, putting away and bringing back."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import slices
from hedgerow.kernel.permissions import require
from hedgerow.network import events
from hedgerow.network.models import Party
from hedgerow.network.permissions import Permission
from hedgerow.network.sight import seen_by
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact

_AT_ONCE = 500


@transaction.atomic
def put_away_parties(*, actor: Actor, party_ids: Sequence[UUID], at: datetime) -> int:
    """Put several away, all marked with the moment `at`, by which `bring_back_parties` finds them again."""
    require(actor, Permission.EDIT_PARTIES)
    count = 0
    for some in slices(party_ids, _AT_ONCE):
        found = list(Party.objects.filter(seen_by(actor), pk__in=some, archived_at=None).values_list("pk", flat=True))
        Party.objects.filter(pk__in=found).update(archived_at=at, changed_at=at)
        timeline.record(actor, *(Fact(events.PARTY_ARCHIVED, object_id=key) for key in found))
        count += len(found)
    return count


@transaction.atomic
def bring_back_parties(*, actor: Actor, at: datetime) -> int:
    """Undo `put_away_parties`: everybody put away at exactly that moment. Again is no change."""
    require(actor, Permission.EDIT_PARTIES)
    away = Party.objects.filter(seen_by(actor), archived_at=at, merged_into=None, erased_at=None)
    found = list(away.values_list("pk", flat=True))
    Party.objects.filter(pk__in=found).update(archived_at=None, changed_at=clock.now())
    timeline.record(actor, *(Fact(events.PARTY_RESTORED, object_id=key) for key in found))
    return len(found)


@transaction.atomic
def restore_parties(*, actor: Actor, party_ids: Sequence[UUID]) -> int:
    """Bring several back into lists; returns how many were put away."""
    require(actor, Permission.EDIT_PARTIES)
    count = 0
    for some in slices(party_ids, _AT_ONCE):
        away = Party.objects.filter(seen_by(actor), pk__in=some, archived_at__isnull=False)
        found = list(away.filter(merged_into=None, erased_at=None).values_list("pk", flat=True))
        Party.objects.filter(pk__in=found).update(archived_at=None, changed_at=clock.now())
        timeline.record(actor, *(Fact(events.PARTY_RESTORED, object_id=key) for key in found))
        count += len(found)
    return count
