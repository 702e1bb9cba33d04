"""`hedgerow lake sync`, `rebuild`, `verify` and `pooled`: the copy for analysis."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from django.utils.translation import gettext as _
from rich.progress import Progress as Bar

from hedgerow.config.cli.app import app, fail
from hedgerow.config.cli.choosing import JsonOption, find_workspace
from hedgerow.config.cli.pooled_files import ensure_writable, write
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import operations, queries
from hedgerow.lake.errors import CopyIsElsewhere, CopyIsOff, CopyNotMade
from hedgerow.lake.operations import SMALLEST, Checked, Differs, Progress, Synchronised

lake = typer.Typer(help="The copy of the record for analysis.", no_args_is_help=True)
app.add_typer(lake, name="lake")
SomeOption = Annotated[str, typer.Option("--workspace", "-w", help="One workspace; all of them when left out.")]


@lake.command("sync")
def sync(workspace: SomeOption = "", as_json: JsonOption = False) -> None:
    """Copy what came or changed since the last time. Interrupted, the former copy stands."""
    _synchronise(workspace, as_json=as_json, anew=False)


@lake.command("rebuild")
def rebuild(workspace: SomeOption = "", as_json: JsonOption = False) -> None:
    """Make the copy anew, whole. The former one counts until that is done."""
    _synchronise(workspace, as_json=as_json, anew=True)


@lake.command("verify")
def verify(workspace: SomeOption = "", as_json: JsonOption = False) -> None:
    """Compare the copy with the record: rows and sums of every table and month. Says what differs."""
    found: dict[str, Checked] = {}
    is_whole = True
    for one in _chosen(workspace):
        with scope(one), _bar(as_json=as_json) as bar:
            actor = system_actor(one.id, "command line")
            if not workspace and not queries.standing(actor).is_on:
                continue
            try:
                found[one.slug] = operations.check(actor=actor, report=partial(_show, bar))
            except (CopyNotMade, CopyIsElsewhere) as error:
                is_whole = False
                fail(f"{one.slug}: {error}")
    if as_json:
        print(json.dumps({slug: asdict(told) for slug, told in found.items()}))
    for slug, told in found.items():
        if not as_json:
            words = _("true to the record") if told.is_true else _("NOT true to the record")
            print(f"{slug}: {told.rows:,} rows, {words}; {len(told.waiting)} parts wait for the next sync")
        for differs in told.differs:
            fail(f"{slug}: {_sentence(differs)}")
    if not is_whole or not all(told.is_true for told in found.values()):
        raise typer.Exit(1)


@lake.command("pooled")
def pooled(
    question: Annotated[str, typer.Argument(help="rfm, cohorts or paths.", metavar="QUESTION")],
    out: Annotated[Path, typer.Option("--out", "-o", help="The file to write: .csv or .parquet.")],
    workspace: Annotated[
        list[str] | None, typer.Option("--workspace", "-w", help="One of them, again for each; all when left out.")
    ] = None,
    until: Annotated[
        datetime | None, typer.Option("--until", formats=["%Y-%m-%d"], help="The last day that counts; today.")
    ] = None,
    currency: Annotated[str, typer.Option("--currency", help="For paths, where workspaces have several.")] = "",
    at_least: Annotated[int, typer.Option("--at-least", help="Leave out groups of fewer people.")] = SMALLEST,
    as_json: JsonOption = False,
) -> None:
    """Ask the copies of several workspaces one thing at once. Gives groups of people, and stands in each audit log."""
    ensure_writable(out)
    with _bar(as_json=as_json) as bar:
        bar.update(bar.task_ids[0], description=question)
        found = operations.ask_pool(
            label="command line",
            workspaces=[find_workspace(slug) for slug in dict.fromkeys(workspace)] if workspace else _copied(),
            question=question,
            until=until.date() if until else None,
            currency=currency.upper(),
            smallest=at_least,
        )
    write(found.columns, out)
    if as_json:
        made_at = found.made_at.isoformat()
        print(json.dumps({"file": str(out), "rows": found.rows, "left_out": found.left_out, "made_at": made_at}))
        return
    words = _("%(rows)s groups are in %(file)s; %(left)s were of fewer than %(least)s people and stay out.")
    print(words % {"rows": f"{found.rows:,}", "file": out, "left": f"{found.left_out:,}", "least": at_least})


def _copied() -> list[Workspace]:
    """Those that keep a copy."""
    kept = []
    for one in _chosen(""):
        with scope(one):
            if queries.standing(system_actor(one.id, "command line")).is_on:
                kept.append(one)
    return kept


def _sentence(one: Differs) -> str:
    where = f"{one.table} {one.month}".strip()
    if not one.what:
        return _("%(where)s: its file cannot be read. Make the copy anew with “hedgerow lake rebuild”.") % {
            "where": where
        }
    words = _("%(where)s: %(what)s is %(record)s in the record and %(copy)s in the copy")
    return words % {"where": where, "what": one.what, "record": f"{one.record:,}", "copy": f"{one.copy:,}"}


def _chosen(slug: str) -> list[Workspace]:
    return [find_workspace(slug)] if slug else list(Workspace.objects.order_by("slug"))


def _synchronise(slug: str, *, as_json: bool, anew: bool) -> None:
    found: dict[str, Any] = {}
    is_whole = True
    for one in _chosen(slug):
        with scope(one), _bar(as_json=as_json) as bar:
            actor = system_actor(one.id, "command line")
            try:
                done = operations.synchronise(actor=actor, anew=anew, report=partial(_show, bar))
            except CopyIsOff:
                if slug:
                    raise
                continue
            except CopyIsElsewhere as error:
                if slug:
                    raise
                is_whole = False
                fail(f"{one.slug}: {error}")
                continue
        found[one.slug] = asdict(done)
        if not as_json:
            print(_line(one.slug, done))
    if as_json:
        print(json.dumps(found))
    if not is_whole:
        raise typer.Exit(1)


def _line(slug: str, done: Synchronised) -> str:
    words = _("%(slug)s: %(rows)s rows in %(files)s new files; the log up to line %(position)s")
    counts = {"rows": done.rows, "files": done.files, "position": done.position}
    return words % {"slug": slug, **{name: f"{count:,}" for name, count in counts.items()}}


@contextmanager
def _bar(*, as_json: bool) -> Iterator[Bar]:
    """On standard error, and only where somebody looks."""
    with Bar(transient=True, disable=as_json or not sys.stderr.isatty()) as bar:
        bar.add_task("", total=None)
        yield bar


def _show(bar: Bar, now: Progress) -> None:
    bar.update(bar.task_ids[0], description=f"{now.table} {now.rows:,}", completed=now.number - 1, total=now.total)
