from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.registries import WorkspaceSetup, workspace_setups
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs import schedules
from hedgerow.kernel.models import Workspace
from hedgerow.network.registries import PartyColumn, PartyPanel, party_columns, party_panels
from hedgerow.resources import (
    askable,
    audited,
    calendars,
    flows,
    held,
    hits,
    import_kinds,
    merging,
    operations,
    panels,
    permissions,
    places,
    prompts,
    verbs,
)
from hedgerow.resources.tasks import FORGET_REMOVED
from hedgerow.web.prompts import prompt_kinds


def _prepare(actor: Actor, _workspace: Workspace) -> None:
    operations.prepare_workspace(actor=actor)


permissions.register()
workspace_setups.add(WorkspaceSetup("resources", _prepare))
verbs.register()
places.register()
calendars.register()
hits.register()
askable.register()
held.register()
merging.register()
flows.register()
audited.register()
import_kinds.register()
schedules.add(FORGET_REMOVED)
prompt_kinds.add(prompts.RUNNING_OUT)
prompt_kinds.add(prompts.COULD_HELP_KIND)
party_panels.add(
    PartyPanel("resources", _("Gives and needs"), "resources/_panel.html", panels.resources_of, position=30)
)
for column in (
    PartyColumn("resources.gives", _("Gives"), panels.given, read=panels.joined, shown=False),
    PartyColumn("resources.needs", _("Needs"), panels.needed, read=panels.joined, shown=False),
):
    party_columns.add(column)
