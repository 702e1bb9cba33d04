"""`hedgerow import-undo ID`."""

import json
from typing import Annotated
from uuid import UUID

import typer
from django.utils.translation import gettext as _

from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import JsonOption, inside, workspace_of
from hedgerow.network import operations
from hedgerow.network.models import Import


@app.command("import-undo")
def take_back(
    import_id: Annotated[UUID, typer.Argument(help="As `hedgerow import` prints it.", metavar="ID")],
    as_json: JsonOption = False,
) -> None:
    """Take an import back: what came goes, who was completed is as before. Interrupted, it goes on."""
    with inside(workspace_of(Import, import_id)) as (_workspace, actor):
        done = operations.undo_import(actor=actor, import_id=import_id)
        counts = {"removed": done.removed, "restored": done.restored, "kept": done.kept}
        print(json.dumps({"id": str(done.pk), "state": done.state, **counts}) if as_json else _said(counts))


def _said(counts: dict[str, int]) -> str:
    said = {name: f"{count:,}" for name, count in counts.items()}
    return (
        _("%(removed)s went again, %(restored)s are as before, %(kept)s stayed: they were changed or used since.")
        % said
    )
