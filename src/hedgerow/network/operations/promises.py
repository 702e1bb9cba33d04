"""A promise ends: kept or broken."""

from django.db import transaction

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import events
from hedgerow.network.permissions import Permission
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity


@transaction.atomic
def settle_promise(*, actor: Actor, promise: Activity, is_kept: bool) -> bool:
    """Record how a promise of ours ended. Idempotent: the first end stays; returns whether this one was it."""
    require(actor, Permission.EDIT_PARTIES)
    recorded = timeline.log_activity(actor=actor, fact=events.promise_settled(promise, is_kept=is_kept))
    return bool(recorded.new)
