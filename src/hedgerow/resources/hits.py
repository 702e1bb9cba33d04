"""What the palette finds of the inventory."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.resources import queries
from hedgerow.resources.models import Side
from hedgerow.resources.permissions import Permission
from hedgerow.web.palette import Found, SearchSource, search_sources


def register() -> None:
    search_sources.add(SearchSource("resources", _("Gives and needs"), _search, permission=Permission.VIEW_RESOURCES))


def _search(actor: Actor, text: str, limit: int) -> Sequence[Found]:
    found = queries.found_resources(actor, text, limit)
    us = Workspace.objects.values_list("name", flat=True).get(pk=actor.workspace_id) if found else ""
    return [
        Found(
            label=one.title,
            url=reverse("resources:resource", args=[one.pk]),
            icon="gift" if one.side == Side.GIVES else "hand",
            hint=f"{one.party.name if one.party else us} · {Side(one.side).label}",
        )
        for one in found
    ]
