from uuid import UUID

from django.db.models import QuerySet

from hedgerow.inbox.models import Signature, Snippet
from hedgerow.inbox.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.permissions import require


def visible_snippets(actor: Actor) -> "QuerySet[Snippet]":
    require(actor, Permission.READ)
    return Snippet.objects.order_by("name", "id")


def visible_snippet(actor: Actor, snippet_id: UUID) -> Snippet:
    """Raises NotFound."""
    found = visible_snippets(actor).filter(pk=snippet_id).first()
    if found is None:
        raise NotFound
    return found


def signature_of(actor: Actor) -> str:
    require(actor, Permission.READ)
    found = Signature.objects.filter(user_id=actor.id).values_list("text", flat=True).first() if actor.id else ""
    return found or ""
