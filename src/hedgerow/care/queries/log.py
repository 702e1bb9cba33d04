"""When a few parties last got what, from the log itself: the projection follows it a moment later."""

from collections.abc import Collection, Iterable
from datetime import date
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db.models import Max

from hedgerow.network.models import Party
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity

Key = tuple[UUID, str]


def last_days(parties: Collection[UUID], wanted: Iterable[str], zone: ZoneInfo) -> dict[Key, date]:
    """The last day of each of these verbs, whoever acted, under every id the log knows the parties by."""
    merged = Party.objects.filter(merged_into__id__among=parties).order_by().values_list("pk", "merged_into_id")
    stands_for: dict[UUID, UUID] = {**{party: party for party in parties}, **dict(merged)}
    found: dict[Key, date] = {}
    for side, narrowed in (("actor_id", {}), ("object_id", {"object_kind": "party"})):
        rows = Activity.objects.filter(**{f"{side}__among": stands_for}, verb__in=list(wanted), **narrowed)
        latest = timeline.still_true(rows).order_by().values_list(side, "verb").annotate(at=Max("occurred_at"))
        for party, verb, at in latest:
            key, day = (stands_for[party], verb), at.astimezone(zone).date()
            found[key] = max(found.get(key, day), day)
    return found
