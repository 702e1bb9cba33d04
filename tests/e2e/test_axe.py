import pytest
from playwright.sync_api import Page

from tests.e2e.axe import accessibility_findings

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_findings_name_the_rule_and_the_place(page: Page) -> None:
    page.set_content("<html lang=en><title>A page</title><main><h1>A page</h1><img src='data:,' id=map></main></html>")
    found = accessibility_findings(page)
    assert [line.split(":")[0] for line in found] == ["image-alt"]
    assert "#map" in found[0]
