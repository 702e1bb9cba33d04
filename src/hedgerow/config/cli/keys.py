"""`hedgerow api-key create`."""

import json
from datetime import date, datetime, time, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from hedgerow.accounts import operations as accounts
from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, inside
from hedgerow.kernel import clock

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
    expires: Annotated[str, typer.Option(help="Its last day, such as 2027-03-31, or how many: 90d.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Make a key and print it; it is shown this once."""
    with inside(workspace) as (there, actor):
        end = _end(expires, there.time_zone) if expires else None
        made = accounts.create_api_key(actor=actor, label=label, scopes=scope, expires_at=end)
    if not as_json:
        print(made.token)
        return
    told = {"id": str(made.key.id), "token": made.token, "label": made.key.label, "scopes": made.key.scopes}
    print(json.dumps({**told, "workspace": there.slug, "expires_at": end.isoformat() if end else None}))


def _end(wish: str, time_zone: str) -> datetime:
    """The end of that day where the business is, or so many days from now."""
    try:
        if wish.endswith("d"):
            return clock.now() + timedelta(days=int(wish[:-1]))
        return datetime.combine(date.fromisoformat(wish), time(23, 59, 59), ZoneInfo(time_zone))
    except (ValueError, OverflowError) as error:
        raise typer.BadParameter("Write a day as 2027-03-31, or a number of days as 90d.") from error
