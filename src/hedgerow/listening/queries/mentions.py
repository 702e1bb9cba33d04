"""Mentions that an actor sees: of those whom she sees, and, where she sees everybody, of whoever is not known yet."""

from uuid import UUID

from django.db.models import Q, QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.listening.errors import MentionNotFound
from hedgerow.listening.models import IgnoredAuthor, Mention, MentionState
from hedgerow.listening.permissions import Permission
from hedgerow.network import queries as network


def visible_mentions(actor: Actor) -> "QuerySet[Mention]":
    """The latest first."""
    require(actor, Permission.VIEW_MENTIONS)
    rows = Mention.objects.select_related("party").order_by("-at", "-pk")
    seen = network.seen_parties(actor)
    return rows if seen is None else rows.filter(party__in=seen)


def visible_mention(actor: Actor, mention_id: UUID) -> Mention:
    """Raises MentionNotFound."""
    mention = visible_mentions(actor).filter(pk=mention_id).first()
    if mention is None:
        raise MentionNotFound
    return mention


def mentions_with(rows: "QuerySet[Mention]", text: str) -> "QuerySet[Mention]":
    """Those with this in their words, or written by somebody with this in their name."""
    of_party = Q(party__name__icontains=text)
    return rows.filter(Q(title__icontains=text) | Q(text__icontains=text) | Q(author__icontains=text) | of_party)


def networks_of(actor: Actor) -> list[str]:
    """Where mentions that the actor sees were written."""
    found = visible_mentions(actor).order_by("network").values_list("network", flat=True)
    return list(found.distinct()[:100])


def mentions_of(actor: Actor, party_id: UUID, limit: int) -> list[Mention]:
    return list(visible_mentions(actor).filter(party_id=party_id)[:limit])


def count_open(actor: Actor) -> int:
    return visible_mentions(actor).filter(state=MentionState.OPEN).order_by().count()


def visible_ignored(actor: Actor) -> list[IgnoredAuthor]:
    require(actor, Permission.EDIT_MENTIONS)
    return list(IgnoredAuthor.objects.order_by("-ignored_at")[:100]) if actor.sees is None else []


def visible_ignored_author(actor: Actor, author_id: UUID) -> IgnoredAuthor:
    """Raises MentionNotFound."""
    found = next((one for one in visible_ignored(actor) if one.pk == author_id), None)
    if found is None:
        raise MentionNotFound
    return found
