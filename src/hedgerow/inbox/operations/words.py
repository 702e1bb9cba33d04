"""Snippets of the team, and how each signs."""

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from hedgerow.inbox.models import Signature, Snippet
from hedgerow.inbox.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.permissions import require

LONGEST = 20_000


@transaction.atomic
def set_snippet(*, actor: Actor, name: str, text: str, snippet: Snippet | None = None) -> Snippet:
    """A new one, or another wording of one. Raises Invalid."""
    require(actor, Permission.DEFINE, snippet)
    row = snippet or Snippet()
    row.name, row.text = name.strip()[:80], text.strip()[:LONGEST]
    if not row.name or not row.text:
        raise Invalid(_("Give the snippet a name and words."), field="name" if not row.name else "text")
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError as error:
        raise Invalid(_("There is a snippet with this name already."), field="name") from error
    return row


@transaction.atomic
def remove_snippet(*, actor: Actor, snippet: Snippet) -> None:
    require(actor, Permission.DEFINE, snippet)
    snippet.delete()


@transaction.atomic
def set_signature(*, actor: Actor, text: str) -> None:
    """One's own."""
    require(actor, Permission.WRITE)
    if actor.id is not None:
        Signature.objects.update_or_create(user_id=actor.id, defaults={"text": text.strip()[:2000]})
