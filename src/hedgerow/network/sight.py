"""Whom an actor sees: everybody, or those whom some of the team look after."""

from django.db.models import Q

from hedgerow.kernel.actor import Actor


def seen_by(actor: Actor, of: str = "") -> Q:
    """Of parties, or of what points at one by `of`: those that this actor may see."""
    if actor.sees is None:
        return Q()
    return Q(**{f"{of}__keeper_id__in" if of else "keeper_id__in": sorted(actor.sees)})
