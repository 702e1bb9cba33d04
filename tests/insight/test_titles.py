"""Who may not see initiatives is told that one brought customers, and neither which nor what it cost."""

from datetime import timedelta

import pytest
from django.test import Client

from hedgerow.insight import queries, tasks
from hedgerow.insight.analysed.customers import CUSTOMERS
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.api.conftest import JsonClient, token_of
from tests.factories.initiatives import an_initiative_of
from tests.factories.workspaces import an_actor, the_system
from tests.insight.records import add_people, record_sales

TITLE = "Quiet tasting"
PAGES = ("", "customers/", "attribution/")


@pytest.fixture
def tasted(rye: Workspace) -> Workspace:
    """Forty took part in an initiative that cost £40 and bought for the first time a day ago."""
    people = add_people(rye, [f"Guest {number:02}" for number in range(40)])
    with scope(rye):
        an_initiative_of(an_actor(rye), TITLE, *Party.objects.in_bulk(people).values())
    record_sales(rye, [(one, clock.now() - timedelta(days=1), 700) for one in people])
    with scope(rye):
        for name, subject in (("customers", ""), ("attribution", "first-90")):
            tasks.start_analysis(actor=the_system(rye), name=name, subject=subject)
    run_pending()
    return rye


def page(browser: Client, path: str) -> str:
    return browser.get(f"/w/rye/figures/{path}").content.decode()


def test_an_owner_reads_the_title_and_the_cost(tasted: Workspace, browsing: Client) -> None:
    for path in PAGES:
        assert TITLE in page(browsing, path), path
    with scope(tasted):
        found = queries.analysis_of(the_system(tasted), CUSTOMERS).value
    assert found is not None
    assert found.sources[0].cost == 4000
    assert TITLE in page(browsing, "attribution/channel-1/")


def test_an_analyst_is_told_that_it_was_an_initiative(tasted: Workspace, analyst: Client) -> None:
    for path in PAGES:
        text = page(analyst, path)
        assert TITLE not in text, path
        assert "An initiative" in text, path
    assert "is shown to those who may see initiatives" in page(analyst, "customers/")


def test_a_key_for_figures_alone_is_told_no_title_and_no_cost(tasted: Workspace) -> None:
    alone = JsonClient(token_of(tasted, "insight:read"))
    [source] = alone.get("figures/customers").json()["sources"]
    assert (source["initiative"], source["title"], source["cost_minor"]) == (None, "An initiative", None)
    assert source["customers"] == 40
    assert {one["channel"] for one in alone.get("figures/attribution").json()["channels"]} == {"initiative"}
    both = JsonClient(token_of(tasted, "insight:read", "initiatives:read"))
    [source] = both.get("figures/customers").json()["sources"]
    assert (source["title"], source["cost_minor"]) == (TITLE, 4000)
    assert f"initiative:{TITLE}" in {one["channel"] for one in both.get("figures/attribution").json()["channels"]}


def test_the_facts_behind_a_channel_tell_of_the_part_taken_and_not_in_what(tasted: Workspace, browsing: Client) -> None:
    with scope(tasted):
        guest = Party.objects.get(name="Guest 01")
    shown = page(browsing, f"attribution/channel-1/{guest.pk}/")
    assert "purchases, contacts, ties, parts in initiatives." in shown
    assert "Takes part in an initiative" in shown
    assert shown[shown.index("<main") :].count("</time>") == 2
