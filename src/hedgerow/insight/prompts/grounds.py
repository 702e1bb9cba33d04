"""The readings of *Today* as a prompt kind asks for them."""

from django.utils.translation import gettext as _

from hedgerow.insight import queries
from hedgerow.insight.permissions import Permission
from hedgerow.insight.queries import Pulse
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace

PEOPLE = "network.view"
"""The right to see people, which keys of the API may hold: whom the actor sees among them, `names_of` knows."""
FIGURES = frozenset({str(Permission.VIEW_FIGURES)})


def pulse_of(actor: Actor) -> Pulse:
    return queries.figures_of_today(actor, Workspace.objects.get(pk=actor.workspace_id))


def open_page(name: str) -> str:
    return _("Open the page of %(name)s") % {"name": name}
