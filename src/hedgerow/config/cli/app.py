"""The command line itself, to which each module of commands adds its own."""

import sys

import typer

app = typer.Typer(
    name="hedgerow",
    help="The operating system of a small business's ecosystem.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def fail(message: str) -> None:
    print(f"hedgerow: {' '.join(message.split())}", file=sys.stderr)
