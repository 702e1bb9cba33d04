"""A module is named after what is in it; these names say nothing."""

from collections.abc import Iterator

from tools.house_lint.rule import Complaint, Rule
from tools.house_lint.source import Source

_EMPTY = {
    "util",
    "utils",
    "helper",
    "helpers",
    "manager",
    "managers",
    "data",
    "info",
    "common",
    "misc",
    "stuff",
    "base_utils",
}


def _complaints(source: Source) -> Iterator[Complaint]:
    for part in source.path.with_suffix("").parts:
        if part in _EMPTY:
            yield 1, f"{part!r} says nothing: name the noun that lives here"


RULE = Rule("module-names", lambda source: source.is_python, _complaints)
