"""`python -m tools.changelog check|release VERSION DATE`: the changelog, put together from fragments.

A change that a person notices brings a file `changes/<issue or word>.<kind>.md` with one paragraph. Two changes then
never meet in one line. `release` moves all of them under a heading of CHANGELOG.md.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.tree import ROOT

FOLDER = ROOT / "changes"
PAGE = ROOT / "CHANGELOG.md"
KINDS = {"added": "Added", "changed": "Changed", "fixed": "Fixed", "removed": "Removed", "security": "Security"}
_NAME = re.compile(r"^[a-z0-9-]+\.(?P<kind>[a-z]+)\.md$")
_MARK = "<!-- releases -->"


def fragments(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*") if path.name != "README.md")


def findings(folder: Path) -> Iterator[str]:
    for path in fragments(folder):
        match = _NAME.match(path.name)
        text = path.read_text(encoding="utf-8").strip()
        if match is None or match["kind"] not in KINDS:
            yield f"{path.name}: the name is <issue or word>.<{'|'.join(KINDS)}>.md"
        if not text or "\n\n" in text:
            yield f"{path.name}: one paragraph"


def section(version: str, date: str, folder: Path) -> str:
    """The new heading with every fragment under its kind."""
    parts = [f"## {version} ({date})"]
    for kind, title in KINDS.items():
        found = [path for path in fragments(folder) if path.name.endswith(f".{kind}.md")]
        if found:
            parts.append(f"### {title}\n")
            parts[-1] += "".join(f"\n- {_one_line(path)}" for path in found)
    return "\n\n".join(parts) + "\n"


def _one_line(path: Path) -> str:
    return " ".join(path.read_text(encoding="utf-8").split())


def release(version: str, date: str, *, folder: Path = FOLDER, page: Path = PAGE) -> None:
    text = page.read_text(encoding="utf-8")
    page.write_text(text.replace(_MARK, f"{_MARK}\n\n{section(version, date, folder)}".rstrip(), 1), encoding="utf-8")
    for path in fragments(folder):
        path.unlink()


def main(arguments: list[str]) -> int:
    if len(arguments) == 3 and arguments[0] == "release":
        release(arguments[1], arguments[2])
        return 0
    found = list(findings(FOLDER))
    print("\n".join(found))
    return 1 if found or arguments != ["check"] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
