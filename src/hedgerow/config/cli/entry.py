"""Runs the commands and turns refusals into one line and an exit status."""

import gc
import os
import sys

import click

from hedgerow.config.cli.app import fail


def main() -> None:
    """Entry point of the `hedgerow` script."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hedgerow.config.settings")
    import django

    try:
        django.setup()
        status = _run()
    except click.exceptions.Exit as stop:
        status = stop.exit_code
    except click.ClickException as wrong:
        wrong.show()
        status = wrong.exit_code
    except (KeyboardInterrupt, click.Abort):
        status = 130
    except Exception as cause:  # noqa: BLE001  (told in one line, or raised again)
        status = _told(cause)
    sys.exit(status or 0)


def _run() -> int | None:
    """The commands ask for models at once, so they are imported when Django is ready."""
    from hedgerow.config.cli.commands import app
    from hedgerow.kernel.doors import Door, through

    settle_memory()
    with through(Door.COMMAND):
        status: int | None = app(standalone_mode=False)
    return status


def settle_memory() -> None:
    """What is loaded by now stays: looking through it again and again costs a long import a tenth of its time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


def _told(cause: Exception) -> int:
    """One line for what a person can mend; anything else is a mistake of ours and keeps its trace."""
    from django.db import OperationalError

    from hedgerow.kernel.errors import HedgerowError

    if isinstance(cause, HedgerowError):
        fail(str(cause))
    elif isinstance(cause, OperationalError):
        fail(f"the database does not answer: {' '.join(str(cause).split())}")
    else:
        raise cause
    return 1
