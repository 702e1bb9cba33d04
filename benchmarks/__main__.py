"""`python -m benchmarks [SUBJECT …]`: run the benchmarks, print the table, write build/bench.json."""

import json
import os
import subprocess
import sys
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks import SUBJECTS
from benchmarks.databases import database_for

ROOT = Path(__file__).resolve().parents[1]
REPORT = ROOT / "build" / "bench.json"
COLUMNS = ("name", "value", "unit", "floor", "ratio", "goal", "met")


def measure_here(subject: str) -> list[dict[str, Any]]:
    module = import_module(f"benchmarks.{subject}")
    return [{column: figure.as_json()[column] for column in COLUMNS} for figure in module.figures()]


def measure_apart(subject: str) -> list[dict[str, Any]] | None:
    """The figures of one subject from a process of its own; None when it failed."""
    with tempfile.TemporaryDirectory(prefix="hedgerow-bench-") as folder, database_for(subject) as database:
        answer = Path(folder) / "figures.json"
        environment = os.environ | {"HEDGEROW_HOME": str(Path(folder) / "home"), "PYTHONUTF8": "1"} | database
        command = [sys.executable, "-m", "benchmarks", "--into", str(answer), subject]
        done = subprocess.run(command, cwd=ROOT, env=environment, check=False)
        return json.loads(answer.read_text()) if done.returncode == 0 else None


def table(figures: list[dict[str, Any]]) -> Table:
    shown = Table(*COLUMNS)
    for figure in figures:
        shown.add_row(*(_cell(figure[column]) for column in COLUMNS))
    return shown


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "NO"
    return "–" if value is None else f"{value:,.3g}" if isinstance(value, float) and value < 1000 else f"{value}"


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--into"]:
        Path(arguments[1]).write_text(json.dumps(measure_here(arguments[2])))
        return 0
    figures: list[dict[str, Any]] = []
    failed = []
    for subject in arguments or SUBJECTS:
        print(f"measuring {subject} …", flush=True)
        found = measure_apart(subject)
        figures += found or []
        failed += [subject] if found is None else []
    REPORT.parent.mkdir(exist_ok=True)
    REPORT.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    Console(width=max(120, Console().width)).print(table(figures))
    if failed:
        print(f"could not be measured: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed or not all(figure["met"] for figure in figures) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
