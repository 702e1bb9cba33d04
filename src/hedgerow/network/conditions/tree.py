"""Conditions as a tree: tests, and groups of them of which all, any or none must hold. As JSON it is what is kept.

{"all": [{"field": "role", "op": "any_of", "value": ["client"]},
         {"none": [{"field": "sales.purchases", "op": "at_least", "value": 3, "options": {"within": 90}}]}]}
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from dataclasses import field as made
from enum import StrEnum
from typing import Any

from hedgerow.network.asking import Op

DEEPEST, MOST = 6, 60
"""Levels of groups, and tests in a whole tree: more than anybody reads, less than any database minds."""


class Join(StrEnum):
    ALL = "all"
    ANY = "any"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Test:
    """One question; `value` and `options` are checked, of the type their field has."""

    field: str
    op: Op
    value: Any = None
    options: Mapping[str, Any] = made(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Group:
    """An empty one holds for everybody."""

    join: Join
    parts: "tuple[Node, ...]" = ()

    @property
    def is_empty(self) -> bool:
        return not any(True for _test in tests_in(self))


Node = Test | Group


def tests_in(node: Node) -> Iterator[Test]:
    if isinstance(node, Test):
        yield node
        return
    for part in node.parts:
        yield from tests_in(part)


def segments_in(node: Node) -> set[str]:
    """Keys of the segments that it asks about."""
    return {key for test in tests_in(node) if test.field == "segment" for key in test.value or ()}


def roles_in(node: Node) -> set[str]:
    """Keys of the roles that it asks about."""
    return {
        key
        for test in tests_in(node)
        for key in (*((test.value or ()) if test.field == "role" else ()), *test.options.get("role", ()))
    }
