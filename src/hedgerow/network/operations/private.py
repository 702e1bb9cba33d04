"""Notes for oneself. Nothing of them is recorded: that there is one is nobody else's business either."""

from uuid import UUID, uuid5

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.errors import Invalid, NotPermitted
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party, PrivateNote
from hedgerow.network.permissions import Permission


@transaction.atomic
# house: operation-shape: what only its author may know of is in no log
def write_private_note(*, actor: Actor, party: Party, text: str, key: UUID | None = None) -> PrivateNote:
    """With a `key`, again is no change. Raises Invalid, and NotPermitted for a program: it keeps it for nobody."""
    require(actor, Permission.EDIT_PARTIES, party)
    if actor.kind is not ActorKind.USER or actor.id is None:
        raise NotPermitted
    said, now = _said(text), clock.now()
    whose = {"party": party, "author_id": actor.id}
    # The key is made of what is written, so that another note has another one.
    own = uuid5(key, f"{party.pk}{actor.id}{said}") if key else uuid7()
    note, _is_new = PrivateNote.objects.get_or_create(
        pk=own, **whose, defaults={"text": said, "written_at": now, "changed_at": now}
    )
    return note


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
