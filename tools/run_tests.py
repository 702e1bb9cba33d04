"""`make test`: the whole suite on two workers, or the part named, in this process.

HEDGEROW_COVERAGE=1 measures coverage too, into build/coverage/<engine>; tools/check_coverage.py judges it.
"""

import os
import subprocess
import sys

from tools.tree import ROOT

COVERAGE = ROOT / "build" / "coverage"


def command(arguments: list[str], *, covered: bool) -> list[str]:
    """Two workers pay for the whole suite only: each makes its own database first."""
    workers = ["-n", "2", "--dist", "loadfile"] if not arguments else []
    measuring = ["--cov", "--cov-report="] if covered else []
    return [sys.executable, "-m", "pytest", *workers, *measuring, *arguments]


def environment() -> dict[str, str]:
    """What is compiled once is kept, whatever the machine says: tests start some hundred processes."""
    engine = "postgresql" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "sqlite"
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return kept | {"PYTHONUTF8": "1", "COVERAGE_FILE": str(COVERAGE / engine)}


def main(arguments: list[str]) -> int:
    covered = os.environ.get("HEDGEROW_COVERAGE") == "1"
    COVERAGE.mkdir(parents=True, exist_ok=True)
    return subprocess.run(command(arguments, covered=covered), cwd=ROOT, env=environment(), check=False).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
