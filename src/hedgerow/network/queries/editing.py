"""The editor of conditions: what a page draws, in whichever package it stands.

A page includes `editor.template` in its form, with the editor as `editor`, and takes its sheet and script along; what
is posted then is read with `editor_posted`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.http import QueryDict

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.network import conditions
from hedgerow.network.asking import Op
from hedgerow.network.conditions import Catalogue, Group, Join
from hedgerow.network.editing import DraftGroup, definition_of, draft_of, has_errors, posted
from hedgerow.network.errors import BadConditions
from hedgerow.network.queries.segments import Found, found_by
from hedgerow.network.registries import FieldOption, PartyField


@dataclass(slots=True)
class Editor:
    """`draft` is what is drawn; `tree` what of it can be asked already; `found` what it finds."""

    catalogue: Catalogue
    draft: DraftGroup
    tree: Group
    found: Found | None = None
    op_words: ClassVar[Mapping[Op, Text]] = conditions.OPS
    join_words: ClassVar[Mapping[Join, Text]] = conditions.JOINS
    template: ClassVar[str] = "network/segments/_editor.html"
    sheet: ClassVar[str] = "network/conditions.css"
    script: ClassVar[str] = "network/conditions.js"

    @property
    def words(self) -> str:
        return conditions.sentence(self.tree, self.catalogue)

    @property
    def definition(self) -> dict[str, Any]:
        return conditions.written(self.tree, self.catalogue)

    @property
    def is_fine(self) -> bool:
        return not has_errors(self.draft)

    @property
    def headings(self) -> Sequence[tuple[Text, Sequence[PartyField]]]:
        """All fields under their headings, in order."""
        found: dict[str, tuple[Text, list[PartyField]]] = {}
        for one in self.catalogue:
            found.setdefault(str(one.heading), (one.heading, []))[1].append(one)
        return list(found.values())

    def choices(self, one: PartyField, option: FieldOption | None = None) -> Mapping[str, Text]:
        return self.catalogue.choices(one, option.name if option else "")


def editor_of(actor: Actor, definition: Any) -> Editor:
    """For what is kept, or for nothing yet."""
    catalogue = Catalogue.of(actor)
    draft = draft_of(definition, catalogue)
    return _editor(actor, catalogue, draft, is_whole=False)


def editor_posted(actor: Actor, data: QueryDict, *, is_whole: bool) -> Editor:
    """For what the form says; lines that are not finished are errors where it must be `is_whole`."""
    catalogue = Catalogue.of(actor)
    return _editor(actor, catalogue, posted(data, catalogue), is_whole=is_whole)


def _editor(actor: Actor, catalogue: Catalogue, draft: DraftGroup, *, is_whole: bool) -> Editor:
    definition = definition_of(draft, catalogue, is_whole=is_whole)
    try:
        tree = conditions.read(definition, catalogue)
    except BadConditions as problem:
        draft.error = str(problem.message)
        tree = Group(draft.join)
    found = None if tree.is_empty else found_by(actor, tree, catalogue)
    return Editor(catalogue, draft, tree, found)
