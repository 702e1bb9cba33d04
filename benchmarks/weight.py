"""What Pulse weighs over the wire, at a first visit with nothing cached."""

import shutil

from benchmarks.figure import Figure, at_most
from benchmarks.visit import counting, demo_bakery


def figures() -> list[Figure]:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        raise RuntimeError("no chromium on this machine: install it to weigh pages")
    with demo_bakery(chromium) as page:
        page.get_by_role("link", name="Pulse", exact=True).first.click()
        page.wait_for_load_state("networkidle")
        fresh = page.context.new_page()
        fresh.context.new_cdp_session(fresh).send("Network.setCacheDisabled", {"cacheDisabled": True})
        with counting(fresh) as weights:
            fresh.goto(page.url, wait_until="networkidle")
        return [
            Figure("Pulse, everything it loads", sum(weights.values()) / 1024, "KB", at_most(200)),
            Figure("Pulse, style sheets", weights.get("stylesheet", 0) / 1024, "KB", at_most(25)),
        ]
