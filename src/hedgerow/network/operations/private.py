"""Notes for oneself. Nothing of them is recorded: that there is one is nobody else's business either."""

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.errors import Invalid, NotPermitted
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party, PrivateNote
from hedgerow.network.permissions import Permission


@transaction.atomic
# house: operation-shape: what only its author may know of is in no log
def write_private_note(*, actor: Actor, party: Party, text: str) -> PrivateNote:
    """Raises Invalid, and NotPermitted for a program: it has nobody to keep it for."""
    require(actor, Permission.EDIT_PARTIES, party)
    if actor.kind is not ActorKind.USER or actor.id is None:
        raise NotPermitted
    now = clock.now()
    return PrivateNote.objects.create(party=party, author_id=actor.id, text=_said(text), written_at=now, changed_at=now)


@transaction.atomic
# house: operation-shape: what only its author may know of is in no log
def change_private_note(*, actor: Actor, note: PrivateNote, text: str) -> None:
    """Raises Invalid, NotPermitted."""
    require(actor, Permission.EDIT_PARTIES, note)
    _ensure_own(actor, note)
    note.text, note.changed_at = _said(text), clock.now()
    note.save(update_fields=["text", "changed_at"])


@transaction.atomic
# house: operation-shape: what only its author may know of is in no log
def remove_private_note(*, actor: Actor, note: PrivateNote) -> None:
    """Raises NotPermitted."""
    require(actor, Permission.EDIT_PARTIES, note)
    _ensure_own(actor, note)
    note.delete()


def _said(text: str) -> str:
    words = text.strip()
    if not words:
        raise Invalid(_("Say in a few words what it was."), kept=_("Nothing was changed."), field="text")
    return words[:2000]


def _ensure_own(actor: Actor, note: PrivateNote) -> None:
    if note.author_id != actor.id:
        raise NotPermitted
