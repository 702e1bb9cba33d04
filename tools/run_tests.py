"""`make test`: the whole suite on two workers, or the part named, in this process."""

import os
import subprocess
import sys

from tools.tree import ROOT


def command(arguments: list[str]) -> list[str]:
    """Two workers pay for the whole suite only: each makes its own database first."""
    workers = ["-n", "2", "--dist", "loadfile"] if not arguments else []
    return [sys.executable, "-m", "pytest", "-q", *workers, *arguments]


def main(arguments: list[str]) -> int:
    environment = os.environ | {"PYTHONUTF8": "1"}
    return subprocess.run(command(arguments), cwd=ROOT, env=environment, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
