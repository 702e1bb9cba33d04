"""`hedgerow timeline verify`."""

import json
from typing import Annotated

import typer

from hedgerow.config.cli.app import app, fail
from hedgerow.config.cli.choosing import JsonOption, find_workspace
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline import operations

timeline = typer.Typer(help="The log of what happened.", no_args_is_help=True)
app.add_typer(timeline, name="timeline")


@timeline.command("verify")
def verify(
    workspace: Annotated[str, typer.Option("--workspace", "-w", help="One workspace; all of them when left out.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Check that the log is whole: no gap, no repeat, every reader within it."""
    chosen = [find_workspace(workspace)] if workspace else list(Workspace.objects.order_by("slug"))
    found = {}
    for one in chosen:
        with scope(one):
            found[one.slug] = operations.verify()
    if as_json:
        print(
            json.dumps(
                {
                    slug: {"activities": v.activities, "head": v.head, "problems": v.problems}
                    for slug, v in found.items()
                }
            )
        )
    for slug, told in found.items():
        if not as_json:
            print(f"{slug}: {told.activities} activities, {'whole' if not told.problems else 'NOT whole'}")
        for problem in told.problems:
            fail(f"{slug}: {problem}")
    if any(told.problems for told in found.values()):
        raise typer.Exit(1)
