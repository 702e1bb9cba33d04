from hedgerow.network.operations.bulk import add_parties, ensure_role, make_ties
from hedgerow.network.operations.contacts import add_address, add_contact_point, remove_contact_point, set_tags
from hedgerow.network.operations.definitions import define_field
from hedgerow.network.operations.parties import NewContact, add_party, archive_parties, archive_party, change_party, restore_party
from hedgerow.network.operations.relationships import end_tie, make_tie
from hedgerow.network.operations.roles import add_role_kind, end_role, give_role, rename_role
from hedgerow.network.operations.setup import prepare_workspace

__all__ = [
    "NewContact",
    "add_address",
    "add_contact_point",
    "add_parties",
    "add_party",
    "add_role_kind",
    "archive_parties",
    "archive_party",
    "change_party",
    "define_field",
    "end_role",
    "end_tie",
    "ensure_role",
    "give_role",
    "make_tie",
    "make_ties",
    "prepare_workspace",
    "remove_contact_point",
    "rename_role",
    "restore_party",
    "set_tags",
]
