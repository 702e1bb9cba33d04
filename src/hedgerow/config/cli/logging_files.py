"""`hedgerow log FILE.ndjson`."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer
from django.utils.translation import gettext as _
from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn, TimeRemainingColumn

from hedgerow.config.cli.app import app
from hedgerow.config.cli.choosing import JsonOption, WorkspaceOption, inside
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.timeline import operations, queries
from hedgerow.timeline.models import Upload

_PIECE, _SHOWN = 1 << 20, 20


@app.command("log")
def log(
    file: Annotated[Path, typer.Argument(help="An activity as JSON on each line.", metavar="FILE.ndjson")],
    workspace: WorkspaceOption,
    as_json: JsonOption = False,
) -> None:
    """Record the activities of a file. Again, it changes nothing; interrupted, it goes on where it stopped."""
    with inside(workspace) as (_workspace, actor):
        upload = operations.receive_upload(actor=actor, pieces=_pieces(file), name=file.name)
        done = _run(actor, upload, is_shown=not as_json)
        wrong = [told for told, _n in zip(queries.lines_refused(actor, done), range(_SHOWN), strict=False)]
    if as_json:
        print(json.dumps(_plain(done)))
    else:
        words = _("%(lines)s lines: %(recorded)s recorded, %(repeated)s were there, %(refused)s refused.")
        counts = {
            "lines": done.lines_done,
            "recorded": done.recorded,
            "repeated": done.repeated,
            "refused": done.refused,
        }
        print(words % {name: f"{count:,}" for name, count in counts.items()})
        for told in wrong:
            print(f"  {told['line']}: {told['errors'][0]['pointer']} {told['detail']}")


def _run(actor: Actor, upload: Upload, *, is_shown: bool) -> Upload:
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn(), TimeRemainingColumn())
    console = Console(stderr=True)
    with Progress(*columns, console=console, disable=not is_shown or not console.is_terminal) as progress:
        bar = progress.add_task(upload.name, total=upload.bytes_total)
        return operations.run_upload(
            actor=actor, upload_id=upload.pk, report=lambda now: progress.update(bar, completed=now.bytes_done)
        )


def _pieces(file: Path) -> Iterator[bytes]:
    try:
        with file.open("rb") as stream:
            while piece := stream.read(_PIECE):
                yield piece
    except OSError as cause:
        raise Invalid(_("%(file)s cannot be read: %(why)s.") % {"file": file, "why": cause.strerror}) from cause


def _plain(done: Upload) -> dict[str, object]:
    return {
        "id": str(done.pk),
        "state": done.state,
        "lines": done.lines_done,
        "recorded": done.recorded,
        "repeated": done.repeated,
        "refused": done.refused,
        "resumed_at_line": done.resumed_at_line,
    }
