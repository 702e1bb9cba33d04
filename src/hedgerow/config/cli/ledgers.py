"""`hedgerow ledger verify` and `hedgerow ledger export`."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from django.utils.translation import gettext as _

from hedgerow.config.cli.app import app, fail
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, find_workspace, inside
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations
from hedgerow.ledger.operations import BooksFormat

ledger = typer.Typer(help="The books: money, points, credits, hours.", no_args_is_help=True)
app.add_typer(ledger, name="ledger")


@ledger.command("verify")
def verify(
    workspace: Annotated[str, typer.Option("--workspace", "-w", help="One workspace; all of them when left out.")] = "",
    as_json: JsonOption = False,
) -> None:
    """Check that the books are whole: sums, balances, what is reserved, what was allocated, and every chain."""
    chosen = [find_workspace(workspace)] if workspace else list(Workspace.objects.order_by("slug"))
    found = {}
    for one in chosen:
        with scope(one):
            found[one.slug] = operations.verify()
    if as_json:
        print(json.dumps({slug: {"entries": v.entries, "problems": v.problems} for slug, v in found.items()}))
    for slug, told in found.items():
        if not as_json:
            print(f"{slug}: {told.entries:,} entries, {'whole' if not told.problems else 'NOT whole'}")
        for problem in told.problems:
            fail(f"{slug}: {problem}")
    if any(told.problems for told in found.values()):
        raise typer.Exit(1)


@ledger.command("export")
def export(
    workspace: WorkspaceOption,
    form: Annotated[BooksFormat, typer.Option("--format", help="What reads it.")] = BooksFormat.CSV,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="A file; standard output when left out.")] = None,
) -> None:
    """Write all that was booked. A file that is there already stays until the new one is whole."""
    with inside(workspace) as (_workspace, actor):
        pieces = operations.export_books(actor=actor, form=form)
        if out is None:
            sys.stdout.writelines(pieces)
            return
        part = out.with_name(f"{out.name}.part")
        try:
            with part.open("w", encoding="utf-8", newline="") as stream:
                stream.writelines(pieces)
            part.replace(out)
        except OSError as cause:
            raise Invalid(_("%(file)s cannot be written: %(why)s.") % {"file": out, "why": cause.strerror}) from cause
        finally:
            part.unlink(missing_ok=True)
    print(_("The books are in %(file)s.") % {"file": out})
