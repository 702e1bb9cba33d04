"""Every command, one module per subject."""

from hedgerow.config.cli import serving, timelines, totals, workspaces

__all__ = ["serving", "timelines", "totals", "workspaces"]
