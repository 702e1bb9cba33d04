"""A migration must run for ever: it imports nothing of ours but what the kernel promises to keep."""

from collections.abc import Iterator

from tools.house_lint.names import imports
from tools.house_lint.rule import Complaint, Rule
from tools.house_lint.source import Source

_KEPT = ("hedgerow.kernel.ids", "hedgerow.kernel.clock", "hedgerow.kernel.tenancy", "hedgerow.kernel.migration")


def _complaints(source: Source) -> Iterator[Complaint]:
    for line, name in imports(source):
        if name.split(".")[0] == "hedgerow" and not name.startswith(_KEPT):
            yield line, f"{name} may change or go; a migration copies what it needs"


RULE = Rule("migration-imports", lambda source: source.is_python and source.is_migration, _complaints)
