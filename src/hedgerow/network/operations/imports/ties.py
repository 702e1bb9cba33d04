"""A batch of ties into the record: between who is here already, each once."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.kernel.tabular.problems import ProblemKind, RowProblem
from hedgerow.network.drafts import NewTie
from hedgerow.network.importing import tie_fields as problems
from hedgerow.network.importing.tie_rows import TieDraft
from hedgerow.network.models import Import
from hedgerow.network.operations.bulk import make_ties
from hedgerow.network.operations.imports.ends import Ends, find_ends
from hedgerow.network.operations.imports.tie_words import MOST_KINDS, TieWords
from hedgerow.network.registries import Batch, Foreseen, Written


@dataclass(frozen=True, slots=True)
class _Refused(Exception):
    kind: ProblemKind
    value: str


def write(actor: Actor, of: Import, batch: Batch) -> Written:
    """Runs in the caller's transaction."""
    drafts: Sequence[TieDraft] = batch.drafts
    country = Workspace.objects.values_list("country", flat=True).get(pk=actor.workspace_id)
    ends = find_ends((text for draft in drafts for text in (draft.from_text, draft.to_text)), country=country)
    words = TieWords(actor)
    ties: list[NewTie] = []
    refused: list[tuple[RowProblem, tuple[str, ...]]] = []
    for draft in drafts:
        try:
            ties.append(_tie(draft, ends, words))
        except _Refused as why:
            refused.append((_problem(draft, why), draft.cells))
    made = make_ties(actor=actor, ties=ties, source=of.source)
    return Written(created=made, unchanged=len(ties) - made, set_aside=tuple(refused))


# house: operation-shape: looks and changes nothing; a query asks it for the preview
def foresee(_mapping: Mapping, drafts: Sequence[TieDraft], country: str) -> Foreseen:
    """Ties of a preview of which an end is not here, or cannot be told from others."""
    ends = find_ends((text for draft in drafts for text in (draft.from_text, draft.to_text)), country=country)
    found = ((draft, _missing_end(draft, ends)) for draft in drafts)
    refused = tuple(_problem(draft, why) for draft, why in found if why is not None)
    return Foreseen(facts=((_("ties"), f"{len(drafts) - len(refused):,}"),), problems=refused)


def finish(actor: Actor, of: Import) -> None:
    """Ties need nothing at the end."""


def _missing_end(draft: TieDraft, ends: Ends) -> _Refused | None:
    missing = next((text for text in (draft.from_text, draft.to_text) if text not in ends.parties), None)
    if missing is None:
        return None
    return _Refused(problems.SEVERAL_SUCH if missing in ends.several else problems.NOBODY_SUCH, missing)


def _problem(draft: TieDraft, why: _Refused) -> RowProblem:
    return RowProblem(why.kind, draft.row, draft.line, value=why.value, values={"most": str(MOST_KINDS)})


def _tie(draft: TieDraft, ends: Ends, words: TieWords) -> NewTie:
    if (why := _missing_end(draft, ends)) is not None:
        raise why
    first, second = ends.parties[draft.from_text], ends.parties[draft.to_text]
    if first == second:
        raise _Refused(problems.SAME_ENDS, draft.from_text)
    meant = words.meant_by(draft.tie, is_mutual=draft.is_mutual)
    if meant is None:
        raise _Refused(problems.TOO_MANY_KINDS, draft.tie)
    if meant.is_inverse:
        first, second = second, first
    if not meant.fits(ends.kinds[first], ends.kinds[second]):
        raise _Refused(problems.DOES_NOT_FIT, draft.tie)
    return NewTie(first, second, meant.kind.key, draft.since, draft.note[:300])
