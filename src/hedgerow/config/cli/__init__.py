"""The command line: `hedgerow …`. Exit status 0 only when all is well; errors are one line on standard error."""

from hedgerow.config.cli.entry import main

__all__ = ["main"]
