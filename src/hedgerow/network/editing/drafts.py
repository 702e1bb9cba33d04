"""Conditions on their way through a form: not whole yet, and perhaps wrong. Texts as typed, errors beside them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as made
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _

from hedgerow.kernel.errors import Invalid
from hedgerow.network import conditions
from hedgerow.network.asking import IN_DAYS, PRESENCE, Kind, Op, ops_of
from hedgerow.network.conditions import Catalogue, Group, Join, Node, Test
from hedgerow.network.editing.typed import days_typed, plain, typed
from hedgerow.network.errors import BadConditions
from hedgerow.network.registries import PartyField

ROOT = "c"
MOST_PARTS = 60


@dataclass(slots=True)
class DraftTest:
    """One line. `path` names its controls; without a `field` it is still to be chosen what is asked."""

    path: str
    field: PartyField | None = None
    op: Op | None = None
    value: list[str] = made(default_factory=list)
    other: str = ""
    options: dict[str, list[str]] = made(default_factory=dict)
    error: str = ""

    @property
    def ops(self) -> Sequence[Op]:
        return ops_of(self.field.kind, is_always_known=self.field.is_always_known) if self.field else ()

    @property
    def control(self) -> str:
        """What the value is typed into: nothing, days, choices, or as the kind says."""
        if self.field is None or self.op is None or self.op in PRESENCE:
            return "none"
        if self.op in IN_DAYS:
            return "days"
        return "choices" if self.field.kind in (Kind.CHOICE, Kind.CHOICES) else self.field.kind.value

    @property
    def has_two(self) -> bool:
        return self.op is Op.BETWEEN


@dataclass(slots=True)
class DraftGroup:
    path: str
    join: Join = Join.ALL
    parts: "list[DraftTest | DraftGroup]" = made(default_factory=list)
    error: str = ""


Draft = DraftTest | DraftGroup


def draft_of(definition: Any, catalogue: Catalogue) -> DraftGroup:
    """What is kept, ready to be changed. What can no longer be read begins anew, and says so."""
    if not definition:
        return DraftGroup(ROOT, parts=[DraftTest(f"{ROOT}.0")])
    try:
        tree = conditions.read(definition, catalogue, is_strict=False)
    except BadConditions as problem:
        return DraftGroup(ROOT, parts=[DraftTest(f"{ROOT}.0")], error=str(problem.message))
    drafted = _drafted(tree, ROOT, catalogue)
    return drafted if isinstance(drafted, DraftGroup) else DraftGroup(ROOT, parts=[drafted])


def posted(data: QueryDict, catalogue: Catalogue) -> DraftGroup:
    """What the form says, after what its button wants done ("add:c", "group:c.1", "remove:c.0")."""
    root = _group(data, ROOT, catalogue, 1)
    wish, _sep, path = data.get("do", "").partition(":")
    for group in _groups(root):
        if group.path == path and wish == "add":
            group.parts.append(DraftTest(""))
        elif group.path == path and wish == "group":
            group.parts.append(DraftGroup("", Join.ANY, [DraftTest("")]))
        elif wish == "remove":
            group.parts = [part for part in group.parts if part.path != path]
    return _numbered(root, ROOT)


def definition_of(draft: DraftGroup, catalogue: Catalogue, *, is_whole: bool) -> dict[str, Any]:
    """The definition as far as it can be read; errors go beside their lines.

    Lines that are not finished are left out, and are errors where it must be `is_whole`.
    """
    found = _defined(draft, catalogue, is_whole)
    return found if found is not None else {draft.join.value: []}


def has_errors(draft: Draft) -> bool:
    return bool(draft.error) or (isinstance(draft, DraftGroup) and any(has_errors(part) for part in draft.parts))


def _defined(draft: Draft, catalogue: Catalogue, is_whole: bool) -> dict[str, Any] | None:  # noqa: FBT001  (ours alone)
    if isinstance(draft, DraftGroup):
        parts = [_defined(part, catalogue, is_whole) for part in draft.parts]
        return {draft.join.value: [part for part in parts if part is not None]}
    if draft.field is None or draft.op is None:
        draft.error = _("Choose what to ask about, or take this line out.") if is_whole else ""
        return None
    try:
        written = _written(draft, draft.field, draft.op, catalogue)
        conditions.read(written, catalogue)
    except Invalid as problem:
        told = problem.message if isinstance(problem, BadConditions) else problem
        draft.error = str(told) if is_whole or draft.value else ""
        return None
    return written


def _written(draft: DraftTest, one: PartyField, op: Op, catalogue: Catalogue) -> dict[str, Any]:
    found: dict[str, Any] = {"field": one.name, "op": op.value}
    if op not in PRESENCE:
        found["value"] = typed(one, op, draft.value, draft.other, catalogue)
    options = {}
    for option in one.options:
        said = [text for text in draft.options.get(option.name, []) if text]
        if said:
            options[option.name] = said if option.choices else days_typed(said[0])
    return {**found, "options": options} if options else found


def _drafted(node: Node, path: str, catalogue: Catalogue) -> Draft:
    if isinstance(node, Group):
        parts = [_drafted(part, f"{path}.{place}", catalogue) for place, part in enumerate(node.parts)]
        return DraftGroup(path, node.join, parts)
    return _drafted_test(node, path, catalogue)


def _drafted_test(test: Test, path: str, catalogue: Catalogue) -> DraftTest:
    one = catalogue.fields[test.field]
    value, other = plain(one, test.op, test.value, catalogue)
    options = {name: list(said) if isinstance(said, tuple) else [str(said)] for name, said in test.options.items()}
    return DraftTest(path, one, test.op, value, other, options)


def _group(data: QueryDict, path: str, catalogue: Catalogue, depth: int) -> DraftGroup:
    wish = data.get(f"{path}.join", "")
    join = Join(wish) if wish in set(Join) else Join.ALL
    parts: list[DraftTest | DraftGroup] = []
    for place in range(MOST_PARTS):
        inner = f"{path}.{place}"
        if f"{inner}.join" in data and depth < conditions.DEEPEST:
            parts.append(_group(data, inner, catalogue, depth + 1))
        elif f"{inner}.field" in data:
            parts.append(_test(data, inner, catalogue))
    return DraftGroup(path, join, parts)


def _test(data: QueryDict, path: str, catalogue: Catalogue) -> DraftTest:
    one = catalogue.get(data.get(f"{path}.field"))
    found = DraftTest(path, one, value=data.getlist(f"{path}.value"), other=data.get(f"{path}.other", ""))
    if one is not None:
        wish = data.get(f"{path}.op", "")
        found.op = next((op for op in found.ops if op.value == wish), found.ops[0])
        found.options = {option.name: data.getlist(f"{path}.options.{option.name}") for option in one.options}
        if data.get(f"{path}.was", one.name) != one.name:  # another field was chosen: its line begins anew
            found.value, found.other, found.options = [], "", {}
    return found


def _groups(group: DraftGroup) -> Iterator[DraftGroup]:
    yield group
    for part in list(group.parts):
        if isinstance(part, DraftGroup):
            yield from _groups(part)


def _numbered(group: DraftGroup, path: str) -> DraftGroup:
    """Paths anew, in order: controls are found by them."""
    group.path = path
    for place, part in enumerate(group.parts):
        if isinstance(part, DraftGroup):
            _numbered(part, f"{path}.{place}")
        else:
            part.path = f"{path}.{place}"
    return group
