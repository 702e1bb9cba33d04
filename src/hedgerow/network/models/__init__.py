from hedgerow.network.models.contacts import Address, ContactKind, ContactPoint, ExternalId
from hedgerow.network.models.exports import (
    EXPORTS_KEPT,
    EXPORTS_TOLD,
    Export,
    ExportOf,
    ExportState,
    GoneBecause,
)
from hedgerow.network.models.fields import CustomField, CustomValue, FieldKind, PartyTag, Tag
from hedgerow.network.models.imports import (
    FILES_KEPT,
    KEPT_FOR_UNDO,
    Import,
    ImportChange,
    ImportProblem,
    ImportState,
    KeptBecause,
)
from hedgerow.network.models.locations import Location, PlaceAccuracy, Premises
from hedgerow.network.models.many import EDITS_KEPT, EditKind, LeftBecause, ManyEdit, ManyLeft, ManyStep
from hedgerow.network.models.merging import Duplicate, DuplicateScan, Merge, MergeStep
from hedgerow.network.models.parties import Party, PartyKind
from hedgerow.network.models.private import PrivateNote
from hedgerow.network.models.relationships import Relationship, RelationshipKind
from hedgerow.network.models.roles import Role, RoleFamily, RoleKind
from hedgerow.network.models.segments import SavedView, Segment, SegmentMember, ViewedPage

__all__ = [
    "EDITS_KEPT",
    "EXPORTS_KEPT",
    "EXPORTS_TOLD",
    "FILES_KEPT",
    "KEPT_FOR_UNDO",
    "Address",
    "ContactKind",
    "ContactPoint",
    "CustomField",
    "CustomValue",
    "Duplicate",
    "DuplicateScan",
    "EditKind",
    "Export",
    "ExportOf",
    "ExportState",
    "ExternalId",
    "FieldKind",
    "GoneBecause",
    "Import",
    "ImportChange",
    "ImportProblem",
    "ImportState",
    "KeptBecause",
    "LeftBecause",
    "Location",
    "ManyEdit",
    "ManyLeft",
    "ManyStep",
    "Merge",
    "MergeStep",
    "Party",
    "PartyKind",
    "PartyTag",
    "PlaceAccuracy",
    "Premises",
    "PrivateNote",
    "Relationship",
    "RelationshipKind",
    "Role",
    "RoleFamily",
    "RoleKind",
    "SavedView",
    "Segment",
    "SegmentMember",
    "Tag",
    "ViewedPage",
]
