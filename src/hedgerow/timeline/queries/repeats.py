"""What stands on the log under a source's own ids: looked up in the index that keeps repeats out."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.timeline.events import UNDONE
from hedgerow.timeline.models import Activity


def recorded_as(source: str, external_ids: Iterable[str]) -> "QuerySet[Activity]":
    """What a source recorded under these ids, in no order.

    Ask here, not by `filter`: the index leaves out activities without an id, and SQLite goes by it only where the
    question says the same. It would walk through the whole log.
    """
    return Activity.objects.filter(source=source, external_id__among=list(external_ids)).exclude(external_id="")


def taken_back_among(activities: Iterable[Activity]) -> set[UUID]:
    """Which of these were taken back since."""
    rows = recorded_as(UNDONE, [one.pk.hex for one in activities])
    return {UUID(key) for key in rows.values_list("external_id", flat=True)}


def places_of(keys: Iterable[tuple[str, str]]) -> dict[tuple[str, str], tuple[UUID, int]]:
    """Id and position of what stands on the log under these (source, external id)."""
    by_source: dict[str, list[str]] = {}
    for source, external_id in keys:
        by_source.setdefault(source, []).append(external_id)
    found: dict[tuple[str, str], tuple[UUID, int]] = {}
    for source, wanted in by_source.items():
        rows = recorded_as(source, wanted).values_list("external_id", "pk", "position")
        found.update(((source, key), (pk, place)) for key, pk, place in rows)
    return found
