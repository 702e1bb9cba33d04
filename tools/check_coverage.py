"""Judges what HEDGEROW_COVERAGE=1 measured on both engines: branches, everywhere 95 %, and all of what must not err."""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

from tools.run_tests import COVERAGE
from tools.tree import ROOT

OVERALL = 95.0
_WHOLE = ("/operations", "/queries", "/measures/", "/kernel/")
REPORT = COVERAGE / "report.json"


def findings(report: dict[str, Any]) -> Iterator[str]:
    total = report["totals"]["percent_covered"]
    if total < OVERALL:
        yield f"{total:.1f} % of lines and branches are covered, at least {OVERALL:.0f} %"
    for path, entry in sorted(report["files"].items()):
        missing = entry["missing_lines"] or entry["missing_branches"]
        if any(part in path for part in _WHOLE) and missing:
            yield f"{path}: {entry['summary']['percent_covered']:.1f} %, must be 100 %; missing {missing[:8]}"


def main() -> int:
    measured = sorted(str(path) for path in COVERAGE.glob("*") if path.name in {"sqlite", "postgresql"})
    if not measured:
        print("nothing was measured: run `HEDGEROW_COVERAGE=1 make test` first", file=sys.stderr)
        return 1
    coverage = [sys.executable, "-m", "coverage"]
    combined = f"--data-file={COVERAGE / 'all'}"
    subprocess.run([*coverage, "combine", "--keep", "--quiet", combined, *measured], cwd=ROOT, check=True)
    subprocess.run([*coverage, "json", "--quiet", combined, "-o", str(REPORT)], cwd=ROOT, check=True)
    found = list(findings(json.loads(REPORT.read_text())))
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
