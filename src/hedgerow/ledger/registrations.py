from django.utils.translation import gettext_lazy as _

from hedgerow.accounts.registries import WorkspaceSetup, workspace_setups
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs import schedules
from hedgerow.kernel.models import Workspace
from hedgerow.ledger import audited, held, merging, operations, panels, permissions, places, troubles, verbs
from hedgerow.ledger.tasks import CHECK_BOOKS, VOID_OVERDUE
from hedgerow.network.registries import PartyPanel, party_panels


def _prepare(actor: Actor, _workspace: Workspace) -> None:
    operations.prepare_workspace(actor=actor)


permissions.register()
workspace_setups.add(WorkspaceSetup("ledger", _prepare))
verbs.register()
places.register()
audited.register()
held.register()
merging.register()
troubles.register()
party_panels.add(PartyPanel("ledger", _("Accounts"), "ledger/_panel.html", panels.accounts_of, position=60))
schedules.add(VOID_OVERDUE)
schedules.add(CHECK_BOOKS)
