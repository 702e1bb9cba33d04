from hedgerow.accounts.registries import WorkspaceSetup, workspace_setups
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs import schedules
from hedgerow.kernel.models import Workspace
from hedgerow.ledger import audited, held, merging, operations, permissions, verbs
from hedgerow.ledger.tasks import CHECK_BOOKS, VOID_OVERDUE


def _prepare(actor: Actor, _workspace: Workspace) -> None:
    operations.prepare_workspace(actor=actor)


permissions.register()
workspace_setups.add(WorkspaceSetup("ledger", _prepare))
verbs.register()
audited.register()
held.register()
merging.register()
schedules.add(VOID_OVERDUE)
schedules.add(CHECK_BOOKS)
