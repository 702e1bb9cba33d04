"""`hedgerow letter`."""

import json
from pathlib import Path
from typing import Annotated

import typer
from django.utils import translation
from django.utils.translation import gettext as _

from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, inside
from hedgerow.insight import operations, queries
from hedgerow.kernel.errors import Invalid


@app.command("letter")
def letter(
    out: Annotated[Path, typer.Argument(help="The HTML file to write; .pdf makes a PDF.", metavar="OUT")],
    workspace: WorkspaceOption,
    month: Annotated[str, typer.Option("--month", "-m", help="Year and month, such as 2026-09.")],
    as_json: JsonOption = False,
) -> None:
    """Write the letter of a month into a file: one page in plain words, with its pictures."""
    with inside(workspace) as (of, actor), translation.override(of.language):
        as_pdf, grounds = out.suffix.lower() == ".pdf", queries.grounds_of(of)
        body = operations.write_letter_file(actor=actor, workspace=of, grounds=grounds, month=month, as_pdf=as_pdf)
    part = out.with_name(f"{out.name}.part")
    try:
        part.write_bytes(body)
        part.replace(out)
    except OSError as cause:
        raise Invalid(_("%(file)s cannot be written: %(why)s.") % {"file": out, "why": cause.strerror}) from cause
    finally:
        part.unlink(missing_ok=True)
    if as_json:
        print(json.dumps({"month": month, "file": str(out), "bytes": len(body)}))
    else:
        print(_("The letter is in %(file)s.") % {"file": out})
