"""What somebody reads whose machine lacks something: one line that says what to install."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tools.tree import ROOT

SCRIPT = ROOT / "tools" / "make_environment.sh"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """A path with a shell's basic programs only."""
    folder = tmp_path / "bin"
    folder.mkdir()
    for name in ("sh", "cat", "echo"):
        (folder / name).symlink_to(str(shutil.which(name)))
    return folder


def program(path: Path, body: str) -> None:
    path.write_text(f"#!/bin/sh\n{body}\n")
    path.chmod(0o755)


def complaint(programs: Path, folder: Path) -> str:
    """Run the script in an empty folder; it must fail and say one line."""
    done = subprocess.run(
        ["/bin/sh", str(SCRIPT)],
        cwd=folder,
        env={"PATH": str(programs)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert not (folder / ".venv").exists()
    assert done.stderr.count("\n") == 1
    return done.stderr


def test_git_is_asked_for(programs: Path, tmp_path: Path) -> None:
    assert complaint(programs, tmp_path).startswith("hedgerow: git is missing.")


def test_a_new_enough_python_is_asked_for(programs: Path, tmp_path: Path) -> None:
    program(programs / "git", "exit 0")
    program(programs / "python3", "exit 1")
    assert complaint(programs, tmp_path).startswith("hedgerow: Python 3.11 or newer is missing.")


def test_a_python_without_venv_is_named(programs: Path, tmp_path: Path) -> None:
    program(programs / "git", "exit 0")
    program(programs / "python3", 'case "$2" in *ensurepip*) exit 1;; esac; exit 0')
    assert complaint(programs, tmp_path).startswith("hedgerow: python3 cannot make virtual environments.")
