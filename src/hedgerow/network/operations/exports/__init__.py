from hedgerow.network.operations.exports.at_once import export_map, export_parties, may_export_map
from hedgerow.network.operations.exports.keeping import (
    ask_export,
    cancel_export,
    delete_export,
    erase_from_exports,
    fetch_export,
    forget_exports,
    note_export_job,
)
from hedgerow.network.operations.exports.running import run_export
from hedgerow.network.operations.exports.writing import ExportFormat

__all__ = [
    "ExportFormat",
    "ask_export",
    "cancel_export",
    "delete_export",
    "erase_from_exports",
    "export_map",
    "export_parties",
    "fetch_export",
    "forget_exports",
    "may_export_map",
    "note_export_job",
    "run_export",
]
