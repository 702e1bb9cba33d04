"""Packages that ours are compared with, in an environment of their own: nothing of Hedgerow's needs them."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
WHERE = ROOT / "build" / "peers"
LOCK = ROOT / "requirements-peers.txt"
ONE_THREAD = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
"""Set to 1 before numpy is loaded, they keep linear algebra in one thread."""


@cache
def python() -> Path | None:
    """The interpreter that has the peers, made when it is first asked for; None where they cannot be installed."""
    mine, made = WHERE / "bin" / "python", WHERE / "made"
    if made.exists() and made.stat().st_mtime >= LOCK.stat().st_mtime:
        return mine
    uv = str(Path(sys.executable).with_name("uv"))
    steps = (
        [uv, "venv", "--quiet", "--allow-existing", "--python", sys.executable, str(WHERE)],
        [uv, "pip", "sync", "--quiet", "--require-hashes", "--python", str(mine), str(LOCK)],
    )
    for step in steps:
        if subprocess.run(step, cwd=ROOT, check=False).returncode:
            print("the peers cannot be installed: measured without them", file=sys.stderr)
            return None
    made.touch()
    return mine


def ask(script: str, *arguments: str) -> Any:
    """What the script prints, as JSON; None without the peers. It knows nothing of Hedgerow."""
    interpreter = python()
    if interpreter is None:
        return None
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment |= dict.fromkeys(ONE_THREAD, "1")
    command = [str(interpreter), "-W", "ignore", "-c", script, *arguments]
    told = subprocess.run(command, env=environment, cwd=ROOT, check=True, capture_output=True, text=True)
    return json.loads(told.stdout)
