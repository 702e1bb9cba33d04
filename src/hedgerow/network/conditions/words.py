"""Conditions in plain words: what a person reads instead of a tree."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.network.asking import IN_DAYS, PRESENCE, Kind, Op
from hedgerow.network.conditions.catalogue import Catalogue
from hedgerow.network.conditions.tree import Group, Join, Node, Test
from hedgerow.network.registries import PartyField
from hedgerow.web import formats

MOST_NAMED = 6
OPS: dict[Op, Text] = {
    Op.IS: gettext_lazy("is"),
    Op.IS_NOT: gettext_lazy("is not"),
    Op.CONTAINS: gettext_lazy("contains"),
    Op.BEGINS: gettext_lazy("begins with"),
    Op.ANY: gettext_lazy("is one of"),
    Op.ALL: gettext_lazy("is all of"),
    Op.NONE: gettext_lazy("is none of"),
    Op.AT_LEAST: gettext_lazy("at least"),
    Op.AT_MOST: gettext_lazy("at most"),
    Op.BETWEEN: gettext_lazy("between"),
    Op.BEFORE: gettext_lazy("before"),
    Op.AFTER: gettext_lazy("after"),
    Op.IN_LAST: gettext_lazy("in the last days"),
    Op.LONGER_AGO: gettext_lazy("longer ago than days"),
    Op.IN_NEXT: gettext_lazy("in the next days"),
    Op.FILLED: gettext_lazy("is filled in"),
    Op.EMPTY: gettext_lazy("is empty"),
}
JOINS: dict[Join, Text] = {
    Join.ALL: gettext_lazy("All of these hold"),
    Join.ANY: gettext_lazy("Any of these holds"),
    Join.NONE: gettext_lazy("None of these holds"),
}
_SENTENCES: dict[Op, Text] = {
    Op.IS: gettext_lazy("%(field)s: %(value)s"),
    Op.IS_NOT: gettext_lazy("%(field)s: not %(value)s"),
    Op.CONTAINS: gettext_lazy("%(field)s with “%(value)s” in it"),
    Op.BEGINS: gettext_lazy("%(field)s beginning with “%(value)s”"),
    Op.ANY: gettext_lazy("%(field)s: %(value)s"),
    Op.ALL: gettext_lazy("%(field)s: all of %(value)s"),
    Op.NONE: gettext_lazy("%(field)s: none of %(value)s"),
    Op.AT_LEAST: gettext_lazy("%(field)s: at least %(value)s"),
    Op.AT_MOST: gettext_lazy("%(field)s: at most %(value)s"),
    Op.BETWEEN: gettext_lazy("%(field)s: from %(value)s to %(other)s"),
    Op.BEFORE: gettext_lazy("%(field)s: before %(value)s"),
    Op.AFTER: gettext_lazy("%(field)s: after %(value)s"),
    Op.FILLED: gettext_lazy("%(field)s: filled in"),
    Op.EMPTY: gettext_lazy("%(field)s: empty"),
}


def sentence(node: Node, catalogue: Catalogue) -> str:
    """The whole in one line, as "Role: Customer; and not (Tag: Coeliac)"."""
    if isinstance(node, Test):
        return words_of(node, catalogue)
    parts = [_inside(part, catalogue) for part in node.parts if not (isinstance(part, Group) and part.is_empty)]
    if not parts:
        return _("everybody")
    if node.join is Join.NONE:
        return _("not (%(conditions)s)") % {"conditions": _("; or ").join(parts)}
    return (_("; and ") if node.join is Join.ALL else _("; or ")).join(parts)


def _inside(part: Node, catalogue: Catalogue) -> str:
    words = sentence(part, catalogue)
    is_bare = isinstance(part, Test) or part.join is Join.NONE or len(part.parts) == 1
    return words if is_bare else f"({words})"


def words_of(test: Test, catalogue: Catalogue) -> str:
    """One condition: "Purchases: at least 3, in the last 90 days"."""
    one = catalogue.fields[test.field]
    words = _said(one, test, catalogue)
    return ", ".join([words, *_narrowed(one, test, catalogue)])


def _said(one: PartyField, test: Test, catalogue: Catalogue) -> str:
    if test.op in IN_DAYS:
        return _in_days(test.op, test.value) % {"field": one.label, "count": formats.number(test.value)}
    if test.op in PRESENCE:
        return str(_SENTENCES[test.op]) % {"field": one.label}
    first, other = test.value if test.op is Op.BETWEEN else (test.value, None)
    shown = {"value": _shown(one, first, catalogue), "other": "" if other is None else _shown(one, other, catalogue)}
    return str(_SENTENCES[test.op]) % {"field": one.label, **shown}


def _in_days(op: Op, days: int) -> str:
    match op:
        case Op.IN_LAST:
            return ngettext("%(field)s: in the last %(count)s day", "%(field)s: in the last %(count)s days", days)
        case Op.LONGER_AGO:
            return ngettext("%(field)s: more than %(count)s day ago", "%(field)s: more than %(count)s days ago", days)
        case _:
            return ngettext("%(field)s: in the next %(count)s day", "%(field)s: in the next %(count)s days", days)


def _narrowed(one: PartyField, test: Test, catalogue: Catalogue) -> Iterator[str]:
    for option in one.options:
        value = test.options.get(option.name)
        if value is None:
            continue
        if option.choices is None:
            shown = formats.number(value)
        else:
            offered = catalogue.choices(one, option.name)
            shown = _listed(str(offered.get(key, key)) for key in value)
        yield str(option.words) % {"value": shown}


def _shown(one: PartyField, value: Any, catalogue: Catalogue) -> str:
    match one.kind:
        case Kind.MONEY:
            return formats.money(Money(value, catalogue.currency))
        case Kind.NUMBER:
            return formats.number(value)
        case Kind.DATE:
            return formats.day(value, "medium")
        case Kind.PARTY:
            return catalogue.party(value) or str(value)
        case Kind.CHOICE | Kind.CHOICES:
            offered = catalogue.choices(one)
            return _listed(str(offered.get(key, key)) for key in value)
        case _:
            return str(value)


def _listed(words: Iterable[str]) -> str:
    """The first few by name."""
    named = list(words)
    if len(named) <= MOST_NAMED:
        return _(" or ").join(named) if len(named) <= 2 else ", ".join(named)
    more = len(named) - MOST_NAMED + 1
    rest = ngettext("%(count)s more", "%(count)s more", more) % {"count": formats.number(more)}
    return ", ".join([*named[: MOST_NAMED - 1], rest])
