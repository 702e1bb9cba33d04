"""Accessibility findings of a page, in words."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_OPTIONS = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}


def accessibility_findings(page: Page) -> list[str]:
    """One line per rule that the page breaks; empty when axe finds nothing. The page is whole before it is judged."""
    page.wait_for_load_state()
    found = Axe().run(page, options=_OPTIONS).response["violations"]
    return [f"{finding['id']}: {finding['help']} ({_places(finding)})" for finding in found]


def _places(finding: dict[str, list[dict[str, list[str]]]]) -> str:
    return "; ".join(" ".join(map(str, node["target"])) for node in finding["nodes"][:5])
