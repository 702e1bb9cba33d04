"""The files of this repository: those that git has or would add, and that are there."""

import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


@cache
def committed_files() -> tuple[Path, ...]:
    """Relative paths, sorted; ignored files are left out, new ones are in."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    paths = (Path(name) for name in listed.split("\0") if name)
    return tuple(sorted({path for path in paths if (ROOT / path).is_file()}))


def files_under(*folders: str, suffixes: tuple[str, ...]) -> list[Path]:
    """Those below one of the folders whose name ends in one of the suffixes."""
    return [path for path in committed_files() if path.parts[0] in folders and path.name.endswith(suffixes)]


def text_of(path: Path) -> str:
    return (ROOT / path).read_text(encoding="utf-8")
