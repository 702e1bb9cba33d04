"""`hedgerow timeline verify` and `hedgerow timeline archive`."""

import json
from datetime import date
from typing import Annotated

import typer
from django.utils.translation import gettext as _

from hedgerow.config.cli.app import app, fail
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, find_workspace, inside
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline import operations, queries
from hedgerow.timeline.models import ArchivedMonth

timeline = typer.Typer(help="The log of what happened.", no_args_is_help=True)
app.add_typer(timeline, name="timeline")


@timeline.command("verify")
def verify(
    workspace: Annotated[str, typer.Option("--workspace", "-w", help="One workspace; all of them when left out.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Check that the log is whole: no gap, no repeat, every reader within it, and its archive true."""
    chosen = [find_workspace(workspace)] if workspace else list(Workspace.objects.order_by("slug"))
    found = {}
    for one in chosen:
        with scope(one):
            found[one.slug] = operations.verify()
    if as_json:
        print(
            json.dumps(
                {
                    slug: {"activities": v.activities, "head": v.head, "archived": v.archived, "problems": v.problems}
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


@timeline.command("archive")
def archive(
    workspace: WorkspaceOption,
    before: Annotated[
        str, typer.Option("--before", help="Only months before this one, such as 2026-05.", metavar="YYYY-MM")
    ] = "",
    as_json: JsonOption = False,
) -> None:
    """Copy each month that is over into a file, read back and compared. Interrupted, it goes on where it stopped."""

    def report(month: ArchivedMonth) -> None:
        if not as_json:
            print(f"{month.month:%Y-%m} {month.activities:>12,} {month.size:>14,} bytes")

    with inside(workspace) as (_workspace, actor):
        until = _month(before) if before else queries.month_under_way()
        done = operations.archive_months(actor=actor, before=until, report=report)
    if as_json:
        print(json.dumps({"months": done.months, "activities": done.activities, "anew": done.anew}))
    else:
        words = _("%(months)s new months with %(activities)s activities; %(anew)s written anew.")
        counts = {"months": done.months, "activities": done.activities, "anew": done.anew}
        print(words % {name: f"{count:,}" for name, count in counts.items()})


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text}-01")
    except ValueError as cause:
        raise Invalid(_("Write a month as 2026-05.")) from cause
