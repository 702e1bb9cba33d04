"""A batch of an inventory into the record: of who is here already, each thing once."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.folding import plain
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import to_minor
from hedgerow.kernel.tabular.mapping import Mapping as FileMapping
from hedgerow.kernel.tabular.problems import ProblemKind, RowProblem
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network.models import Import, Party
from hedgerow.network.operations.imports.ends import Ends, find_ends
from hedgerow.network.queries import sort_name
from hedgerow.network.registries import Batch, Foreseen, Written
from hedgerow.resources.builtin import KIND_BY_KEY
from hedgerow.resources.drafts import ResourceDraft
from hedgerow.resources.importing import fields as problems
from hedgerow.resources.importing.rows import ResourceRow
from hedgerow.resources.models import Resource, ResourceKind
from hedgerow.resources.operations.resources import add_resource, change_resource

_Same = tuple[UUID | None, str, str, str, date | None]
"""Whose, which way, of which kind, what, and from when: one entry, however often it is brought in."""


@dataclass(frozen=True, slots=True)
class _Refused(Exception):
    kind: ProblemKind
    value: str


def write(actor: Actor, of: Import, batch: Batch) -> Written:
    """Runs in the caller's transaction. An entry that is here is completed: blank cells take nothing away."""
    drafts: Sequence[ResourceRow] = batch.drafts
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    whose = _Whose(drafts, workspace)
    known = _known(whose.parties)
    tally = Counter[str]()
    refused: list[tuple[RowProblem, tuple[str, ...]]] = []
    for row in drafts:
        try:
            party, draft = whose.of(row), _draft(row, whose.kind(row), workspace.currency)
        except _Refused as why:
            refused.append((RowProblem(why.kind, row.row, row.line, value=why.value), row.cells))
            continue
        same = _same(party.pk if party else None, draft)
        if (here := known.get(same)) is None:
            known[same] = add_resource(actor=actor, party=party, draft=draft, source=of.source)
            tally["created"] += 1
        else:
            before = ResourceDraft.of(here)
            change_resource(actor=actor, resource=here, party=party, draft=_completed(here, draft))
            tally["unchanged" if ResourceDraft.of(here) == before else "updated"] += 1
    return Written(
        created=tally["created"],
        updated=tally["updated"],
        unchanged=tally["unchanged"],
        set_aside=tuple(refused),
    )


# house: operation-shape: looks and changes nothing; a query asks it for the preview
def foresee(_mapping: FileMapping, drafts: Sequence[ResourceRow], _country: str) -> Foreseen:
    """Rows of a preview that name nobody here, several, or a kind that is not."""
    whose = _Whose(drafts, Workspace.objects.get(pk=current_workspace_id()))
    refused = []
    for row in drafts:
        try:
            whose.of(row)
            whose.kind(row)
        except _Refused as why:
            refused.append(RowProblem(why.kind, row.row, row.line, value=why.value))
    return Foreseen(facts=((_("entries"), f"{len(drafts) - len(refused):,}"),), problems=tuple(refused))


def finish(_actor: Actor, _of: Import) -> None:
    """An inventory needs nothing at the end."""


class _Whose:
    """Parties and kinds that the rows of one batch speak of."""

    def __init__(self, rows: Sequence[ResourceRow], workspace: Workspace) -> None:
        self._us = sort_name(workspace.name)
        self._ends: Ends = find_ends((row.party for row in rows), country=workspace.country)
        self.parties: Mapping[UUID, Party] = Party.objects.in_bulk(set(self._ends.parties.values()))
        self._kinds = _kinds()

    def of(self, row: ResourceRow) -> Party | None:
        """None for the business itself. Raises _Refused."""
        key = self._ends.parties.get(row.party)
        if key is not None:
            return self.parties[key]
        if sort_name(row.party) == self._us:
            return None
        raise _Refused(problems.SEVERAL_SUCH if row.party in self._ends.several else problems.NOBODY_SUCH, row.party)

    def kind(self, row: ResourceRow) -> str:
        """Raises _Refused."""
        key = self._kinds.get(plain(row.kind))
        if key is None:
            raise _Refused(problems.NO_SUCH_KIND, row.kind)
        return key


def _kinds() -> dict[str, str]:
    """Keys of kinds by every word for them: the workspace's own, and the usual ones in every language."""
    found: dict[str, str] = {}
    for kind in ResourceKind.objects.all():
        usual = KIND_BY_KEY.get(kind.key)
        for code, _name in settings.LANGUAGES if usual else ():
            with translation.override(code):
                found.setdefault(plain(str(usual.label if usual else "")), kind.key)
        found |= {plain(kind.key): kind.key} | ({plain(kind.label): kind.key} if kind.label else {})
    return found


def _known(parties: Mapping[UUID, Party]) -> dict[_Same, Resource]:
    """Present entries of these parties and of the business itself."""
    live = Resource.objects.filter(ended_at=None, removed_at=None).select_related("kind")
    theirs = [*live.filter(party__id__among=parties), *live.filter(party=None)]
    return {_same(one.party_id, ResourceDraft.of(one)): one for one in theirs}


def _same(party: UUID | None, draft: ResourceDraft) -> _Same:
    return party, draft.side, draft.kind, sort_name(draft.title), draft.since


def _draft(row: ResourceRow, kind: str, currency: str) -> ResourceDraft:
    worth = None if row.worth_milli is None else to_minor(Decimal(row.worth_milli).scaleb(-3), currency)
    return ResourceDraft(
        side=row.side,
        kind=kind,
        title=row.title,
        quantity_milli=row.quantity_milli,
        unit=row.unit,
        per=row.per,
        since=row.since,
        until=row.until,
        valid_until=row.valid_until,
        issuer=row.issuer,
        number=row.number,
        note=row.note,
        worth_minor=worth,
        currency=currency if worth is not None else "",
    )


def _completed(here: Resource, draft: ResourceDraft) -> ResourceDraft:
    """What the file says, and where it says nothing, what is here."""
    before = ResourceDraft.of(here)
    blank: dict[str, Any] = {
        name: getattr(before, name)
        for name in ("unit", "per", "until", "note", "issuer", "number", "valid_until", "quantity_milli")
        if getattr(draft, name) in ("", None)
    }
    if draft.worth_minor is None:
        blank |= {"worth_minor": before.worth_minor, "currency": before.currency}
    return replace(draft, title=before.title, **blank)
