"""The way from the spool into the workspaces, and the secrets that visitors are hashed with."""

from collections import defaultdict
from datetime import date
from uuid import UUID

from django.db import IntegrityError, transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.randomness import random_bytes
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.visits import spool, visitors
from hedgerow.visits.hits import Hit
from hedgerow.visits.models import Salt
from hedgerow.visits.operations.collecting import collect

WHO = "visits"


# house: operation-shape: nobody acts; each workspace's part is taken in by Hedgerow itself
def drain_spool() -> set[UUID]:
    """Take in whatever waits and nobody writes to any more; returns of which workspaces. Safe beside others."""
    touched: set[UUID] = set()

    def take(file: str, hits: list[Hit]) -> None:
        touched.update(_take_in(file, hits))

    spool.drain(take)
    return touched


def _take_in(file: str, hits: list[Hit]) -> set[UUID]:
    """Each workspace's part is a transaction that remembers the file: after a crash none is counted twice."""
    parts: dict[UUID, list[Hit]] = defaultdict(list)
    for one in hits:
        parts[one.workspace].append(one)
    there = set(Workspace.objects.filter(pk__in=list(parts)).values_list("pk", flat=True))
    for workspace in sorted(there):
        with unscoped(), scope(workspace):
            collect(actor=system_actor(workspace, WHO), hits=parts[workspace], file=file)
    return there


# house: operation-shape: the collector asks before it knows any workspace
def secret_of(day: date) -> bytes:
    """The secret of a day; made by the first who asks, for all processes."""
    found = Salt.objects.filter(day=day).first()
    if found is None:
        try:
            with transaction.atomic():
                found = Salt.objects.create(day=day, secret=random_bytes(32))
        except IntegrityError:  # another process was faster
            found = Salt.objects.get(day=day)
    return bytes(found.secret)


# house: operation-shape: nobody acts; what links visits to visitors must go, whoever is there
def forget_secrets() -> int:
    """Those of days that are over, half an hour after midnight (UTC): nobody can link two days from then on."""
    present = (clock.now() - visitors.OVERLAP).date()
    return Salt.objects.filter(day__lt=present).delete()[0]
