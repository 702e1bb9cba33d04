from hedgerow.resources.drafts import ResourceDraft
from hedgerow.resources.operations.exports import ExportFormat, export_resources
from hedgerow.resources.operations.forgetting import forget_removed
from hedgerow.resources.operations.kinds import add_kind, change_kind, prepare_workspace
from hedgerow.resources.operations.matches import introduce, reject_match, reopen_match
from hedgerow.resources.operations.resources import (
    add_resource,
    change_resource,
    end_resource,
    remove_resource,
    renew_resource,
    restore_resource,
    resume_resource,
)

__all__ = [
    "ExportFormat",
    "ResourceDraft",
    "add_kind",
    "add_resource",
    "change_kind",
    "change_resource",
    "end_resource",
    "export_resources",
    "forget_removed",
    "introduce",
    "prepare_workspace",
    "reject_match",
    "remove_resource",
    "renew_resource",
    "reopen_match",
    "restore_resource",
    "resume_resource",
]
