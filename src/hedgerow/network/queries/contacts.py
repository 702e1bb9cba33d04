"""When parties were last in touch, as the log says it."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Max

from hedgerow.network.models import Party
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import verbs


def latest_contacts(parties: Collection[UUID]) -> dict[UUID, datetime | None]:
    """The latest contact that was not taken back, under all keys of each; None for who never was in touch."""
    own = {key: key for key in parties} | dict(
        Party.objects.filter(merged_into__id__among=parties).values_list("pk", "merged_into_id")
    )
    contact = [verb.name for verb in verbs if verb.is_contact]
    latest: dict[UUID, datetime | None] = dict.fromkeys(parties)
    for side in ("actor_id", "object_id"):
        rows = Activity.objects.filter(**{f"{side}__among": own}, verb__in=contact)
        if side == "object_id":
            rows = rows.filter(object_kind="party")
        told = timeline.still_true(rows).order_by().values_list(side).annotate(at=Max("occurred_at"))
        for key, at in told:
            before = latest[own[key]]
            latest[own[key]] = at if before is None or at > before else before
    return latest
