"""The copy follows the record: what changed since is copied again, and nothing else.

The log only grows, so of it is copied what came after the position of the copy. Of all other tables the database
itself marks the months whose rows changed, whoever changed them. Marks are taken before rows are read: what changes
meanwhile leaves new ones.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import NamedTuple

import msgspec
from django.utils.translation import gettext as _

from hedgerow.kernel import clock, marks
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.kernel.sealing import seal
from hedgerow.lake import queries
from hedgerow.lake.errors import CopyIsOff, CopyNotWritten
from hedgerow.lake.filing import folder, keys, manifest
from hedgerow.lake.filing.manifest import FORM, Basis, Copied, Manifest, Part
from hedgerow.lake.filing.writing import Writing, writing
from hedgerow.lake.models import Copy
from hedgerow.lake.operations.progress import Progress
from hedgerow.lake.permissions import Permission
from hedgerow.lake.queries.keys import PURPOSE, secret_of
from hedgerow.lake.registries import CopiedTable, tables
from hedgerow.timeline.models import Activity

WHOLE = ""
"""The part of a mark that speaks of all of a table."""


@dataclass(frozen=True, slots=True)
class Synchronised:
    """What was written: so many `rows`, into `files` that the copy did not have. `anew`: all of it."""

    position: int
    rows: int
    files: int
    anew: bool


class _Now(NamedTuple):
    """The record as the sync finds it."""

    basis: Basis
    position: int
    last: str
    changed: set[tuple[str, str]]


Report = Callable[[Progress], None]
_Way = Callable[[Writing], tuple[Part, ...]]


def synchronise(*, actor: Actor, anew: bool = False, report: Report = lambda _progress: None) -> Synchronised:
    """Bring the copy up to the record; made whole where there is none, or `anew`. Again changes nothing.

    Killed at any moment, the former copy stands, and the next sync makes good. `report` may raise to interrupt. Raises
    CopyIsOff, CopyIsElsewhere and CopyNotWritten.
    """
    require(actor, Permission.KEEP_COPY)
    names = [table.mark for table in tables]
    with _told(), folder.turn(actor.workspace_id) as place:
        secret = _secret(actor)
        before = manifest.load(place)
        heirs = queries.heirs()
        now = _Now(queries.basis_now(secret, heirs), *queries.head(), marks.take(names))
        folder.sweep(place, before.files | set(before.left) if before else ())
        base = None if anew or before is None or _is_another(before, now) else before
        generation = before.generation + 1 if before else 1
        ways = [(table, way) for table in tables if (way := _way(place, table, base, now))]
        if base is not None and not ways and base.basis == now.basis and set(base.tables) == set(tables.keys()):
            marks.settle(names)
            return Synchronised(base.position, 0, 0, anew=False)
        with writing(place, generation, secret, now.basis.zone, heirs, lambda _table, _rows: None) as files:
            made = _made(files, ways, report)
            kept = {name: copied for name, copied in base.tables.items() if name in tables} if base else {}
            after = _manifest(generation, now, kept | made, before)
            manifest.store(place, after)
        marks.settle(names)
        count = len(after.files - before.files) if before else len(after.files)
        return Synchronised(now.position, files.written, count, anew=base is None)


@contextmanager
def _told() -> Iterator[None]:
    """What the disk refuses, in words for who can mend it."""
    try:
        yield
    except OSError as cause:
        why = cause.strerror or str(cause)
        raise CopyNotWritten(
            _("The copy could not be written: %(why)s.") % {"why": why},
            kept=_("The copy before is untouched, and nothing of the record was changed."),
            todo=_("Make room, or let Hedgerow write into its folder, and try again."),
        ) from cause


def _secret(actor: Actor) -> str:
    """Made by the first sync, and where the installation's own key no longer opens it. Raises CopyIsOff."""
    copy = Copy.objects.first()
    if copy is not None and not copy.is_on:
        raise CopyIsOff
    secret = secret_of()
    if not secret:
        secret = keys.new_secret()
        told = {"sealed_secret": seal(secret, PURPOSE), "changed_at": clock.now()}
        Copy.objects.update_or_create(workspace_id=actor.workspace_id, defaults=told)
    return secret


def _is_another(before: Manifest, now: _Now) -> bool:
    """Days or keys are others, a migration ran, or the record is one that the copy does not know: it was put back."""
    if msgspec.structs.replace(before.basis, heirs=now.basis.heirs) != now.basis or before.position > now.position:
        return True
    there = Activity.objects.filter(position=before.position).values_list("id", flat=True).first()
    return before.position > 0 and (there is None or there.hex != before.last)


def _way(place: Path, table: CopiedTable, base: Manifest | None, now: _Now) -> _Way | None:
    """How a table is copied; None where it need not be."""
    if base is None or _is_whole(place, table, base, now):
        return lambda files: files.whole(table, now.position)
    parts, position = base.tables[table.name].parts, base.position
    if table.grows_by:
        return (lambda files: files.after(table, position, now.position, parts)) if now.position > position else None
    months = sorted(part for name, part in now.changed if name == table.mark)
    return (lambda files: files.months(table, months, parts)) if months else None


def _is_whole(place: Path, table: CopiedTable, base: Manifest, now: _Now) -> bool:
    """All of it is to be copied: there is no copy of it as it should be, or a change that says no month."""
    copied = base.tables.get(table.name)
    if copied is None or not manifest.is_of(copied, table):
        return True
    if table.grows_by and base.basis.heirs != now.basis.heirs:
        return True
    return (table.mark, WHOLE) in now.changed or not all(manifest.is_there(place, part) for part in copied.parts)


def _made(files: Writing, ways: Sequence[tuple[CopiedTable, _Way]], report: Report) -> dict[str, Copied]:
    """The tables that changed, as they are on the new manifest."""
    made = {}
    for number, (table, way) in enumerate(ways, 1):
        files.report = partial(_report, report, number, len(ways))
        files.report(table.name, files.written)
        made[table.name] = Copied(manifest.columns_of(table), way(files))
    return made


def _report(report: Report, number: int, total: int, table: str, rows: int) -> None:
    report(Progress(table, number, total, rows))


def _manifest(generation: int, now: _Now, copied: dict[str, Copied], before: Manifest | None) -> Manifest:
    ordered = {table.name: copied[table.name] for table in tables}
    named = {part.file for table in ordered.values() for part in table.parts}
    left = tuple(sorted(before.files - named)) if before else ()
    return Manifest(FORM, generation, clock.now(), now.position, now.last, now.basis, ordered, left)
