"""A file is taken in, recognised, mapped by a person where need be, and released to run."""

from dataclasses import replace
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Conflict, Invalid
from hedgerow.kernel.files.models import StoredFile
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tabular.columns import Column, describe
from hedgerow.kernel.tabular.mapping import ColumnUse, Mapping, check
from hedgerow.kernel.tabular.recognise import Recognition, recognise
from hedgerow.kernel.tabular.written_mapping import parse_map
from hedgerow.network import events
from hedgerow.network.importing.files import source_of
from hedgerow.network.models import Import, ImportState
from hedgerow.network.operations.imports.running import locked_import
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import ImportKind, import_kinds


class UnknownKind(Invalid):
    code = "unknown_import_kind"
    title = _lazy("Nothing of that kind can be brought in.")


_OPEN = (ImportState.WAITING, ImportState.RUNNING)


@transaction.atomic
def prepare_import(
    *, actor: Actor, file: StoredFile, kind: str = "", written_map: str = "", mode: str = "", match: str = ""
) -> Import:
    """Look into a stored file and propose what each column is; nothing comes in yet.

    `kind` is guessed when empty; `written_map` ("party=…,date=…") overrides the guess. `mode` and `match` are of those
    in `matching`. Raises UnreadableFile, MappingInvalid, Invalid.
    """
    require(actor, Permission.IMPORT, file)
    source = source_of(file)
    columns = describe(source.headers, source.sample())
    chosen, found = _recognised(columns, kind)
    mapping = parse_map(written_map, columns, chosen.fields, others=chosen.others) if written_map else found.mapping
    if (mode or match) and not chosen.completes:
        raise Invalid(_("Only people can be added or completed alone."), field="mode")
    mapping = replace(mapping, mode=mode, match=match)
    if chosen.name == "purchases" and not mapping.role:
        mapping = replace(mapping, role="client")
    return Import.objects.create(
        kind=chosen.name,
        file=file,
        recognised="" if written_map else found.name,
        because=found.because[:300],
        mapping=mapping.to_json(),
        rows_total=source.scan.lines,
        created_by=actor.label[:200],
        created_at=clock.now(),
    )


@transaction.atomic
def change_mapping(*, actor: Actor, of: Import, mapping: Mapping, kind: str = "") -> Import:
    """A person decides what columns are; with another `kind`, the file is looked at anew. Only before it runs."""
    require(actor, Permission.IMPORT, of)
    found = locked_import(of.pk)
    _ensure_state(found, ImportState.PREPARING)
    if kind and kind != found.kind:
        source = source_of(found.file)
        chosen, recognition = _recognised(describe(source.headers, source.sample()), kind)
        found.kind, found.recognised, found.because = chosen.name, recognition.name, recognition.because[:300]
        mapping = recognition.mapping
    found.mapping = mapping.to_json()
    found.save(update_fields=["kind", "recognised", "because", "mapping"])
    return found


@transaction.atomic
def confirm_import(*, actor: Actor, of: Import) -> Import:
    """Release the import to run, its open questions decided for good. Again is no change. Raises MappingInvalid."""
    require(actor, Permission.IMPORT, of)
    found = locked_import(of.pk)
    if found.state in _OPEN:
        return found
    _ensure_state(found, ImportState.PREPARING)
    kind = import_kinds[found.kind]
    mapping = Mapping.from_json(found.mapping)
    check(mapping, kind.fields)
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    found.mapping = kind.settle(source_of(found.file), mapping, workspace).to_json()
    found.state = ImportState.WAITING
    found.save(update_fields=["mapping", "state"])
    audit(actor=actor, event=events.IMPORTED, object_kind="import", object_id=found.pk)
    return found


@transaction.atomic
def note_job(*, actor: Actor, of: Import, job_id: UUID) -> None:
    """Remember which job runs it, so that its page can show the progress."""
    require(actor, Permission.IMPORT, of)
    Import.objects.filter(pk=of.pk).update(job_id=job_id)


@transaction.atomic
def cancel_import(*, actor: Actor, of: Import) -> Import:
    """Stop an import. What is in stays in, and is told; the rest does not come. Once over, it is no change."""
    require(actor, Permission.IMPORT, of)
    found = locked_import(of.pk)
    if found.state in (*_OPEN, ImportState.PREPARING):
        found.state, found.finished_at = ImportState.CANCELLED, clock.now()
        found.save(update_fields=["state", "finished_at"])
    return found


def _ensure_state(found: Import, state: ImportState) -> None:
    if found.state != state:
        raise Conflict(_("This import is not waiting for you any more."), kept=_("Nothing was changed."))


def _recognised(columns: tuple[Column, ...], kind: str) -> tuple[ImportKind, Recognition]:
    """The surest kind, or the asked-for one with all columns left to the person where nothing is recognised."""
    if kind and kind not in import_kinds:
        raise UnknownKind(todo=_("Known: %(known)s.") % {"known": ", ".join(import_kinds.keys())}, field="kind")
    kinds = [import_kinds[kind]] if kind else list(import_kinds)
    found = [(one, recognition) for one in kinds for recognition in recognise(columns, one.recognisers)[:1]]
    if found:
        return max(found, key=lambda pair: pair[1].confidence)
    uses = tuple(ColumnUse(c.position, c.name, kinds[0].others) for c in columns)
    return kinds[0], Recognition("", kinds[0].label, 0.0, _("We do not know this file."), Mapping(kinds[0].name, uses))
