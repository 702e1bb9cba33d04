"""What the inbox learns from the log: an address that became somebody's brings its letters along."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from hedgerow.inbox import operations
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network import events as network
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import Reactor, reactors

MATCHING = "inbox.matching"


def link_known(activities: Sequence[Activity]) -> None:
    parties = list(dict.fromkeys(one.object_id for one in activities if one.object_id is not None))
    operations.link_known(actor=system_actor(current_workspace_id(), "inbox"), parties=parties)


def register() -> None:
    about = frozenset({network.PARTY_ADDED, network.PARTY_CHANGED})
    reactors.add(Reactor(MATCHING, _("Whose e-mail addresses are"), link_known, verbs=about))
