"""Rows of the record for the picture: four statements, however many parties there are."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import numpy as np
from django.db.models import Case, IntegerField, QuerySet, TextField, Value, When
from django.db.models.functions import Cast

from hedgerow.care.events import OURS
from hedgerow.care.models import Attention, CarePause, LastContact, Rhythm
from hedgerow.care.planned import Planned
from hedgerow.care.queries.log import last_days
from hedgerow.care.queries.picture import Members, Picture, picture_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.measures.arrays import Bools, Ints
from hedgerow.network.models import Party

_EPOCH = 719_163
_SEEN = Case(When(last_seen_at__isnull=False, then=Value(1)), default=Value(0), output_field=IntegerField())


def planned_now(role: str = "") -> list[Planned]:
    """Every attention that is on, of plans that are on, in the order of the roles."""
    rows = Attention.objects.filter(is_on=True, plan__is_on=True).select_related("plan__role_kind")
    if role:
        rows = rows.filter(plan__role_kind__key=role)
    return [Planned.of(one) for one in rows.order_by("plan__role_kind__position", "plan_id", "position", "id")]


def picture(
    parties: "QuerySet[Party]", planned: Sequence[Planned], today: date, only: Sequence[UUID] | None = None
) -> Picture:
    """Of these parties, who has a role with a plan; `parties` is narrowed to whom the reader may see.

    `only` these are of interest, where they are few: then the log itself is asked. Keys stay text: a hundred thousand
    UUIDs cost more to make than everything else here.
    """
    keys: dict[str, int] = {}
    parties = parties if only is None else parties.filter(id__among=only)
    members, seen = _members(parties, planned, today, keys)
    lasts = _lasts({verb for one in planned for verb in one.verbs} | OURS, keys, only)
    noticed = np.zeros(len(keys), dtype=np.bool_)
    noticed[members.party] = seen
    for last in lasts.values():
        noticed |= last > 0
    return picture_of(
        today=today,
        planned=planned,
        keys=list(keys),
        members=members,
        lasts=lasts,
        noticed=noticed,
        paused=_paused(keys, today),
    )


def _members(
    parties: "QuerySet[Party]", planned: Sequence[Planned], today: date, keys: dict[str, int]
) -> tuple[Members, Bools]:
    """Who has which planned role, and, beside each, whether they were ever in touch. Fills `keys` by place."""
    kinds = {UUID(one.kind) for one in planned}
    held = parties.filter(roles__until=None, roles__since__lte=today, roles__kind__in=kinds)
    columns: list[Any] = [Cast("pk", TextField()), Cast("roles__kind_id", TextField())]
    columns += [Cast("roles__since", TextField()), _SEEN]
    asks_birthdays = any(one.rhythm == Rhythm.BIRTHDAY for one in planned)
    rows = list(held.order_by().values_list(*columns, *(("birthday",) if asks_birthdays else ()))) if kinds else []
    if not rows:
        return Members(_ints([]), [], _ints([])), np.zeros(0, dtype=np.bool_)
    who, kind, since, seen, *more = zip(*rows, strict=True)
    party = _ints([keys.setdefault(key, len(keys)) for key in who])
    written = {text: text.replace("-", "") for text in set(kind)}
    members = Members(party, [written[text] for text in kind], _days(since), more[0] if more else ())
    return members, np.array(seen, dtype=np.bool_)


def _lasts(verbs: Collection[str], keys: Mapping[str, int], only: Sequence[UUID] | None) -> dict[str, Ints]:
    """Days by verb, -1 for never."""
    if only is not None:
        return _lasts_of_few(verbs, keys)
    rows = LastContact.objects.filter(verb__in=verbs).order_by()
    found = list(rows.values_list(Cast("party_id", TextField()), "verb", Cast("last_on", TextField())))
    lasts = _never(verbs, keys)
    if found:
        who, what, when = zip(*found, strict=True)
        place, days, names = _ints([keys.get(key, -1) for key in who]), _days(when), np.array(what)
        for verb, last in lasts.items():
            of = np.flatnonzero((names == verb) & (place >= 0))
            last[place[of]] = days[of]
    return lasts


def _lasts_of_few(verbs: Collection[str], keys: Mapping[str, int]) -> dict[str, Ints]:
    """From the log: who asks for a few asks right after something was recorded of them."""
    places = {UUID(key): place for key, place in keys.items()}
    zone = ZoneInfo(Workspace.objects.values_list("time_zone", flat=True).get(pk=current_workspace_id()))
    lasts = _never(verbs, keys)
    for (party, verb), day in last_days(places, verbs, zone).items():
        lasts[verb][places[party]] = day.toordinal()
    return lasts


def _never(verbs: Collection[str], keys: Mapping[str, int]) -> dict[str, Ints]:
    return {verb: np.full(len(keys), -1, dtype=np.int64) for verb in verbs}


def _paused(keys: Mapping[str, int], today: date) -> Bools:
    paused = np.zeros(len(keys), dtype=np.bool_)
    rows = CarePause.objects.filter(until__gte=today).order_by()
    places = [keys[key] for key in rows.values_list(Cast("party_id", TextField()), flat=True) if key in keys]
    paused[places] = True
    return paused


def _days(written: Iterable[str]) -> Ints:
    days: Ints = np.array([*written], dtype="datetime64[D]").astype(np.int64) + _EPOCH
    return days


def _ints(values: Sequence[int]) -> Ints:
    return np.array(values, dtype=np.int64)
