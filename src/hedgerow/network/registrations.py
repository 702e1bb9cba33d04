from hedgerow.accounts.registries import WorkspaceSetup, workspace_setups
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs import schedules
from hedgerow.kernel.models import Workspace
from hedgerow.network import import_kinds, operations, panels, permissions, places, queries, receivers, verbs
from hedgerow.network.registries import Totals
from hedgerow.network.registries import totals as totals_parts
from hedgerow.network.tasks import FORGET_IMPORT_CHANGES
from hedgerow.timeline.registries import SubjectNames, subject_names


def _prepare(actor: Actor, _workspace: Workspace) -> None:
    operations.prepare_workspace(actor=actor)


permissions.register()
workspace_setups.add(WorkspaceSetup("network", _prepare))
verbs.register()
places.register()
receivers.register()
panels.register()
import_kinds.register()
schedules.add(FORGET_IMPORT_CHANGES)
subject_names.add(SubjectNames(kind="party", names=queries.names_of, address=places.party_address))
totals_parts.add(Totals("network", queries.totals))
