"""A long question in a real browser: how far it is, and its answer in the same place without a reload."""

from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import tasks
from hedgerow.lake.views import asking
from hedgerow.lake.workbench.asking import SECONDS
from tests.e2e.axe import accessibility_findings
from tests.factories.workspaces import a_workspace, an_actor
from tests.fixtures.browser import DESKTOP, PHONE, fits
from tests.insight.records import a_browser
from tests.lake.copies import Town, a_town, copied

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def town(page: Page, live_server: object, home: Path) -> Town:
    town = a_town(a_workspace("rye"))
    copied(town.workspace)
    with scope(town.workspace):
        run_pending()
    base = live_server.url  # type: ignore[attr-defined]
    value = a_browser(town.workspace).cookies[settings.SESSION_COOKIE_NAME].value
    page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": base}])
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    return town


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_question_that_waits_becomes_its_answer_by_itself(page: Page, town: Town, theme: str) -> None:
    with scope(town.workspace):
        sql = "SELECT kind, party FROM parties ORDER BY kind"
        asked = tasks.start_question(actor=an_actor(town.workspace), sql=sql)
    page.emulate_media(color_scheme=theme, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(f"/w/rye/questions/asked/{asked}/")
    expect(page.locator(f"#job-{asked}")).to_contain_text("Waiting")
    expect(page.locator("#answer")).to_contain_text("longer than two seconds")
    assert accessibility_findings(page) == []
    assert fits(page)
    run_pending()
    expect(page.locator("#answer h2")).to_have_text("Answer", timeout=20_000)
    expect(page.locator("#answer")).to_contain_text("organisation")
    expect(page.locator("#answer")).not_to_contain_text("longer than two seconds")
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert accessibility_findings(page) == []
        assert fits(page)
    with page.expect_download() as taken:
        page.get_by_role("button", name="As CSV").click()
    assert Path(taken.value.path()).read_text(encoding="utf-8-sig").startswith("kind,party\norganisation,")


def test_more_rows_than_a_page_shows_are_found_for_a_file(
    page: Page, town: Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(asking, "PATIENCE", SECONDS)
    page.goto("/w/rye/questions/")
    page.get_by_label("Question in SQL").fill("SELECT range AS n FROM range(600)")
    page.get_by_role("button", name="Ask", exact=True).click()
    expect(page.locator("#answer")).to_contain_text("There are more")
    assert accessibility_findings(page) == []
    assert fits(page)
    page.get_by_role("button", name="Find more rows, for a file").click()
    expect(page.locator("#answer")).to_contain_text("Waiting")
    run_pending()
    expect(page.locator("#answer")).to_contain_text("The file has 600 rows.", timeout=20_000)
    with page.expect_download() as taken:
        page.get_by_role("button", name="As CSV").click()
    assert len(Path(taken.value.path()).read_text(encoding="utf-8-sig").splitlines()) == 1 + 600


def test_how_far_the_copy_is_stays_on_its_page_until_it_is_made(page: Page, town: Town) -> None:
    with scope(town.workspace):
        tasks.start_copy(actor=an_actor(town.workspace), anew=True)
        job = Job.objects.get(state="waiting", unique_key=f"lake:{town.workspace.pk}")
    page.goto("/w/rye/settings/copy/")
    expect(page.locator(f"#job-{job.pk}")).to_contain_text("Waiting")
    expect(page.get_by_role("button", name="Make it anew")).to_have_count(0)
    run_pending()
    expect(page.get_by_role("button", name="Make it anew")).to_be_visible(timeout=20_000)
