"""Resolves requirements*.in into locks with hashes, for every platform, naming no registry."""

import subprocess
import sys

from tools.tree import ROOT

LOCKS = (
    "requirements",
    "requirements-build",
    "requirements-node",
    "requirements-dev",
    "requirements-client",
    "requirements-peers",
    "requirements-spark",
)
_FLAGS = ["--universal", "--python-version", "3.11", "--generate-hashes", "--no-annotate", "--no-header", "--quiet"]


def compile_command(name: str, *extra: str) -> list[str]:
    uv = str(ROOT / ".venv" / "bin" / "uv")
    return [uv, "pip", "compile", *_FLAGS, *extra, f"{name}.in", "--output-file", f"{name}.txt"]


def main(arguments: list[str]) -> int:
    """Keep the versions that still fit; `--upgrade` takes the newest that fit."""
    for name in LOCKS:
        subprocess.run(compile_command(name, *arguments), cwd=ROOT, check=True)
        print(f"{name}.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
