"""`hedgerow reactors …` and `hedgerow rebuild`."""

import json
from datetime import date, datetime, time
from typing import Annotated, Any
from zoneinfo import ZoneInfo

import typer
from django.utils.translation import gettext as _

from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, find_workspace, inside
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.errors import Invalid, NotFound
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline import operations, queries
from hedgerow.timeline.queries import Reader
from hedgerow.timeline.registries import Compared, projections, reactors

group = typer.Typer(help="What reads the log, and how far it is.", invoke_without_command=True)
app.add_typer(group, name="reactors")
NameArgument = Annotated[str, typer.Argument(help="As `hedgerow reactors` lists it.", metavar="NAME")]


@group.callback()
def list_reactors(
    context: typer.Context,
    workspace: Annotated[str, typer.Option("--workspace", "-w", help="One workspace; all of them when left out.")] = "",
    as_json: JsonOption = False,
) -> None:
    """List what reads the log: how far each is, how many activities are left, and what it set aside."""
    if context.invoked_subcommand:
        return
    chosen = [find_workspace(workspace)] if workspace else list(Workspace.objects.order_by("slug"))
    found: dict[str, list[Reader]] = {}
    for one in chosen:
        with scope(one):
            found[one.slug] = queries.visible_readers(system_actor(one.id, "command line"))
    if as_json:
        print(json.dumps({slug: [_plain(reader) for reader in readers] for slug, readers in found.items()}))
        return
    for slug, readers in found.items():
        print(slug)
        for reader in readers:
            print(f"  {reader.name:<24} {reader.state:<11} {reader.position:>14,} {_left(reader)}")


@group.command("pause")
def pause(name: NameArgument, workspace: WorkspaceOption) -> None:
    """Let one stand still where it is."""
    _pause(name, workspace, is_paused=True)


@group.command("resume")
def resume(name: NameArgument, workspace: WorkspaceOption) -> None:
    """Let one that stands still go on."""
    _pause(name, workspace, is_paused=False)


@group.command("replay")
def replay(
    name: NameArgument,
    workspace: WorkspaceOption,
    position: Annotated[int, typer.Option("--from", min=1, help="The first position to read again.")] = 1,
    since: Annotated[str, typer.Option(help="Instead: a day, such as 2026-05-31, from which on to read again.")] = "",
) -> None:
    """Let one read again what it read before. Nothing that was done already is done twice."""
    _known(name)
    with inside(workspace) as (where, actor):
        after = (queries.position_on(_midnight(since, where.time_zone)) if since else position) - 1
        cursor = operations.replay(actor=actor, reactor=name, after=after)
    print(_("%(name)s reads again from position %(position)s.") % {"name": name, "position": cursor.position + 1})


@app.command("rebuild")
def rebuild(
    workspace: WorkspaceOption,
    only: Annotated[str, typer.Option("--only", help="One projection; all of them when left out.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what differs.")] = False,
    as_json: JsonOption = False,
) -> None:
    """Make what is kept beside the record from it again, and say what differed. Others may work meanwhile."""
    if only and only not in projections:
        known = ", ".join(projections.keys())
        raise NotFound(_("There is no projection “%(name)s”.") % {"name": only}, todo=_known_words(known))
    found: dict[str, Compared] = {}
    with inside(workspace) as (_workspace, actor):
        for name in [only] if only else projections.keys():
            found[name] = operations.rebuild(actor=actor, name=name, changes=not dry_run)
    if as_json:
        keys = {
            name: {"looked_at": c.looked_at, "differed": c.differed, "examples": c.examples}
            for name, c in found.items()
        }
        print(json.dumps(keys))
        return
    for name, compared in found.items():
        print(f"{name:<24} {compared.looked_at:>12,} {_('looked at')} {compared.differed:>12,} {_('differed')}")
        for example in compared.examples:
            print(f"  {example}")


def _pause(name: str, workspace: str, *, is_paused: bool) -> None:
    _known(name)
    with inside(workspace) as (_workspace, actor):
        operations.pause(actor=actor, reactor=name, is_paused=is_paused)
    print((_("%(name)s stands still.") if is_paused else _("%(name)s reads on.")) % {"name": name})


def _known(name: str) -> None:
    if name not in reactors:
        raise NotFound(
            _("Nothing called “%(name)s” reads the log.") % {"name": name},
            todo=_known_words(", ".join(reactors.keys())),
        )


def _known_words(known: str) -> str:
    return _("Known: %(known)s.") % {"known": known}


def _midnight(day: str, time_zone: str) -> datetime:
    try:
        return datetime.combine(date.fromisoformat(day), time(), tzinfo=ZoneInfo(time_zone))
    except ValueError as cause:
        raise Invalid(_("Write a day as 2026-05-31.")) from cause


def _plain(reader: Reader) -> dict[str, Any]:
    since, replay = reader.behind_since, reader.replay
    return {
        "name": reader.name,
        "label": str(reader.label),
        "state": reader.state,
        "position": reader.position,
        "lag": reader.lag,
        "behind_since": since.isoformat() if since else None,
        "set_aside": reader.set_aside,
        "error": reader.error,
        "replay": {"done": replay.done, "total": replay.total} if replay else None,
    }


def _left(reader: Reader) -> str:
    left = _("%(count)s left to read") % {"count": f"{reader.lag:,}"} if reader.lag else _("has read everything")
    return left + (", " + _("%(count)s set aside") % {"count": reader.set_aside} if reader.set_aside else "")
