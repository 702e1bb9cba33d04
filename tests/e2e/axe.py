"""Accessibility findings of a page, in words."""

from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

EVERYTHING = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
COLOURS = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}
"""What alone can differ between two colour schemes of one page."""


def accessibility_findings(page: Page, rules: dict[str, Any] = EVERYTHING) -> list[str]:
    """One line per rule that the page breaks; empty when axe finds nothing. The page is whole before it is judged.

    Half a megabyte of axe goes into a page once, not for every look at it.
    """
    page.wait_for_load_state()
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(AXE_SCRIPT)
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found = page.evaluate("options => axe.run(document, options).then(results => results.violations)", options)
    return [f"{finding['id']}: {finding['help']} ({_places(finding)})" for finding in found]


def _places(finding: dict[str, list[dict[str, list[str]]]]) -> str:
    return "; ".join(" ".join(map(str, node["target"])) for node in finding["nodes"][:5])
