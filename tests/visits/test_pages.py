"""Pages of visits, as a person meets them; everything works without script."""

import html

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.models import User
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from hedgerow.visits import queries
from hedgerow.visits.models import Site, VisitConsent
from tests.fixtures.clock import FrozenClock
from tests.network.pages.conftest import browser_of
from tests.visits.conftest import taken_in, view

BASE = "/w/rye/"


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def text(client: Client, path: str, status: int = 200) -> str:
    response = client.get(BASE + path)
    assert response.status_code == status, path
    body = b"".join(response.streaming_content) if response.streaming else response.content
    return html.unescape(body.decode())


def test_from_nothing_to_the_first_visit(browsing: Client, rye: Workspace, owner: Actor) -> None:
    assert "See how people find your website" in text(browsing, "visits/")
    wrong = browsing.post(f"{BASE}settings/websites/", {"domains": "no domain!"})
    assert (wrong.status_code, "That is not a domain" in wrong.content.decode()) == (422, True)
    made = browsing.post(f"{BASE}settings/websites/", {"domains": "https://www.Shop.example/start"})
    assert made.status_code == 302
    with scope(rye):
        site = queries.visible_sites(owner).get()
    assert site.domains == ["shop.example"]
    line = f'data-site="{queries.key_of(site)}"'
    assert line in text(browsing, "visits/")
    assert line in text(browsing, f"settings/websites/{site.pk}/")
    assert "We have not seen shop.example yet" in text(browsing, f"settings/websites/{site.pk}/seen/")
    view(site)
    taken_in(rye)
    assert "We have seen shop.example" in text(browsing, f"settings/websites/{site.pk}/seen/")
    assert "How they found you" in text(browsing, "visits/")


def test_figures_are_compared_narrowed_and_taken_away(
    browsing: Client, rye: Workspace, site: Site, frozen_clock: FrozenClock
) -> None:
    view(site, "/old")
    taken_in(rye)
    frozen_clock.advance(days=31)
    browsing.force_login(User.objects.get())
    view(site, "/bread", t="Bread <b>", r="https://www.google.com/")
    view(site, "/rolls", address="192.0.2.10")
    view(site, "/bread", address="192.0.2.10", t="Bread <b>")
    view(site, b=1)
    taken_in(rye)
    page = text(browsing, "visits/")
    assert "100% more than in the 30 days before." in page
    assert "We left out 1 view by a program." in page
    assert "/old" not in page
    only = text(browsing, "visits/?source=search")
    assert "Source: Search engines" in only
    assert "/rolls" not in only.partition('class="numbers"')[2]
    assert "No visit in these days was like that" in text(browsing, "visits/?page=/nowhere")
    for odd in ("days=x", "from=2026-99-01&to=1", "from=9999-12-31&to=0001-01-01", "site=x", "by=x", "days=9999"):
        text(browsing, f"visits/?{odd}")
    table = text(browsing, "visits/visits.csv")
    assert "shop.example,page,/bread,Bread <b>,2,2" in table
    assert "/old" not in table


def test_a_page_asks_as_often_for_one_page_as_for_many(browsing: Client, rye: Workspace, site: Site) -> None:
    counts = []
    for number in (1, 3):
        for path in range(number):
            view(site, f"/{path}", address=f"192.0.2.{path}")
        taken_in(rye)
        with CaptureQueriesContext(connection) as asked:
            text(browsing, "visits/")
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_agreeing_and_taking_it_back_on_the_page_of_a_party(
    browsing: Client, rye: Workspace, site: Site, grace: Party
) -> None:
    at = f"people/{grace.pk}/"
    assert "Their visits are not noted" in text(browsing, at)
    assert browsing.post(f"{BASE}{at}visits/consent/", {"how": " "}).status_code == 422
    assert browsing.post(f"{BASE}{at}visits/consent/", {"how": "Order form"}).status_code == 302
    wish = {"site": str(site.pk), "address": "https://shop.example/", "days": "30"}
    page = browsing.post(f"{BASE}{at}visits/link/", wish).content.decode()
    link = html.unescape(page.partition("<textarea")[2].partition(">")[2].partition("</textarea>")[0])
    view(site, link.removeprefix("https://shop.example"), t="Our bread")
    taken_in(rye)
    page = text(browsing, at)
    assert "Our bread" in page
    assert "Visited the website" in page
    elsewhere = browsing.post(f"{BASE}{at}visits/link/", wish | {"address": "https://evil.example/"})
    assert (elsewhere.status_code, "leads to a page of the website itself" in elsewhere.content.decode()) == (422, True)
    assert browsing.post(f"{BASE}{at}visits/consent/removal/").status_code == 302
    page = text(browsing, at)
    assert "They took their agreement back" in page
    assert "Our bread" not in page


def test_a_website_is_changed_put_away_and_taken_up(browsing: Client, rye: Workspace, site: Site) -> None:
    at = f"{BASE}settings/websites/{site.pk}/"
    form = {"name": "Shop", "domains": "shop.example", "keep_days": "90", "left_out_networks": "203.0.113.7"}
    assert browsing.post(at, form | {"left_out_networks": "here"}).status_code == 422
    assert browsing.post(at, form).status_code == 302
    with scope(rye):
        site.refresh_from_db()
    assert (site.name, site.keep_days, site.left_out_networks) == ("Shop", 90, ["203.0.113.7/32"])
    assert browsing.post(f"{at}putting-away/").status_code == 302
    assert "Count it again" in text(browsing, "settings/websites/")
    assert browsing.post(f"{at}putting-away/removal/").status_code == 302
    assert "Count it again" not in text(browsing, "settings/websites/")


@pytest.mark.parametrize(("role", "sees", "sets_up"), [(AccessRole.ANALYST, 200, 403), (AccessRole.STAFF, 200, 403)])
def test_figures_are_for_everybody_and_setting_up_is_not(
    rye: Workspace, site: Site, grace: Party, role: AccessRole, sees: int, sets_up: int
) -> None:
    client = browser_of(rye, role)
    text(client, "visits/", sees)
    text(client, "settings/websites/", sets_up)
    assert client.post(f"{BASE}settings/websites/{site.pk}/putting-away/").status_code == 403
    if role is AccessRole.ANALYST:
        assert client.post(f"{BASE}people/{grace.pk}/visits/consent/", {"how": "x"}).status_code in (403, 404)
    with scope(rye):
        assert not VisitConsent.objects.exists()
        assert Site.objects.get().put_away_at is None
