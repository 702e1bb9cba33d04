from hedgerow.network.drafts import NewAddress, NewContactPoint, NewParty, NewTie
from hedgerow.network.operations.bulk import add_parties, ensure_role, make_ties
from hedgerow.network.operations.cards import Card, ContactLine, add_card, change_card
from hedgerow.network.operations.contacts import (
    add_address,
    add_contact_point,
    change_address,
    remove_contact_point,
    set_tags,
)
from hedgerow.network.operations.definitions import (
    add_own_role,
    add_tie_kind,
    change_field,
    change_role_kind,
    change_tie_kind,
    define_field,
    move_role_kind,
)
from hedgerow.network.operations.imports import (
    cancel_import,
    change_mapping,
    confirm_import,
    note_job,
    prepare_import,
    receive_import,
    run_import,
)
from hedgerow.network.operations.many import (
    bring_back_parties,
    give_role_to_parties,
    put_away_parties,
    restore_parties,
    tag_parties,
)
from hedgerow.network.operations.parties import (
    NewContact,
    add_party,
    archive_parties,
    archive_party,
    change_party,
    restore_party,
)
from hedgerow.network.operations.promises import settle_promise
from hedgerow.network.operations.relationships import end_tie, make_tie, tie_from
from hedgerow.network.operations.roles import add_role_kind, end_role, give_role, rename_role
from hedgerow.network.operations.setup import prepare_workspace

__all__ = [
    "Card",
    "ContactLine",
    "NewAddress",
    "NewContact",
    "NewContactPoint",
    "NewParty",
    "NewTie",
    "add_address",
    "add_card",
    "add_contact_point",
    "add_own_role",
    "add_parties",
    "add_party",
    "add_role_kind",
    "add_tie_kind",
    "archive_parties",
    "archive_party",
    "bring_back_parties",
    "cancel_import",
    "change_address",
    "change_card",
    "change_field",
    "change_mapping",
    "change_party",
    "change_role_kind",
    "change_tie_kind",
    "confirm_import",
    "define_field",
    "end_role",
    "end_tie",
    "ensure_role",
    "give_role",
    "give_role_to_parties",
    "make_tie",
    "make_ties",
    "move_role_kind",
    "note_job",
    "prepare_import",
    "prepare_workspace",
    "put_away_parties",
    "receive_import",
    "remove_contact_point",
    "rename_role",
    "restore_parties",
    "restore_party",
    "run_import",
    "set_tags",
    "settle_promise",
    "tag_parties",
    "tie_from",
]
