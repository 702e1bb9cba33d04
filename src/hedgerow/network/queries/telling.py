"""Whom a line may speak of, and whom the actor was in touch with last."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import F

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.folding import plain
from hedgerow.kernel.permissions import require
from hedgerow.network import events
from hedgerow.network.models import Party
from hedgerow.network.naming import sort_name
from hedgerow.network.permissions import Permission
from hedgerow.network.queries.parties import heirs_of, visible_parties
from hedgerow.network.queries.searching import found_parties
from hedgerow.network.telling.line import Line, read_line
from hedgerow.timeline.models import Activity, Head

FEW = 6
_LOOKED_AT = 2000
"""So much of the end of the log is looked at for whom the actor wrote of last."""
_LAST = "\U0010ffff"


def told_line(actor: Actor, said: str, *, today: date) -> Line[Party]:
    """What a line says, with the people whom the actor sees."""
    require(actor, Permission.VIEW_PARTIES)
    return read_line(said[:2000], today=today, find=lambda name, is_whole: _called(actor, name, is_whole=is_whole))


def recent_parties(actor: Actor, limit: int = FEW) -> list[Party]:
    """Whom the actor logged something with last, then who was in touch last."""
    require(actor, Permission.VIEW_PARTIES)
    head = Head.objects.values_list("position", flat=True).first() or 0
    told = Activity.objects.filter(
        position__gt=head - _LOOKED_AT, recorded_by=actor.reference[:80], verb__in=events.LOGGED_BY_HAND
    )
    keys = [one or other for one, other in told.order_by("-position").values_list("actor_id", "object_id")[:100]]
    heirs = heirs_of(key for key in keys if key)
    wanted = list(dict.fromkeys(heirs.get(key, key) for key in keys if key))[: limit * 2]
    found = parties_in_order(actor, wanted)[:limit]
    if len(found) < limit:
        others = visible_parties(actor).filter(last_seen_at__isnull=False).order_by("-last_seen_at", "-id")
        found += [one for one in others[: limit * 2] if one.pk not in {party.pk for party in found}]
    return found[:limit]


def parties_in_order(actor: Actor, keys: Sequence[UUID]) -> list[Party]:
    """Those of these whom the actor sees and who are in lists, as asked for."""
    found = visible_parties(actor).in_bulk(list(keys))
    return [found[key] for key in keys if key in found]


def _called(actor: Actor, name: str, *, is_whole: bool) -> list[Party]:
    """Whose name has all these words; the last one only begins one of it while it is being typed."""
    start = sort_name(name)
    begins = visible_parties(actor).filter(sort_name__gte=start, sort_name__lt=start + _LAST)
    latest = F("last_seen_at").desc(nulls_last=True)
    found = {one.pk: one for one in begins.order_by(latest, "id")[: FEW * 5]}
    if len(found) < FEW:
        others = visible_parties(actor).filter(id__among=found_parties(actor, name))
        found |= {one.pk: one for one in others.order_by(latest, "id")[: FEW * 5]}
    fitting = [one for one in found.values() if _fits(one.name, name, is_whole=is_whole)]
    exact = [one for one in fitting if one.sort_name == start]
    return exact[:FEW] or fitting[:FEW]


def _fits(name: str, said: str, *, is_whole: bool) -> bool:
    words, told = plain(name).split(), plain(said).split()
    if is_whole:
        return bool(told) and set(told) <= set(words)
    return bool(told) and set(told[:-1]) <= set(words) and any(word.startswith(told[-1]) for word in words)
