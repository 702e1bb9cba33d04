"""A file of activities comes in, a line each, portion by portion: lines, problems and the place reached go in together.

Interrupted in any way, it goes on at the first line that is not in. A line without an id of its own is named after the
file's bytes and its number, so the same file again changes nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import BinaryIO
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.api import queries as api
from hedgerow.kernel import clock, files
from hedgerow.kernel.actor import Actor, ActorKind
from hedgerow.kernel.bulk import insert_rows
from hedgerow.kernel.errors import HedgerowError, Invalid, NotPermitted, Temporary
from hedgerow.kernel.ids import uuid7s
from hedgerow.kernel.permissions import require
from hedgerow.timeline.errors import UploadIsElsewhere
from hedgerow.timeline.items import Refused
from hedgerow.timeline.models import UPLOADS_KEPT, Upload, UploadProblem, UploadState
from hedgerow.timeline.operations.batches import Outcome, log_batch
from hedgerow.timeline.permissions import Permission

OPEN = (UploadState.WAITING, UploadState.RUNNING)
FILE = "activities"
LONGEST_LINE = 256 * 1024
MOST_PROBLEMS = 100_000
"""So many are told line by line; the rest is counted."""
_LINES, _BYTES = 5000, 1 << 21
_MARK = b"\xef\xbb\xbf"
Report = Callable[[Upload], None]


@dataclass(frozen=True, slots=True)
class _Portion:
    """Lines of a file with their numbers, and where the next portion begins. None stands for a line too long."""

    lines: Sequence[tuple[int, bytes | None]]
    until: int
    count: int


class LineTooLong(Invalid):
    code = "line_too_long"


@transaction.atomic
def receive_upload(*, actor: Actor, pieces: Iterable[bytes], name: str) -> Upload:
    """Keep a file of activities to take in. An unfinished one of the same bytes goes on in its place.

    Raises FileTooLarge.
    """
    require(actor, Permission.LOG_ACTIVITY)
    file = files.save(pieces, name=name, kind=FILE, limit=settings.HEDGEROW_MAX_UPLOAD)
    key = actor.id if actor.kind == ActorKind.API_KEY else None
    before = Upload.objects.filter(sha256=file.sha256, key_id=key, state__in=OPEN).order_by("created_at").first()
    if before is not None:
        files.delete_file(file)
        return before
    return Upload.objects.create(
        file=file,
        name=file.name,
        sha256=file.sha256,
        bytes_total=file.size,
        key_id=key,
        created_by=actor.label[:200],
        created_at=clock.now(),
    )


@transaction.atomic
def cancel_upload(*, actor: Actor, upload: Upload) -> Upload:
    """Take no more of it in; what is in stays. Once it is over, it is no change."""
    require(actor, Permission.LOG_ACTIVITY, upload)
    found = _locked(upload.pk)
    if found.state in OPEN:
        _end(found, UploadState.CANCELLED)
    return found


def run_upload(*, actor: Actor, upload_id: UUID, report: Report = lambda _upload: None) -> Upload:
    """Take in what is left of a file, with the rights that its key has now; `report` may raise to interrupt.

    Once it is over, it is no change. Raises UploadIsElsewhere when another process took over.
    """
    require(actor, Permission.LOG_ACTIVITY)
    now = _begin(upload_id)
    if now.state != UploadState.RUNNING:
        return now
    try:
        with files.open_file(now.file) as stream:
            for portion in portions(stream, now.bytes_done, now.lines_done):
                now = _take(_sender(actor, now), upload_id, portion, before=now.bytes_done)
                if now.state != UploadState.RUNNING:
                    return now
                report(now)
    except Temporary:
        raise
    except HedgerowError as cause:
        _fail(upload_id, cause)
        raise
    return _finish(upload_id)


@transaction.atomic
# house: operation-shape: nobody acts; what waited to go on has had its time
def forget_uploads() -> int:
    """End what stood still for too long, and no longer tell of old ones. Returns how many are gone."""
    old = clock.now() - UPLOADS_KEPT
    for one in Upload.objects.select_for_update(of=("self",)).filter(state__in=OPEN, created_at__lt=old):
        _end(one, UploadState.FAILED, _("It never reached its end: nothing worked on it for days."))
    return Upload.objects.filter(finished_at__lt=old).delete()[0]


def portions(stream: BinaryIO, start: int, line: int) -> Iterator[_Portion]:
    """From a place in the file, `line` lines into it. No more than one portion is held, however long a line is."""
    stream.seek(start)
    lines: list[tuple[int, bytes | None]] = []
    size = count = 0
    while raw := stream.readline(LONGEST_LINE):
        whole: bytes | None = raw
        if not raw.endswith(b"\n") and len(raw) == LONGEST_LINE:
            whole = _rest(stream, raw)
        count += 1
        size += len(raw)
        text = whole if whole is None else (whole.removeprefix(_MARK) if line + count == 1 else whole).strip()
        if text is None or text:
            lines.append((line + count, text))
        if count >= _LINES or size >= _BYTES:
            yield _Portion(lines, stream.tell(), count)
            line, lines, size, count = line + count, [], 0, 0
    if count:
        yield _Portion(lines, stream.tell(), count)


def _rest(stream: BinaryIO, raw: bytes) -> bytes | None:
    """Read on to the end of a line that is too long, and let go of it. One that ends just here is whole."""
    if not (more := stream.readline(LONGEST_LINE)):
        return raw
    while more and not more.endswith(b"\n"):
        more = stream.readline(LONGEST_LINE)
    return None


def _sender(actor: Actor, upload: Upload) -> Actor:
    """Whoever sent it, with the rights of this moment. Raises NotPermitted when the key was taken back."""
    if upload.key_id is None:
        return replace(actor, of_file="upload")
    sender = api.actor_now(upload.workspace_id, upload.key_id)
    if sender is None:
        raise NotPermitted(_("The API key that sent this file was taken back."), kept=_("What is in stays."))
    return replace(sender, of_file="upload")


@transaction.atomic
def _begin(upload_id: UUID) -> Upload:
    found = _locked(upload_id)
    if found.state == UploadState.WAITING:
        found.state = UploadState.RUNNING
    elif found.state == UploadState.RUNNING and found.lines_done:
        found.resumed_at_line = found.lines_done
    found.save(update_fields=["state", "resumed_at_line"])
    return found


@transaction.atomic
def _take(actor: Actor, upload_id: UUID, portion: _Portion, *, before: int) -> Upload:
    """One portion, all or nothing. The lock and the place reached keep two processes from doing it twice."""
    found = _locked(upload_id)
    if found.state != UploadState.RUNNING:
        return found
    if found.bytes_done != before:
        raise UploadIsElsewhere(kept=_("Nothing is lost or doubled."))
    told = [(line, raw) for line, raw in portion.lines if raw is not None]
    outcomes = log_batch(
        actor=actor, raw=[raw for _line, raw in told], names=[f"{found.sha256[:40]}:{line}" for line, _raw in told]
    )
    refused = [(line, one) for (line, _raw), one in zip(told, outcomes, strict=True) if isinstance(one, Refused)]
    refused += [(line, _too_long()) for line, raw in portion.lines if raw is None]
    _keep_problems(found, refused)
    _count(found, portion, outcomes, len(refused))
    return found


def _too_long() -> Refused:
    return Refused(LineTooLong(_("A line may have %(size)d KB at most.") % {"size": LONGEST_LINE // 1024}))


def _keep_problems(upload: Upload, refused: Sequence[tuple[int, Refused]]) -> None:
    some = sorted(refused, key=lambda one: one[0])[: max(0, MOST_PROBLEMS - upload.refused)]
    keys = uuid7s(len(some))
    rows = [(key, upload.pk, line, one.problem()) for key, (line, one) in zip(keys, some, strict=True)]
    insert_rows(UploadProblem, ("id", "upload", "line", "problem"), rows)


def _count(upload: Upload, portion: _Portion, outcomes: Sequence[Outcome], refused: int) -> None:
    new = sum(1 for one in outcomes if not isinstance(one, Refused) and one.is_new)
    upload.recorded += new
    upload.refused += refused
    upload.repeated += len(portion.lines) - new - refused
    upload.bytes_done, upload.lines_done = portion.until, upload.lines_done + portion.count
    upload.save(update_fields=["recorded", "refused", "repeated", "bytes_done", "lines_done"])


@transaction.atomic
def _finish(upload_id: UUID) -> Upload:
    found = _locked(upload_id)
    if found.state == UploadState.RUNNING:
        _end(found, UploadState.DONE)
    return found


@transaction.atomic
def _fail(upload_id: UUID, cause: HedgerowError) -> None:
    found = _locked(upload_id)
    if found.state in OPEN:
        _end(found, UploadState.FAILED, str(cause))


def _end(upload: Upload, state: UploadState, error: str = "") -> None:
    """The bytes go: what was in them is on the log, or was refused."""
    file, upload.file = upload.file, None
    upload.state, upload.error, upload.finished_at = state, error, clock.now()
    upload.save(update_fields=["state", "error", "finished_at", "file"])
    if file is not None:
        files.delete_file(file)


def _locked(key: UUID) -> Upload:
    """The upload, held until the transaction ends: whoever changes it changes it alone."""
    return Upload.objects.select_for_update(of=("self",)).select_related("file").get(pk=key)
