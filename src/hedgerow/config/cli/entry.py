"""Runs the commands and turns refusals into one line and an exit status."""

import logging
import os
import sys

import typer
from typer.exceptions import TyperException

from hedgerow.config.cli.app import fail
from hedgerow.config.memory import settle_memory

USAGE = 2


def main() -> None:
    """Entry point of the `hedgerow` script."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hedgerow.config.settings")
    import django

    logging.getLogger("psycopg.pool").setLevel(logging.ERROR)  # it warns at each of many tries; the end is told below
    try:
        django.setup()
        status = _run()
    except typer.Exit as stop:
        status = stop.exit_code
    except TyperException as wrong:
        status = _misused(wrong)
    except (KeyboardInterrupt, typer.Abort):
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


def _misused(wrong: TyperException) -> int:
    """A command that does not exist, an option left out: one line. Without a command, the help has been printed."""
    if words := wrong.format_message().strip():
        fail(f"{words} Try --help.")
    return USAGE


def _told(cause: Exception) -> int:
    """One line for what a person can mend; anything else is a mistake of ours and keeps its trace."""
    from django.core.exceptions import ImproperlyConfigured
    from django.db import OperationalError, ProgrammingError

    from hedgerow.kernel.errors import HedgerowError

    if isinstance(cause, HedgerowError):
        fail(str(cause))
    elif isinstance(cause, OperationalError | ProgrammingError) and _lacks_a_table(cause):
        fail("the database is of another release. Run “hedgerow migrate”, then try again.")
    elif isinstance(cause, OperationalError):
        fail(f"the database does not answer: {cause}")
    elif isinstance(cause, ImproperlyConfigured | ValueError) and not _is_set_up():
        fail(f"the settings cannot be read: {cause}")
    else:
        raise cause
    return 1


def _lacks_a_table(cause: Exception) -> bool:
    """As SQLite and PostgreSQL word it."""
    words = str(cause)
    return "no such" in words or (("relation" in words or "column" in words) and "does not exist" in words)


def _is_set_up() -> bool:
    from django.apps import apps

    return apps.ready
