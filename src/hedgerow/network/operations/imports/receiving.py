"""A file comes in through a page: kept, looked into, and not kept when it cannot be read."""

from dataclasses import replace
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from hedgerow.kernel import files
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tabular.columns import OUR_COLUMN, squeeze
from hedgerow.kernel.tabular.mapping import LEAVE_OUT, ColumnUse, Mapping
from hedgerow.network import queries
from hedgerow.network.importing.files import IMPORT, as_table
from hedgerow.network.models import Import, ImportState
from hedgerow.network.operations.imports.preparing import change_mapping, prepare_import
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import import_kinds


def receive_import(
    *, actor: Actor, upload: "UploadedFile[Any]", kind: str = "", origin: str = "", like: Import | None = None
) -> Import:
    """Keep an uploaded file and propose what its columns are. What cannot be read leaves nothing behind.

    Columns are taken as they were in `like`, or when the same bytes came in before: then nothing can double. Else what
    they became in the last file with the same columns holds, but not what that file was allowed to do. `origin` is the
    connection that the file is of, where the kind has such.
    Raises UnreadableFile and FileTooLarge.
    """
    require(actor, Permission.IMPORT)
    file = files.save_upload(upload, kind=IMPORT)
    try:
        file = as_table(file)
        found = _prepared(actor, file, kind, like or _earlier(file, kind))
        return _from_origin(actor, found, origin)
    except BaseException:
        files.delete_file(file)
        raise


def _from_origin(actor: Actor, found: Import, origin: str) -> Import:
    mapping = Mapping.from_json(found.mapping)
    known = {source for source, _name in import_kinds[found.kind].origins()} if origin else ()
    if origin not in known or mapping.source == origin:
        return found
    return change_mapping(actor=actor, of=found, mapping=replace(mapping, source=origin))


def _earlier(file: StoredFile, kind: str) -> Import | None:
    done = Import.objects.filter(file__sha256=file.sha256, state=ImportState.DONE).order_by("-created_at")
    return (done.filter(kind=kind) if kind else done).first()


def _prepared(actor: Actor, file: StoredFile, kind: str, like: Import | None) -> Import:
    found = prepare_import(actor=actor, file=file, kind=kind or (like.kind if like else ""))
    fresh = Mapping.from_json(found.mapping)
    if like is not None and like.kind == found.kind:
        return change_mapping(actor=actor, of=found, mapping=_carried(Mapping.from_json(like.mapping), fresh))
    if like is None and (alike := queries.same_columns(actor, found)) is not None:
        known = _carried(Mapping.from_json(alike.mapping), fresh)
        return change_mapping(actor=actor, of=found, mapping=replace(fresh, uses=known.uses, role=known.role))
    return found


def _carried(known: Mapping, fresh: Mapping) -> Mapping:
    """The choices of another file, by the names of columns; what it did not have stays as it was recognised."""
    waiting = {squeeze(use.name): use for use in reversed(known.uses)}
    return replace(known, uses=tuple(_use(use, waiting.get(squeeze(use.name))) for use in fresh.uses))


def _use(fresh: ColumnUse, known: ColumnUse | None) -> ColumnUse:
    if fresh.name.startswith(OUR_COLUMN):
        return replace(fresh, field=LEAVE_OUT, is_guess=False)
    return replace(known, position=fresh.position, name=fresh.name) if known else fresh
