"""Run every rule over every committed file of the product: `python -m tools.house_lint [FILE …]`."""

import sys
from pathlib import Path

from tools.house_lint.rules import RULES
from tools.house_lint.source import Finding, Source
from tools.tree import ROOT, files_under

_SUFFIXES = (".py", ".html", ".jinja", ".txt", ".css")


def findings(paths: list[Path]) -> list[Finding]:
    sources = [Source(path, (ROOT / path).read_text(encoding="utf-8")) for path in paths]
    return [finding for source in sources for rule in RULES for finding in rule.findings(source)]


def main(arguments: list[str]) -> int:
    paths = [Path(name) for name in arguments] or files_under("src", "tools", suffixes=_SUFFIXES)
    found = findings(paths)
    print("\n".join(map(str, found)))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
