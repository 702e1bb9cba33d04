"""A definition, as JSON, becomes a tree that fits this workspace; or is refused with the place that does not fit."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from hedgerow.network.asking import Op, ops_of
from hedgerow.network.conditions.catalogue import Catalogue
from hedgerow.network.conditions.tree import DEEPEST, MOST, Group, Join, Node, Test
from hedgerow.network.conditions.values import BadValue, read_choices, read_days, read_value, written_value
from hedgerow.network.errors import BadConditions
from hedgerow.network.registries import PartyField


def read(definition: Any, catalogue: Catalogue, *, is_strict: bool = True) -> Group:
    """The whole tree; a single test becomes a group of one. Raises BadConditions, whose field is the path to the place.

    A choice that is no longer offered is refused where it is `is_strict`, and found in nobody where it is not.
    """
    reader = _Reader(catalogue, is_strict)
    node = reader.node(definition, "", 1)
    return node if isinstance(node, Group) else Group(Join.ALL, (node,))


def written(node: Node, catalogue: Catalogue) -> dict[str, Any]:
    """The tree as JSON: what `read` reads."""
    if isinstance(node, Group):
        return {node.join.value: [written(part, catalogue) for part in node.parts]}
    one = catalogue.fields[node.field]
    found: dict[str, Any] = {"field": node.field, "op": node.op.value}
    if node.value is not None:
        found["value"] = written_value(one.kind, node.op, node.value, catalogue.currency)
    if node.options:
        found["options"] = {key: list(said) if isinstance(said, tuple) else said for key, said in node.options.items()}
    return found


@dataclass(slots=True)
class _Reader:
    catalogue: Catalogue
    is_strict: bool
    tests: int = 0

    def node(self, raw: Any, path: str, depth: int) -> Node:
        if not isinstance(raw, Mapping):
            raise BadConditions(_("A condition is an object."), field=path)
        if "field" in raw:
            return self._test(raw, path)
        joins = [join for join in Join if join.value in raw]
        if len(joins) != 1 or len(raw) != 1:
            raise BadConditions(_("A group has one of “all”, “any” and “none”, and nothing else."), field=path)
        parts, place = raw[joins[0].value], _under(path, joins[0].value)
        if not isinstance(parts, list):
            raise BadConditions(_("A group holds a list of conditions."), field=place)
        if depth >= DEEPEST:
            raise BadConditions(_("That is nested too deep. Make a segment of a part, and ask for that."), field=place)
        return Group(joins[0], tuple(self.node(part, _under(place, n), depth + 1) for n, part in enumerate(parts)))

    def _test(self, raw: Mapping[str, Any], path: str) -> Test:
        self.tests += 1
        if self.tests > MOST:
            raise BadConditions(_("That is more than %(most)s conditions.") % {"most": MOST}, field=path)
        one = self.catalogue.get(raw["field"])
        if one is None:
            words = _("There is no field “%(field)s”, or you may not ask about it.")
            raise BadConditions(words % {"field": str(raw["field"])[:60]}, field=_under(path, "field"))
        op = self._op(one, raw.get("op"), path)
        if unknown := raw.keys() - {"field", "op", "value", "options"}:
            raise BadConditions(_("Not known here: %(what)s.") % {"what": ", ".join(sorted(unknown))[:100]}, field=path)
        try:
            value = read_value(one.kind, op, raw.get("value"), self.catalogue.currency)
            self._known(one, "", value)
        except BadValue as problem:
            raise BadConditions(str(problem), field=_under(path, "value")) from problem
        return Test(one.name, op, value, self._options(one, raw.get("options") or {}, _under(path, "options")))

    def _op(self, one: PartyField, raw: Any, path: str) -> Op:
        fitting = ops_of(one.kind, is_always_known=one.is_always_known)
        found = next((op for op in fitting if op.value == raw), None)
        if found is None:
            words = _("%(field)s can be asked with: %(ops)s.") % {"field": one.label, "ops": ", ".join(fitting)}
            raise BadConditions(words, field=_under(path, "op"))
        return found

    def _options(self, one: PartyField, raw: Any, path: str) -> dict[str, Any]:
        known = {option.name: option for option in one.options}
        if not isinstance(raw, Mapping) or raw.keys() - known.keys():
            words = _("%(field)s can be narrowed by: %(options)s.") if known else _("%(field)s cannot be narrowed.")
            raise BadConditions(words % {"field": one.label, "options": ", ".join(known)}, field=path)
        found: dict[str, Any] = {}
        for name, option in known.items():
            if raw.get(name) in (None, "", []):
                if option.is_needed:
                    raise BadConditions(_("Choose at least one."), field=_under(path, name))
                continue
            try:
                found[name] = read_choices(raw[name]) if option.choices else read_days(raw[name])
                self._known(one, name, found[name])
            except BadValue as problem:
                raise BadConditions(str(problem), field=_under(path, name)) from problem
        return found

    def _known(self, one: PartyField, option: str, value: Any) -> None:
        if self.is_strict and isinstance(value, tuple) and value and isinstance(value[0], str):
            offered = self.catalogue.choices(one, option)
            for said in value:
                if said not in offered:
                    raise BadValue(_("“%(value)s” is not to choose here.") % {"value": said[:60]})


def _under(path: str, part: object) -> str:
    return f"{path}.{part}" if path else str(part)
