"""Notes that somebody wrote for herself: only whom she sees, and only her own."""

from uuid import UUID

from django.db.models import QuerySet

from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.permissions import require
from hedgerow.network.errors import NoteNotFound
from hedgerow.network.models import Party, PrivateNote
from hedgerow.network.permissions import Permission
from hedgerow.network.sight import seen_by


def _own(actor: Actor) -> "QuerySet[PrivateNote]":
    require(actor, Permission.VIEW_PARTIES)
    if actor.kind is not ActorKind.USER or actor.id is None:
        return PrivateNote.objects.none()
    notes = PrivateNote.objects.filter(seen_by(actor, "party"), author_id=actor.id).order_by("-written_at", "-id")
    return notes.select_related("party")


def private_notes_on(actor: Actor, party: Party) -> list[PrivateNote]:
    """What the actor wrote of a party for herself, the latest first."""
    return list(_own(actor).filter(party=party))


def found_private_notes(actor: Actor, text: str, limit: int) -> list[PrivateNote]:
    """Her own notes with every one of these words, of parties in lists."""
    notes = _own(actor).filter(party__archived_at=None)
    for word in text.split():
        notes = notes.filter(text__icontains=word)
    return list(notes[:limit])


def visible_private_note(actor: Actor, note_id: UUID) -> PrivateNote:
    """Raises NoteNotFound, also for another one's."""
    note = _own(actor).filter(pk=note_id).first()
    if note is None:
        raise NoteNotFound
    return note
