from hedgerow.network.models.contacts import Address, ContactKind, ContactPoint, ExternalId
from hedgerow.network.models.fields import CustomField, FieldKind, PartyTag, Tag
from hedgerow.network.models.imports import Import, ImportProblem, ImportState
from hedgerow.network.models.parties import Party, PartyKind
from hedgerow.network.models.relationships import Relationship, RelationshipKind
from hedgerow.network.models.roles import Role, RoleFamily, RoleKind

__all__ = [
    "Address",
    "ContactKind",
    "ContactPoint",
    "CustomField",
    "ExternalId",
    "FieldKind",
    "Import",
    "ImportProblem",
    "ImportState",
    "Party",
    "PartyKind",
    "PartyTag",
    "Relationship",
    "RelationshipKind",
    "Role",
    "RoleFamily",
    "RoleKind",
    "Tag",
]
