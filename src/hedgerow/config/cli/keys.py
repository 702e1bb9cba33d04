"""`hedgerow api-key create`."""

from typing import Annotated

import typer

from hedgerow.accounts import operations as accounts
from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import WorkspaceOption, inside

keys = typer.Typer(help="Keys for programs.", no_args_is_help=True)
app.add_typer(keys, name="api-key")


@keys.callback()
def _group() -> None:
    """Keeps `create` a subcommand while it is the only one."""


@keys.command("create")
def create(
    workspace: WorkspaceOption,
    scope: Annotated[list[str], typer.Option("--scope", "-s", help="Such as network:read; may be repeated.")],
    label: Annotated[str, typer.Option(help="What the key is for.")] = "command line",
) -> None:
    """Make a key and print it; it is shown this once."""
    with inside(workspace) as (_workspace, actor):
        print(accounts.create_api_key(actor=actor, label=label, scopes=scope).token)
