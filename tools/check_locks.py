"""Every package that requirements*.in asks for is locked, with hashes, and every lock entry has one."""

import re
import sys
from collections.abc import Iterator

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools.lock import LOCKS
from tools.tree import ROOT

_PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)")


def asked_for(text: str) -> list[Requirement]:
    lines = (line.split("#", 1)[0].strip() for line in text.splitlines())
    return [Requirement(line) for line in lines if line and not line.startswith("-")]


def locked(text: str) -> dict[str, list[str]]:
    """Canonical name to the versions locked (one per Python version where they differ)."""
    versions: dict[str, list[str]] = {}
    for match in filter(None, map(_PINNED.match, text.splitlines())):
        versions.setdefault(canonicalize_name(match[1]), []).append(match[2])
    return versions


def findings(name: str, wanted: str, lock: str) -> Iterator[str]:
    versions = locked(lock)
    for requirement in asked_for(wanted):
        found = versions.get(canonicalize_name(requirement.name), [])
        if not found or not all(version in requirement.specifier for version in found):
            yield f"{name}.txt does not lock {requirement}: run `make lock`"
    for entry in re.split(r"\n(?=\S)", lock):
        if _PINNED.match(entry) and "--hash=sha256:" not in entry:
            yield f"{name}.txt: no hash for {entry.split()[0]}"


def main() -> int:
    found = [
        line
        for name in LOCKS
        for line in findings(name, (ROOT / f"{name}.in").read_text(), (ROOT / f"{name}.txt").read_text())
    ]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
