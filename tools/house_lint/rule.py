"""What a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from tools.house_lint.source import Finding, Source

# A complaint is a line number and what is wrong there.
Complaint = tuple[int, str]


@dataclass(frozen=True, slots=True)
class Rule:
    """`applies` says which files are read; `complaints` yields what is wrong in one."""

    name: str
    applies: Callable[[Source], bool]
    complaints: Callable[[Source], Iterator[Complaint]]

    def findings(self, source: Source) -> list[Finding]:
        if not self.applies(source):
            return []
        return [
            Finding(source.path, line, self.name, message)
            for line, message in self.complaints(source)
            if not source.is_allowed(self.name, line)
        ]


def in_product(source: Source) -> bool:
    """Python of the product itself."""
    return source.is_python and bool(source.package)


def in_templates(source: Source) -> bool:
    return source.is_template
