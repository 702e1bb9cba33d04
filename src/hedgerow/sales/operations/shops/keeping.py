"""What shops sent is kept for some days, to be read again; then only what became of it stays."""

from datetime import timedelta

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs.models import LIVE, Job
from hedgerow.kernel.permissions import require
from hedgerow.sales.models import DeliveryState, RefusedDeliveries, ShopConnection, ShopDelivery
from hedgerow.sales.operations.shops.reading import job_key
from hedgerow.sales.permissions import Permission
from hedgerow.sales.shops.limits import KEEP_REFUSED, KEEP_ROWS

_BATCH = 1000
_STUCK = timedelta(minutes=10)


# house: operation-shape: batches of their own transactions, so that a long backlog locks nobody out
def forget_bodies(*, actor: Actor) -> int:
    """Remove the words of messages whose days are over, and very old rows whole. Returns how many lost their words."""
    require(actor, Permission.CONNECT_SHOPS)
    now, count = clock.now(), 0
    for key, days in ShopConnection.objects.values_list("pk", "keep_days"):
        old = ShopDelivery.objects.filter(connection_id=key, received_at__lt=now - timedelta(days=days))
        while keys := list(old.filter(body__isnull=False).values_list("pk", flat=True)[:_BATCH]):
            count += ShopDelivery.objects.filter(pk__in=keys).update(body=None, headers={})
        ancient = ShopDelivery.objects.filter(connection_id=key, received_at__lt=now - KEEP_ROWS)
        while keys := list(ancient.values_list("pk", flat=True)[:_BATCH]):
            ShopDelivery.objects.filter(pk__in=keys).delete()
    RefusedDeliveries.objects.filter(last_at__lt=now - KEEP_REFUSED).delete()
    return count


@transaction.atomic
def give_up_on_stuck(*, actor: Actor) -> int:
    """Messages whose job has given up are shown as not understood, to be read again. Returns how many."""
    require(actor, Permission.CONNECT_SHOPS)
    waiting = ShopDelivery.objects.filter(
        state=DeliveryState.WAITING, received_at__lt=clock.now() - _STUCK, connection__paused_at__isnull=True
    )
    keys = {job_key(key): key for key in waiting.values_list("pk", flat=True)}
    live = set(Job.objects.filter(unique_key__in=list(keys), state__in=LIVE).values_list("unique_key", flat=True))
    stuck = [key for name, key in keys.items() if name not in live]
    return waiting.filter(pk__in=stuck).update(state=DeliveryState.FAILED, because="stuck", read_at=clock.now())
