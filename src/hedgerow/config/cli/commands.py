"""Every command, one module per subject."""

from hedgerow.config.cli import (
    demos,
    duplicates,
    exports,
    flows,
    imports,
    inboxes,
    keys,
    ledgers,
    letters,
    logging_files,
    reading,
    segments,
    serving,
    timelines,
    totals,
    undoing,
    workspaces,
)
from hedgerow.config.cli.app import app

__all__ = [
    "app",
    "demos",
    "duplicates",
    "exports",
    "flows",
    "imports",
    "inboxes",
    "keys",
    "ledgers",
    "letters",
    "logging_files",
    "reading",
    "segments",
    "serving",
    "timelines",
    "totals",
    "undoing",
    "workspaces",
]
