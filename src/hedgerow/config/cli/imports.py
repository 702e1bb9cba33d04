"""`hedgerow import FILE`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from hedgerow.config.cli.app import app, fail
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, inside
from hedgerow.kernel import files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.tabular.columns import describe
from hedgerow.kernel.tabular.converting import table_at
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.kernel.tabular.problems import Severity
from hedgerow.kernel.tabular.source import Source, open_path
from hedgerow.kernel.tabular.written_mapping import parse_map
from hedgerow.network import operations
from hedgerow.network.models import Import, ImportState
from hedgerow.network.registries import import_kinds

_PIECE = 1 << 20


@app.command("import")
def bring_in(
    file: Annotated[
        Path,
        typer.Argument(
            help="CSV, Excel (.xlsx) or contact cards (.vcf), as another program exports it.", metavar="FILE"
        ),
    ],
    workspace: WorkspaceOption,
    kind: Annotated[str, typer.Option(help="contacts, ties or purchases; guessed when left out.")] = "",
    map_: Annotated[
        str, typer.Option("--map", help='Which column is what: "party=…,date=…,quantity=…,amount=…".')
    ] = "",
    mode: Annotated[
        operations.Mode, typer.Option(help="Of contacts: add and complete, only add, or only complete.")
    ] = operations.Mode.UPSERT,
    match: Annotated[
        str, typer.Option(help="By what contacts are found: email, phone or external-id; the usual way when left out.")
    ] = "",
    as_json: JsonOption = False,
) -> None:
    """Bring contacts or purchases in. Again, it changes nothing; interrupted, it goes on where it stopped."""
    with table_at(file) as table, inside(workspace) as (_workspace, actor):
        source = open_path(table, size_limit=settings.HEDGEROW_MAX_UPLOAD)
        chosen = _chosen(mode, match)
        of = _begun(actor, source, kind, map_, chosen) or _prepared(actor, table, kind, map_, chosen)
        if of.state == ImportState.RUNNING and not as_json:
            print(_("An earlier run was interrupted; going on at row %(row)s.") % {"row": of.rows_done + 1})
        done = _run(actor, of, quiet=as_json)
        print(json.dumps(told(done)) if as_json else "\n".join(_lines(done)))
    if done.state != ImportState.DONE:
        fail(_stopped(done))
        raise typer.Exit(1)


def _chosen(mode: operations.Mode, match: str) -> dict[str, str]:
    """As it is stored; "" for the usual."""
    if match not in set(operations.Match):
        known = ", ".join(filter(None, operations.Match))
        raise Invalid(
            _("Nobody can be found by “%(match)s”.") % {"match": match}, todo=_("Known: %(known)s.") % {"known": known}
        )
    return {"mode": "" if mode == operations.Mode.UPSERT else mode.value, "match": match}


def _begun(actor: Actor, source: Source, kind: str, written_map: str, chosen: dict[str, str]) -> Import | None:
    """An interrupted run to go on with. With other choices than it had, it is stopped, and the file begins anew."""
    found = _interrupted(source.scan.sha256, kind)
    if found is None:
        return None
    stored, kinds = Mapping.from_json(found.mapping), import_kinds[found.kind]
    columns = describe(source.headers, source.sample())
    wanted = parse_map(written_map, columns, kinds.fields, others=kinds.others) if written_map else stored
    if wanted.uses == stored.uses and chosen == {"mode": stored.mode, "match": stored.match}:
        return found
    operations.cancel_import(actor=actor, of=found)
    return None


def _interrupted(sha256: str, kind: str) -> Import | None:
    """The same file, begun on the command line and not finished."""
    begun = Import.objects.filter(
        file__sha256=sha256, state__in=(ImportState.RUNNING, ImportState.WAITING), job_id=None
    )
    if kind:
        begun = begun.filter(kind=kind)
    return begun.order_by("-created_at").first()


def _prepared(actor: Actor, file: Path, kind: str, written_map: str, chosen: dict[str, str]) -> Import:
    """Released to run; or, when it is refused, not there at all."""
    with file.open("rb") as stream:
        stored = files.save(iter(lambda: stream.read(_PIECE), b""), name=file.name, kind="import")
    try:
        with transaction.atomic():
            of = operations.prepare_import(actor=actor, file=stored, kind=kind, written_map=written_map, **chosen)
            return operations.confirm_import(actor=actor, of=of)
    except BaseException:
        files.delete_file(stored)
        raise


def _stopped(done: Import) -> str:
    words = {"row": done.rows_done, "state": ImportState(done.state).label, "error": done.error}
    return _("The import did not reach its end (%(state)s): %(row)s rows are in and stay. %(error)s") % words


def _run(actor: Actor, of: Import, *, quiet: bool) -> Import:
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True, disable=quiet or not console.is_terminal) as bar:
        task = bar.add_task(_("Bringing in %(name)s") % {"name": of.file.name}, total=of.rows_total or None)

        def report(now: Import) -> None:
            bar.update(task, completed=now.rows_done, total=max(now.rows_total, now.rows_done))

        return operations.run_import(actor=actor, import_id=of.pk, report=report)


def told(done: Import) -> dict[str, Any]:
    """The import's id and its counts; amounts are minor units per currency of what was new."""
    return {
        "id": str(done.pk),
        "kind": done.kind,
        "state": done.state,
        "recognised": done.recognised,
        "rows": done.rows_done,
        "created": done.created,
        "updated": done.updated,
        "unchanged": done.unchanged,
        "set_aside": done.set_aside,
        "passed_over": done.passed_over,
        "worth_a_look": _worth_a_look(done),
        "parties_created": done.parties_created,
        "amounts": done.amounts,
        "resumed_at_row": done.resumed_at_row,
    }


def _worth_a_look(done: Import) -> int:
    """Remarks on rows that are in, or were in already with something else."""
    return done.problems.filter(severity=Severity.WARNING).count()


def _lines(done: Import) -> Iterator[str]:
    yield _("Import %(id)s: %(rows)s rows read.") % {"id": done.pk, "rows": f"{done.rows_done:,}"}
    counts = {"new": f"{done.created:,}", "changed": f"{done.updated:,}", "same": f"{done.unchanged:,}"}
    yield _("%(new)s new, %(changed)s changed, %(same)s here already.") % counts
    if done.kind == "purchases":
        added = ngettext("%(count)s customer added.", "%(count)s customers added.", done.parties_created)
        yield added % {"count": f"{done.parties_created:,}"}
    if remarks := _worth_a_look(done):
        words = ngettext(
            "%(count)s row is worth a look; the page of this import shows why.",
            "%(count)s rows are worth a look; the page of this import shows why.",
            remarks,
        )
        yield words % {"count": f"{remarks:,}"}
    if done.set_aside:
        aside = ngettext(
            "%(count)s row was set aside; the page of this import shows why and gives it back as a file.",
            "%(count)s rows were set aside; the page of this import shows why and gives them back as a file.",
            done.set_aside,
        )
        yield aside % {"count": f"{done.set_aside:,}"}
