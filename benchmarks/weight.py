"""What Pulse weighs over the wire, at a first visit with nothing cached."""

import shutil
from urllib.parse import urljoin

from benchmarks.figure import Figure, at_most
from benchmarks.visit import counting, demo_bakery, first_visit


def figures() -> list[Figure]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        raise RuntimeError("no chromium on this machine: install it to weigh pages")
    with demo_bakery(chromium) as page:
        pulse = urljoin(page.url, page.locator("a[href$='/pulse/']").first.get_attribute("href"))
        fresh = first_visit(page)
        with counting(fresh) as weights:
            answer = fresh.goto(pulse, wait_until="networkidle")
        if answer is None or answer.status != 200:
            raise RuntimeError(f"Pulse answered {answer and answer.status}")
        return [
            Figure("Pulse, everything it loads", sum(weights.values()) / 1024, "KB", at_most(200)),
            Figure("Pulse, style sheets", weights.get("stylesheet", 0) / 1024, "KB", at_most(25)),
        ]
