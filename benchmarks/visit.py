"""The demo bakery in a real browser, signed in, with the bytes of every answer counted."""

import re
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page, Response, sync_playwright

from benchmarks.server import free_port, running, seconds_until_served

_FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
_LINK = re.compile(r"http://\S+/sign-in/link/\S+")


@contextmanager
def demo_bakery(chromium: str) -> Iterator[Page]:
    """A page of the demo's owner. The server, its home and the browser are gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="hedgerow-visit-") as name:
        folder, port = Path(name), free_port()
        command = [str(Path(sys.executable).parent / "hedgerow"), "up", "--port", str(port)]
        with running(command, folder=folder, environment={"HEDGEROW_HOME": str(folder / "home")}) as server:
            seconds_until_served(server, f"http://127.0.0.1:{port}/sign-in/", limit=180)
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(executable_path=chromium, args=_FLAGS)
                context = browser.new_context(
                    base_url=f"http://127.0.0.1:{port}", viewport={"width": 1280, "height": 800}
                )
                page = context.new_page()
                _sign_in(page, folder / "server.log")
                yield page
                browser.close()


def _sign_in(page: Page, log: Path) -> None:
    """The link opens a page with one button: nothing changes by opening it."""
    page.goto(_LINK.findall(log.read_text())[-1])
    page.locator("main form button").first.click()
    page.wait_for_load_state("networkidle")


def first_visit(page: Page) -> Page:
    """A page of the same person in a browser that has nothing in its cache."""
    browser = page.context.browser
    if browser is None:
        raise RuntimeError("the page has lost its browser")
    context = browser.new_context(storage_state=page.context.storage_state(), viewport={"width": 1280, "height": 800})
    return context.new_page()


@contextmanager
def counting(page: Page) -> Iterator[dict[str, int]]:
    """Bytes over the wire by kind of resource (`document`, `stylesheet`, …) of what loads while the block runs."""
    weights: dict[str, int] = {}
    answers: list[Response] = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108  (playwright wraps functions only)
    yield weights
    for answer in answers:
        answer.finished()
        sizes, kind = answer.request.sizes(), answer.request.resource_type
        weights[kind] = weights.get(kind, 0) + sizes["responseBodySize"] + sizes["responseHeadersSize"]
