"""`hedgerow duplicates scan`, `hedgerow merge` and `hedgerow unmerge`."""

import json
from typing import Annotated
from uuid import UUID

import typer
from django.utils.translation import gettext as _

from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, inside, workspace_of
from hedgerow.network import operations, queries
from hedgerow.network.models import Merge

group = typer.Typer(help="Who is here twice.", no_args_is_help=True)
app.add_typer(group, name="duplicates")


@group.command("scan")
def scan(workspace: WorkspaceOption, as_json: JsonOption = False) -> None:
    """Look through everybody for records that may be of one party; decides nothing."""
    with inside(workspace) as (_workspace, actor):
        found = operations.scan_duplicates(actor=actor)
        pairs = [
            {
                "first": str(pair.first_id),
                "second": str(pair.second_id),
                "score": pair.score / 100,
                "reasons": pair.reasons,
            }
            for pair in (queries.visible_duplicates(actor) if as_json else ())
        ]
    counts = {
        "parties": found.parties, "compared": found.compared, "certain": found.certain, "possible": found.possible
    }  # fmt: skip
    words = _("%(parties)s looked at, %(compared)s pairs compared: %(certain)s surely one, %(possible)s maybe.")
    said = words % {name: f"{count:,}" for name, count in counts.items()}
    print(json.dumps({**counts, "pairs": pairs}) if as_json else said)


@app.command("merge")
def merge(
    kept: Annotated[UUID, typer.Argument(help="The party that stays.", metavar="KEPT")],
    gone: Annotated[UUID, typer.Argument(help="The party that goes into it.", metavar="GONE")],
    workspace: WorkspaceOption,
    take: Annotated[list[str] | None, typer.Option(help="A field of which the other's value is wanted.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would come of it.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Merge two records of one party. All of both is kept; `hedgerow unmerge` takes them apart again."""
    wanted = take or []
    with inside(workspace) as (_workspace, actor):
        if dry_run:
            found = operations.preview_merge(actor=actor, kept_id=kept, gone_id=gone, take=wanted)
            differing = [choice.name for choice in found.choices]
            made, name = None, found.party.name
        else:
            done = operations.merge_parties(actor=actor, kept_id=kept, gone_id=gone, take=wanted)
            differing, made, name = [], str(done.pk), done.kept.name
    if as_json:
        print(json.dumps({"id": made, "kept": str(kept), "gone": str(gone), "differing": differing}))
    elif made:
        print(_("%(name)s is one now. To take them apart: hedgerow unmerge %(id)s") % {"name": name, "id": made})
    else:
        print(_("They would be %(name)s. They differ in: %(fields)s.") % {"name": name, "fields": ", ".join(differing)})


@app.command("unmerge")
def unmerge(
    merge_id: Annotated[UUID, typer.Argument(help="As `hedgerow merge` prints it.", metavar="ID")],
    as_json: JsonOption = False,
) -> None:
    """Take a merge apart: both are as before. What somebody changed since stays, and is counted."""
    with inside(workspace_of(Merge, merge_id)) as (_workspace, actor):
        made, left = operations.take_apart(actor=actor, merge_id=merge_id)
        names = {"kept": made.kept.name, "gone": made.gone.name, "left": left}
    if as_json:
        print(json.dumps({"id": str(merge_id), "kept": str(made.kept_id), "gone": str(made.gone_id), "left": left}))
    else:
        print(_("%(kept)s and %(gone)s are two again. Left as they are, because changed since: %(left)s.") % names)
