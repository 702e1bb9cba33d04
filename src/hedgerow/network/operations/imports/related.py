"""Ties that a file of people speaks of: whom a card calls spouse or friend, and for whom somebody works.

Only between who is here: a name that nobody has, or several have, stays as the text that it was.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from django.db.models import Q

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import earliest_key
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.network import naming
from hedgerow.network.drafts import NewTie
from hedgerow.network.importing import batches
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.importing.files import source_of
from hedgerow.network.models import Import, ImportChange, Party, PartyKind
from hedgerow.network.operations.bulk import make_ties
from hedgerow.network.operations.imports import matching
from hedgerow.network.operations.imports.ends import find_ends
from hedgerow.network.operations.imports.tie_words import TieWords

_AT_ONCE = 2000


def make_related(actor: Actor, of: Import) -> int:
    """At the end, when everybody of the file is here; again is no change. Returns how many ties are new."""
    workspace = Workspace.objects.get(pk=actor.workspace_id)
    mapping = Mapping.from_json(of.mapping)
    made = 0
    if mapping.columns_of("relation") or mapping.columns_of("connections"):
        for batch in batches.batches(source_of(of.file), mapping, workspace):
            drafts = [draft for draft in batch.drafts if draft.relations or draft.connections]
            made += make_ties(actor=actor, ties=_named(actor, drafts, workspace.country), source=of.source)
    if mapping.columns_of("organisation"):
        made += make_ties(actor=actor, ties=list(_employed(of)), source=of.source)
    return made


def _named(actor: Actor, drafts: list[ContactDraft], country: str) -> list[NewTie]:
    keyed = [(draft, matching.keys_of(draft)) for draft in drafts]
    known = matching.known(keyed)
    said = {id(draft): (*draft.relations, *draft.connections) for draft in drafts}
    ends = find_ends((text for pairs in said.values() for _label, text in pairs), country=country)
    words, ties = TieWords(actor), list[NewTie]()
    for draft, keys in keyed:
        me = next((known[key] for key in keys if key in known), None)
        for number, (label, text) in enumerate(said[id(draft)]):
            other, is_outward = ends.parties.get(text), number >= len(draft.relations)
            if me is None or other is None or me == other:
                continue
            kinds = {me: draft.kind, other: ends.kinds[other]}
            # A card says what the other one is to its own; a connection leads from its own to the other.
            pair = (me, other) if is_outward else (other, me)
            meant = words.relation(label, kinds[pair[0]], kinds[pair[1]])
            if meant is not None:
                first, second = reversed(pair) if meant.is_inverse else pair
                ties.append(NewTie(first, second, meant.kind.key, note=label[:300]))
    return ties


def _employed(of: Import) -> Iterator[NewTie]:
    """People of the file whose organisation is here, under exactly this name, once."""
    houses = _organisations()
    if not houses or of.started_at is None:
        return
    completed = ImportChange.objects.filter(of_import=of).values("party_id")
    mine = Q(pk__gte=earliest_key(of.started_at), source=of.source) | Q(pk__in=completed)
    people = Party.objects.filter(mine, kind=PartyKind.PERSON).exclude(organisation_name="").order_by()
    for person, name in people.values_list("pk", "organisation_name").iterator(chunk_size=_AT_ONCE):
        house = houses.get(naming.sort_name(name))
        if house is not None:
            yield NewTie(house, person, "employs")


def _organisations() -> dict[str, UUID]:
    rows: Iterable[tuple[str, UUID]] = (
        Party.objects.filter(kind=PartyKind.ORGANISATION, archived_at=None).order_by().values_list("sort_name", "pk")
    )
    found: dict[str, UUID | None] = {}
    for name, key in rows:
        found[name] = None if name in found else key
    return {name: key for name, key in found.items() if key is not None}
