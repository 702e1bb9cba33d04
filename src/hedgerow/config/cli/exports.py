"""`hedgerow export`."""

import json
from pathlib import Path
from typing import Annotated

import typer
from django.utils.translation import gettext as _

from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, inside
from hedgerow.kernel.errors import Invalid
from hedgerow.network import operations
from hedgerow.network.operations import ExportFormat


@app.command("export")
def export(
    out: Annotated[Path, typer.Argument(help="The file to write.", metavar="OUT")],
    workspace: WorkspaceOption,
    form: Annotated[ExportFormat, typer.Option("--format", help="What the file is to be.")] = ExportFormat.CSV,
    as_json: JsonOption = False,
) -> None:
    """Write everybody in lists into a file. A file that is there already stays until the new one is whole."""
    with inside(workspace) as (_workspace, actor):
        part = out.with_name(f"{out.name}.part")
        try:
            with part.open("wb") as stream:
                count = operations.export_parties(actor=actor, form=form, out=stream)
            part.replace(out)
        except OSError as cause:
            raise Invalid(_("%(file)s cannot be written: %(why)s.") % {"file": out, "why": cause.strerror}) from cause
        finally:
            part.unlink(missing_ok=True)
    if as_json:
        print(json.dumps({"parties": count, "format": form.value, "file": str(out)}))
    else:
        print(_("%(count)s are in %(file)s.") % {"count": f"{count:,}", "file": out})
