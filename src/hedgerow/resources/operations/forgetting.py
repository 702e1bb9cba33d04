"""Entries that were taken out a month ago are gone for good."""

from datetime import timedelta

from django.db import transaction

from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.resources.models import Resource
from hedgerow.resources.permissions import Permission

KEPT = timedelta(days=30)


@transaction.atomic
def forget_removed(*, actor: Actor) -> int:
    """Returns how many. That they were taken out is recorded already."""
    require(actor, Permission.EDIT_RESOURCES)
    due = list(Resource.objects.select_related("file").filter(removed_at__lt=clock.now() - KEPT))
    for resource in due:
        resource.delete()
        if resource.file is not None:
            files.delete_file(resource.file)
    return len(due)
