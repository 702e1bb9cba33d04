"""How one party stands."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

import numpy as np
from django.db.models import F, QuerySet

from hedgerow.care.events import OURS
from hedgerow.care.models import Attention, CarePause
from hedgerow.care.permissions import Permission
from hedgerow.care.planned import Line, Planned
from hedgerow.care.queries.log import last_days
from hedgerow.care.queries.picture import Members, picture_of
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.measures.care import Standing
from hedgerow.network.models import Party
from hedgerow.timeline.registries import verbs


@dataclass(frozen=True, slots=True)
class CareOfOne:
    """`lines` are what is planned, what is due first first, what is done for good last; none without a plan.

    `today` is the business's own day, where anything is planned.
    """

    lines: tuple[Line, ...]
    standing: Standing | None
    pause: CarePause | None
    today: date = date.min


def care_of(actor: Actor, party: Party) -> CareOfOne:
    """Of its current roles and their plans; one question where nothing is planned for it."""
    require(actor, Permission.VIEW_PEOPLE, party)
    asked = list(_asked_for(party))
    if not asked:
        return CareOfOne((), None, None)
    workspace = Workspace.objects.only("time_zone").get(pk=actor.workspace_id)
    today = clock.today(workspace.time_zone)
    planned = [Planned.of(one) for one in asked if one.role_since <= today]
    if not planned:
        return CareOfOne((), None, None)
    pause = CarePause.objects.filter(party=party, until__gte=today).first()
    since = {one.plan.role_kind_id.hex: one.role_since.toordinal() for one in asked}
    contacts = {verb.name for verb in verbs if verb.is_contact}
    wanted = {verb for one in planned for verb in one.verbs} | contacts | OURS
    days = last_days([party.pk], wanted, ZoneInfo(workspace.time_zone))
    kinds = list(dict.fromkeys(one.kind for one in planned))
    found = picture_of(
        today=today,
        planned=planned,
        keys=[party.pk.hex],
        members=Members(
            np.zeros(len(kinds), dtype=np.int64),
            kinds,
            np.array([since[kind] for kind in kinds], dtype=np.int64),
            [party.birthday] * len(kinds),
        ),
        lasts={verb: np.array([day.toordinal()], dtype=np.int64) for (_party, verb), day in days.items()},
        noticed=np.array([bool(days) or party.last_seen_at is not None]),
        paused=np.array([pause is not None]),
    )
    rows = np.lexsort((np.arange(len(found.due)), found.due)).tolist()
    lines = tuple(found.line(row) for row in rows)
    return CareOfOne(lines, lines[0].standing, pause, today)


def _asked_for(party: Party) -> "QuerySet[Any]":
    """Attentions of the party's current roles, each with the day on which the role began as `role_since`."""
    role = "plan__role_kind__roles"
    held = {f"{role}__party": party, f"{role}__until": None}
    rows = Attention.objects.filter(is_on=True, plan__is_on=True, **held).select_related("plan__role_kind")
    found: QuerySet[Any] = rows.annotate(role_since=F(f"{role}__since"))
    return found.order_by("plan__role_kind__position", "plan_id", "position", "id")
