"""Who of the team looks after whom."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.accounts import queries as accounts
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.models import Party
from hedgerow.network.permissions import Permission


def possible_keepers(actor: Actor) -> dict[UUID, str]:
    """Names of those who can look after somebody, by user."""
    require(actor, Permission.VIEW_PARTIES)
    return accounts.workers_of(actor.workspace_id)


def names_of_keepers(actor: Actor, parties: Iterable[Party]) -> Mapping[UUID, str]:
    """Who looks after these, by user; of one who works here no more only that."""
    kept = {party.keeper_id for party in parties if party.keeper_id is not None}
    here = possible_keepers(actor) if kept else {}
    return {key: here.get(key, _("Somebody who left")) for key in kept}
