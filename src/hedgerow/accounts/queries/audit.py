"""The audit log as people read it: newest first, in pages by key, ids turned into names."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.accounts.events import Told
from hedgerow.accounts.models import AuditEntry, User
from hedgerow.accounts.permissions import Permission
from hedgerow.accounts.registries import audit_events, audit_subjects
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.errors import Text
from hedgerow.kernel.permissions import require

PAGE = 50


@dataclass(frozen=True, slots=True)
class AuditWish:
    """Which entries a reader wants; empty parts want all. `before` is the key of the last entry of the page before."""

    event: str = ""
    door: str = ""
    who: UUID | None = None
    before: UUID | None = None


@dataclass(frozen=True, slots=True)
class AuditLine:
    entry: AuditEntry
    sentence: str
    who: str
    changes: tuple[tuple[str, object, object], ...]


@dataclass(frozen=True, slots=True)
class AuditPage:
    """`next` is the key to ask the following page with, None on the last one."""

    lines: tuple[AuditLine, ...]
    next: UUID | None


def visible_audit(actor: Actor, wish: AuditWish) -> AuditPage:
    """A page of the log of the actor's workspace, which is in scope.

    One query for entries, one for people and one for each kind of thing, however many entries.
    """
    require(actor, Permission.VIEW_AUDIT)
    entries = AuditEntry.objects.order_by("-id")
    if wish.event:
        entries = entries.filter(event=wish.event)
    if wish.door:
        entries = entries.filter(door=wish.door)
    if wish.who:
        entries = entries.filter(actor_id=wish.who)
    if wish.before:
        entries = entries.filter(id__lt=wish.before)
    found = list(entries[: PAGE + 1])
    shown = found[:PAGE]
    return AuditPage(lines=_lines(shown), next=shown[-1].id if len(found) > PAGE else None)


def told_events() -> list[tuple[str, Text]]:
    """Every kind of entry there can be, for the filter."""
    return [(event.key, event.label) for event in audit_events]


def _lines(entries: Sequence[AuditEntry]) -> tuple[AuditLine, ...]:
    people, things = _people(entries), _things(entries)
    return tuple(
        _line(entry, people, things.get((entry.object_kind, entry.object_id), _("something since forgotten")))
        for entry in entries
    )


def _line(entry: AuditEntry, people: dict[UUID, str], thing: str) -> AuditLine:
    who = _who(entry, people)
    event = audit_events.get(entry.event)
    told = Told(who=who, thing=thing, before=entry.before, after=entry.after)
    names = dict.fromkeys((*entry.before, *entry.after))
    changes = tuple((name, entry.before.get(name), entry.after.get(name)) for name in names)
    return AuditLine(entry=entry, sentence=event.sentence(told) if event else entry.event, who=who, changes=changes)


def _who(entry: AuditEntry, people: dict[UUID, str]) -> str:
    if entry.actor_kind == ActorKind.USER:
        return people.get(entry.actor_id, _("Somebody since forgotten")) if entry.actor_id else _("Somebody")
    return entry.actor_label or "Hedgerow"


def _people(entries: Sequence[AuditEntry]) -> dict[UUID, str]:
    wanted = {entry.actor_id for entry in entries if entry.actor_kind == ActorKind.USER and entry.actor_id}
    return {user.id: str(user) for user in User.objects.filter(id__in=wanted)}


def _things(entries: Sequence[AuditEntry]) -> dict[tuple[str, UUID | None], str]:
    """Asks each kind of subject on the page once."""
    names: dict[tuple[str, UUID | None], str] = {}
    for subject in audit_subjects:
        wanted = {entry.object_id for entry in entries if entry.object_kind == subject.kind and entry.object_id}
        names |= {(subject.kind, key): name for key, name in subject.names(wanted).items()} if wanted else {}
    return names
