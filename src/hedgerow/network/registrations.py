from hedgerow.accounts.registries import WorkspaceSetup, workspace_setups
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs import schedules
from hedgerow.kernel.models import Workspace
from hedgerow.network import (
    askable,
    audited,
    calendars,
    copied,
    held,
    held_files,
    hits,
    import_kinds,
    operations,
    panels,
    permissions,
    places,
    queries,
    receivers,
    verbs,
)
from hedgerow.network.models import (
    Address,
    ContactPoint,
    CustomValue,
    Duplicate,
    ExternalId,
    ImportChange,
    Location,
    ManyLeft,
    ManyStep,
    Merge,
    Party,
    PartyTag,
    PrivateNote,
    Relationship,
    Role,
    SegmentMember,
)
from hedgerow.network.operations.merging.moving import move
from hedgerow.network.registries import PartyMerging, Totals, party_mergings
from hedgerow.network.registries import totals as totals_parts
from hedgerow.network.tasks import (
    FIND_DUPLICATES,
    FORGET_EXPORTS,
    FORGET_IMPORT_CHANGES,
    FORGET_THE_DUE,
    LOCATE_THE_STALE,
    LOOK_AT_SEGMENTS,
)
from hedgerow.timeline.registries import SubjectNames, subject_names


def _prepare(actor: Actor, _workspace: Workspace) -> None:
    operations.prepare_workspace(actor=actor)


permissions.register()
copied.register()
workspace_setups.add(WorkspaceSetup("network", _prepare))
verbs.register()
places.register()
calendars.register()
hits.register()
receivers.register()
panels.register()
import_kinds.register()
audited.register()
askable.register()
held.register()
held_files.register()
schedules.add(FORGET_IMPORT_CHANGES)
schedules.add(FIND_DUPLICATES)
schedules.add(LOOK_AT_SEGMENTS)
schedules.add(FORGET_THE_DUE)
schedules.add(FORGET_EXPORTS)
schedules.add(LOCATE_THE_STALE)
subject_names.add(
    SubjectNames("party", queries.names_of, places.party_address, known_as=queries.ids_of, seen=queries.seen_parties)
)
party_mergings.add(
    PartyMerging(
        "network",
        # What an import did, which pairs were found and what was merged stays with whom it was; who is in a segment
        # follows from the log, the values of fields from the fields, and where they are from their addresses.
        (
            *(
                Party,
                ContactPoint,
                Address,
                ExternalId,
                PartyTag,
                PrivateNote,
                Role,
                Relationship,
                ImportChange,
                Duplicate,
                Merge,
            ),
            *(SegmentMember, CustomValue, ManyStep, ManyLeft, Location),
        ),
        move,
    )
)
totals_parts.add(Totals("network", queries.totals))
