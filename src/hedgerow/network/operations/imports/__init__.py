from hedgerow.network.operations.imports.preparing import (
    cancel_import,
    change_mapping,
    confirm_import,
    note_job,
    prepare_import,
)
from hedgerow.network.operations.imports.receiving import receive_import
from hedgerow.network.operations.imports.running import run_import

__all__ = [
    "cancel_import",
    "change_mapping",
    "confirm_import",
    "note_job",
    "prepare_import",
    "receive_import",
    "run_import",
]
