"""Measures the map in a headless Chromium that has no GPU: seconds from the data's arrival to each picture.

    python measure.py [PARTIES TIES [RUNS]]

Prints one JSON object. Serves the repository on a free port of this machine while it runs.
"""

# ruff: noqa: INP001, T201 -- a script beside the page it measures

import functools
import http.server
import json
import shutil
import statistics
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).parents[2]
HARNESS = Path(__file__).parent
SOFTWARE_GRAPHICS = ["--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"]
QUIET = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-sync"]
MARKS = "() => Object.fromEntries(performance.getEntriesByType('mark').map(mark => [mark.name, mark.startTime]))"


class _Silent(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[str]:
    """Serve the repository and yield the address of the harness."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Silent, directory=str(ROOT)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/frontend/harness/index.html"
    finally:
        server.shutdown()
        server.server_close()


def one_run(browser: Browser, address: str) -> dict[str, float]:
    """Load the page once and return the seconds until the first and until the whole picture."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    page.goto(address)
    page.wait_for_function("() => performance.getEntriesByName('map:all').length > 0", timeout=60_000)
    marks = page.evaluate(MARKS)
    page.close()
    if problems:
        raise SystemExit("\n".join(problems))
    return {name: round((marks[f"map:{name}"] - marks["map:data"]) / 1000, 3) for name in ("first", "all")}


def measured(data: str, runs: int) -> dict[str, float]:
    """Return the median of several runs, each in a fresh page."""
    with serving() as address, sync_playwright() as playwright:
        chromium = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=chromium, args=[*SOFTWARE_GRAPHICS, *QUIET])
        results = [one_run(browser, f"{address}?data={data}") for _ in range(runs)]
        browser.close()
    return {name: statistics.median(result[name] for result in results) for name in ("first", "all")}


def main(parties: int = 10_000, ties: int = 40_000, runs: int = 5) -> None:
    """Generate a map, measure it, print the figures."""
    from frontend.harness.generate import generated  # noqa: PLC0415  (only where this file is run)

    data = HARNESS / "measured.json"
    data.write_text(json.dumps(generated(parties, ties), separators=(",", ":")), encoding="utf-8")
    print(json.dumps({"parties": parties, "ties": ties, "runs": runs, **measured(data.name, runs)}))


if __name__ == "__main__":
    main(*(int(argument) for argument in sys.argv[1:]))
