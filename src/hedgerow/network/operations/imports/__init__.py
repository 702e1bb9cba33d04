from hedgerow.network.operations.imports.journal import forget_changes, forget_files
from hedgerow.network.operations.imports.matching import Match, Mode
from hedgerow.network.operations.imports.preparing import (
    cancel_import,
    change_mapping,
    confirm_import,
    note_job,
    prepare_import,
)
from hedgerow.network.operations.imports.receiving import receive_import
from hedgerow.network.operations.imports.running import run_import
from hedgerow.network.operations.imports.undoing import begin_undo, undo_import

__all__ = [
    "Match",
    "Mode",
    "begin_undo",
    "cancel_import",
    "change_mapping",
    "confirm_import",
    "forget_changes",
    "forget_files",
    "note_job",
    "prepare_import",
    "receive_import",
    "run_import",
    "undo_import",
]
