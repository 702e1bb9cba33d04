"""From a clean clone to a page, on a machine without Node; the second start; what lies on the disk then."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.figure import Figure, at_most
from benchmarks.server import free_port, running, seconds_until_served

ROOT = Path(__file__).resolve().parents[1]
_NODE = {"node", "npm", "npx", "nodejs", "corepack"}


def figures() -> list[Figure]:
    """Measures the last commit: the clone is of this repository as git has it."""
    with tempfile.TemporaryDirectory(prefix="hedgerow-clone-") as name:
        folder = Path(name)
        clone = folder / "clone"
        subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
        environment = {
            "PATH": _path_without_node(folder / "bin"),
            "HEDGEROW_HOME": str(clone / "var"),
            "PYTHON": sys._base_executable,  # type: ignore[attr-defined]  # noqa: SLF001  (the interpreter behind .venv)
        }
        first = _seconds_to_a_page(clone, environment, limit=600)
        second = _seconds_to_a_page(clone, environment, limit=60)
        return [
            Figure("clean clone → page served, without Node", first, "s", at_most(90)),
            Figure("second start", second, "s", at_most(5)),
            Figure("default install", _megabytes(clone / ".venv"), "MB", at_most(650)),
        ]


def _seconds_to_a_page(clone: Path, environment: dict[str, str], *, limit: float) -> float:
    port = free_port()
    began = time.perf_counter()
    with running(["make", "run", f"PORT={port}"], folder=clone, environment=environment) as server:
        seconds_until_served(server, f"http://127.0.0.1:{port}/sign-in/", limit=limit)
        return time.perf_counter() - began


def _path_without_node(folder: Path) -> str:
    """A folder with a link to every program on the path but Node's."""
    folder.mkdir()
    for place in filter(os.path.isdir, os.environ["PATH"].split(os.pathsep)):
        for program in Path(place).iterdir():
            link = folder / program.name
            if program.name not in _NODE and not link.is_symlink() and os.access(program, os.X_OK):
                link.symlink_to(program)
    return str(folder)


def _megabytes(folder: Path) -> float:
    return sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6
