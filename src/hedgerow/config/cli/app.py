"""The command line itself, to which each module of commands adds its own."""

import sys

import typer
from django.core.management import call_command
from django.db import connection

HELP = "The operating system of a small business's ecosystem."
app = typer.Typer(name="hedgerow", help=HELP, no_args_is_help=True, pretty_exceptions_enable=False)


@app.callback(help=HELP)
def prepare() -> None:
    """Make the tables of a database that has none: whichever command is the first, it works."""
    if not connection.introspection.table_names():
        call_command("migrate", interactive=False, verbosity=0)


def fail(message: str) -> None:
    print(f"hedgerow: {' '.join(message.split())}", file=sys.stderr)
