"""Words of the log are forgotten, and with them those in the archive."""

from django.db import transaction
from django.db.models import QuerySet

from hedgerow.kernel import clock
from hedgerow.timeline import queries
from hedgerow.timeline.models import Activity, ErasedStretch
from hedgerow.timeline.operations.recording import take_turn


@transaction.atomic
# house: operation-shape: a step of an erasure, whose operation has checked its permission
def erase_words(rows: "QuerySet[Activity]") -> int:
    """Empty the properties of these activities; returns of how many. Nothing else in the log is ever changed.

    The stretches are noted in the same transaction, so that files which have the words are known to be outdated from
    that moment on; a job writes them anew. The log's turn is held until commit: numbers rise in the order of commit.
    """
    take_turn()
    told = rows.exclude(properties={})
    number, now = queries.last_erasure(), clock.now()
    ErasedStretch.objects.bulk_create(
        ErasedStretch(number=number + n, first_position=first, last_position=last, erased_at=now)
        for n, (first, last) in enumerate(queries.stretches_of(told), 1)
    )
    return told.update(properties={})
