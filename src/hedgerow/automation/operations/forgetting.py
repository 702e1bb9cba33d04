"""Deliveries that are over are kept for a while, and then forgotten with their attempts."""

from datetime import timedelta

from django.db import transaction

from hedgerow.automation.models import Attempt, Delivery, DeliveryState
from hedgerow.kernel import clock

KEEP = timedelta(days=45)
KEEP_DEAD = timedelta(days=90)
_BATCH = 1000


# house: operation-shape: housekeeping in batches, each a transaction of its own; nobody acts
def forget_old_deliveries() -> int:
    """Those of the workspace in scope that arrived, or were given up, long ago. Returns how many."""
    now = clock.now()
    count = 0
    for state, keep in ((DeliveryState.DELIVERED, KEEP), (DeliveryState.DEAD, KEEP_DEAD)):
        old = Delivery.objects.filter(state=state, created_at__lt=now - keep)
        while keys := list(old.values_list("pk", flat=True)[:_BATCH]):
            with transaction.atomic():
                Attempt.objects.filter(delivery__in=keys).delete()
                count += Delivery.objects.filter(pk__in=keys).delete()[0]
    return count
