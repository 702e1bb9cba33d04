"""Assembles the commands and turns refusals into one line and an exit status."""

import os
import sys

import click
import typer

app = typer.Typer(
    name="hedgerow", help="The operating system of a small business's ecosystem.", no_args_is_help=True, pretty_exceptions_enable=False
)


def _assemble() -> None:
    from hedgerow.config.cli import commands  # noqa: F401  (each module adds its commands)


def main() -> None:
    """Entry point of the `hedgerow` script."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hedgerow.config.settings")
    import django

    try:
        django.setup()
        _assemble()
        status = app(standalone_mode=False)
    except click.exceptions.Exit as stop:
        status = stop.exit_code
    except click.ClickException as wrong:
        wrong.show()
        status = wrong.exit_code
    except (KeyboardInterrupt, click.Abort):
        status = 130
    except Exception as cause:
        status = _told(cause)
    sys.exit(status or 0)


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


def fail(message: str) -> None:
    print(f"hedgerow: {' '.join(message.split())}", file=sys.stderr)
