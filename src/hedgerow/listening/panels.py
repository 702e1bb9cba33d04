"""What somebody wrote about the business, on their page."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.listening import queries
from hedgerow.listening.permissions import Permission
from hedgerow.network.models import Party
from hedgerow.network.registries import PartyPanel, party_panels

_SHOWN = 5


def written(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    found = queries.mentions_of(actor, party.pk, _SHOWN) if actor.may(Permission.VIEW_MENTIONS) else []
    return {"mentions": found} if found else None


def register() -> None:
    party_panels.add(PartyPanel("mentions", _("Wrote about you"), "listening/_panel.html", written, position=60))
