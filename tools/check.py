"""Everything `make check` judges. All checks run, two at a time; what a failed one said is shown at the end."""

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from tools.tree import ROOT

_BIN = ROOT / ".venv" / "bin"
_PY = sys.executable


@dataclass(frozen=True, slots=True)
class Check:
    name: str
    command: list[str]


# The slowest first: the others run beside it.
CHECKS = [
    Check("types", [str(_BIN / "mypy")]),
    Check("format", [str(_BIN / "ruff"), "format", "--check", "--quiet", "--diff", "."]),
    Check("lint", [str(_BIN / "ruff"), "check", "--quiet", "--output-format", "concise", "."]),
    Check("contracts", [str(_BIN / "lint-imports"), "--no-cache"]),
    Check("house rules", [_PY, "-m", "tools.house_lint"]),
    Check("sizes", [_PY, "-m", "tools.check_sizes"]),
    Check("foreign keys", [_PY, "-m", "tools.check_foreign_keys"]),
    Check("migrations", [_PY, "-m", "tools.check_migrations"]),
    Check("system checks", [_PY, "-m", "django", "check", "--fail-level", "WARNING"]),
    Check("translations", [_PY, "-m", "tools.translations", "check"]),
    Check("hosts and paths", [_PY, "-m", "tools.check_texts"]),
    Check("locks", [_PY, "-m", "tools.check_locks"]),
    Check("licences", [_PY, "-m", "tools.licences", "check"]),
    Check("measure pages", [_PY, "-m", "tools.measure_pages", "check"]),
    Check("package map", [_PY, "-m", "tools.package_map", "check"]),
    Check("client", [_PY, "-m", "tools.client", "check"]),
    Check("changes", [_PY, "-m", "tools.changelog", "check"]),
]


@dataclass(frozen=True, slots=True)
class Outcome:
    check: Check
    seconds: float
    status: int
    said: str


def run(check: Check) -> Outcome:
    began = time.perf_counter()
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "hedgerow.config.settings.testing", "PYTHONUTF8": "1"}
    done = subprocess.run(check.command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    outcome = Outcome(check, time.perf_counter() - began, done.returncode, (done.stdout + done.stderr).strip())
    print(f"{'ok' if done.returncode == 0 else 'FAILED':7}{check.name:18}{outcome.seconds:6.1f} s", flush=True)
    return outcome


def main(names: list[str]) -> int:
    """Run the named checks, or all."""
    chosen = [check for check in CHECKS if not names or check.name in names]
    with ThreadPoolExecutor(max_workers=2) as pool:
        outcomes = list(pool.map(run, chosen))
    failed = [outcome for outcome in outcomes if outcome.status != 0]
    for outcome in failed:
        print(f"\n── {outcome.check.name} " + "─" * 60 + f"\n{outcome.said}")
    print(f"\n{len(outcomes) - len(failed)} of {len(outcomes)} checks passed")
    return 1 if failed or not chosen else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
