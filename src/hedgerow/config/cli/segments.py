"""`hedgerow segment count`."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer
from django.utils.translation import gettext as _

from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, inside
from hedgerow.kernel.errors import Invalid
from hedgerow.network import queries
from hedgerow.network.errors import BadConditions

MOST_BYTES = 1_000_000
group = typer.Typer(help="Groups of people by what is known of them.", no_args_is_help=True)
app.add_typer(group, name="segment")


@group.callback()
def _group() -> None:
    """Keeps `count` a subcommand while it is the only one."""


@group.command("count")
def count(
    definition: Annotated[Path, typer.Argument(help="A file with the conditions as JSON.", metavar="DEFINITION.json")],
    workspace: WorkspaceOption,
    as_json: JsonOption = False,
) -> None:
    """How many people fit. Nothing is kept."""
    written = _read(definition)
    with inside(workspace) as (_workspace, actor):
        try:
            found, words = queries.count_defined(actor, written)
        except BadConditions as problem:
            place = f"{problem.field}: " if problem.field else ""
            raise Invalid(f"{place}{problem}") from problem
    said = _("%(count)s fit: %(words)s.") % {"count": f"{found:,}", "words": words}
    print(json.dumps({"count": found, "words": words}, ensure_ascii=False) if as_json else said)


def _read(file: Path) -> Any:
    try:
        text = file.read_bytes()[: MOST_BYTES + 1].decode()
        if len(text) > MOST_BYTES:
            raise Invalid(_("%(file)s is far too long for conditions.") % {"file": file})
        return json.loads(text)
    except OSError as cause:
        raise Invalid(_("%(file)s cannot be read: %(why)s.") % {"file": file, "why": cause.strerror}) from cause
    except (ValueError, RecursionError) as cause:
        raise Invalid(_("%(file)s is no JSON.") % {"file": file}) from cause
