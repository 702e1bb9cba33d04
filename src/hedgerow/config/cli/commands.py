"""Every command, one module per subject."""

from hedgerow.config.cli import demos, keys, serving, timelines, totals, workspaces

__all__ = ["demos", "keys", "serving", "timelines", "totals", "workspaces"]
