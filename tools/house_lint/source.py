"""One file as the rules see it."""

import ast
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

_SUPPRESSION = re.compile(r"(?:#|\{#-?|//|/\*)\s*house: (?P<rule>[a-z-]+): (?P<reason>.*\w{3,}.*)")
_OF_FILE = re.compile(r"(?:#|\{#-?|//|/\*)\s*house-file: (?P<rule>[a-z-]+): (?P<reason>.*\w{3,}.*)")


@dataclass(frozen=True, slots=True)
class Finding:
    path: Path
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.rule}: {self.message}"


@dataclass(frozen=True)
class Source:
    """A path relative to the repository, and the text."""

    path: Path
    text: str

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text, str(self.path))

    @cached_property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(self.tree))

    @property
    def is_python(self) -> bool:
        return self.path.suffix == ".py"

    @property
    def is_template(self) -> bool:
        return "templates" in self.path.as_posix() and self.path.suffix in {".html", ".jinja", ".txt"}

    @property
    def is_migration(self) -> bool:
        return "migrations" in self.path.parts

    @property
    def package(self) -> str:
        """`network` for src/hedgerow/network/…; "" outside the product's code."""
        parts = self.path.parts
        return parts[2] if parts[:2] == ("src", "hedgerow") and len(parts) > 3 else ""

    @property
    def room(self) -> str:
        """`views` for views.py and for views/party.py: the file's place inside its package."""
        parts = self.path.parts
        return parts[3].removesuffix(".py") if self.package else ""

    def is_allowed(self, rule: str, line: int) -> bool:
        """True where the line itself, a comment of its own right above, or the file's first line suppresses the rule.

        All three with a reason: `# house: rule-name: reason`, and `# house-file: rule-name: reason` on the first line.
        """
        of_file = _OF_FILE.search(self.lines[0]) if self.lines else None
        if of_file and of_file["rule"] == rule:
            return True
        own = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        above = self.lines[line - 2].strip() if line > 1 else ""
        candidates = [own, above] if above.startswith(("#", "{#", "//", "/*")) else [own]
        return any(found["rule"] == rule for found in map(_SUPPRESSION.search, candidates) if found)
