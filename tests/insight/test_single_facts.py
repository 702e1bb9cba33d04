"""The single facts behind a figure: what one party did of what it counts, and nothing else."""

import re
from dataclasses import replace
from datetime import timedelta
from html import unescape
from http import HTTPStatus

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.models import Membership
from hedgerow.exchange import operations as exchange
from hedgerow.exchange.drafts import FlowDraft
from hedgerow.exchange.models import Flow
from hedgerow.insight import operations
from hedgerow.insight.choosing import Tile
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole, Sight
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.factories.workspaces import the_system
from tests.insight.counted_shop import MEASURES, a_gift, a_shop_that_gives, lines_of, rows_of, tie_up
from tests.insight.records import a_browser, add_people, record_sales, weekly


@pytest.fixture
def shop(rye: Workspace) -> Workspace:
    return a_shop_that_gives(rye)


def test_a_list_opens_down_to_the_single_facts_of_each(browsing: Client, shop: Workspace) -> None:
    assert lines_of(browsing, "money.takings", "Bob") == [
        f"{day} Bought 1 item £7.00" for day in ("11 May 2026", "4 May 2026", "27 Apr 2026", "20 Apr 2026")
    ]
    assert len(lines_of(browsing, "customers.active", "Ann")) == 13
    assert lines_of(browsing, "exchange.received", "Farm") == [
        "11 May 2026 Given and received You got: Goods: 1, £25.00"
    ]
    assert len(lines_of(browsing, "exchange.two_sided", "Mill")) == 2
    assert len(lines_of(browsing, "people.partners", "Mill")) == 1
    with scope(shop):
        bob = Party.objects.get(name="Bob")
    address = f"{MEASURES}money.takings/who/"
    assert f'href="{address}{bob.pk}/"' in browsing.get(address).text
    assert f'href="{address}"' in browsing.get(f"{address}{bob.pk}/").text


def test_the_facts_behind_what_was_given_went_the_same_way(browsing: Client, shop: Workspace) -> None:
    """What goes on between two others belongs to neither figure."""
    with scope(shop):
        mill, farm = Party.objects.get(name="Mill"), Party.objects.get(name="Farm")
        draft = a_gift(900, clock.today(shop.time_zone))
        exchange.state_flow(actor=the_system(shop), giver=mill, receiver=farm, draft=draft)
    assert [line[-6:] for line in lines_of(browsing, "exchange.given", "Mill")] == ["£40.00"]
    assert [line[-6:] for line in lines_of(browsing, "exchange.received", "Mill")] == ["£15.00"]
    assert {line[-6:] for line in lines_of(browsing, "exchange.two_sided", "Mill")} == {"£40.00", "£15.00"}


def test_the_facts_behind_a_usual_purchase_are_those_it_counts(browsing: Client, shop: Workspace) -> None:
    with scope(shop):
        bob = Party.objects.get(name="Bob")
    record_sales(shop, [(bob.pk, clock.now() - timedelta(days=1), -200), (bob.pk, clock.now(), 0)])
    (row,) = (row for row in rows_of(browsing, "money.average") if row[0] == "Bob")
    assert row[1] == "13"
    lines = lines_of(browsing, "money.average", "Bob")
    assert len(lines) == 13
    assert all("£7.00" in line for line in lines)


def test_the_facts_behind_what_moves_are_flows_with_a_worth(browsing: Client, shop: Workspace) -> None:
    """Settled ones too, as a sale is; none without a worth."""
    tie_up(shop)
    with scope(shop):
        dairy, actor = Party.objects.get(name="Dairy"), the_system(shop)
        draft = replace(a_gift(100, clock.today(shop.time_zone)), worth_minor=None)
        exchange.state_flow(actor=actor, giver=dairy, receiver=None, draft=draft)
        exchange.state_flow(actor=actor, giver=None, receiver=dairy, draft=a_gift(700, draft.on))
    assert [line[-6:] for line in lines_of(browsing, "resilience.supply_hhi", "Dairy")] == ["£30.00"]
    assert len(lines_of(browsing, "resilience.vendors", "Dairy")) == 2
    assert {line[-6:] for line in lines_of(browsing, "resilience.order", "Dairy")} == {"£30.00", " £7.00"}


def test_the_facts_behind_ties_and_purchases_are_those_of_the_figure(browsing: Client, shop: Workspace) -> None:
    tie_up(shop)
    assert len(lines_of(browsing, "resilience.weak_points", "Cy")) == 3
    assert len(lines_of(browsing, "resilience.revenue_hhi", "Tried 00")) == 2
    assert len(lines_of(browsing, "customers.best_tenth", "Tried 00")) == 2
    assert len(lines_of(browsing, "network.returned_by_value", "Mill")) == 2
    assert len(lines_of(browsing, "customers.usual_gap", "Cy")) == 1


def test_what_is_disputed_is_no_fact_of_a_figure(browsing: Client, shop: Workspace) -> None:
    with scope(shop):
        flow = Flow.objects.get(giver__name="Farm")
        exchange.dispute_flow(actor=the_system(shop), flow=flow, objection="Never came")
    assert lines_of(browsing, "exchange.received", "Farm") == []
    page = browsing.get(f"{MEASURES}exchange.received/who/{flow.giver_id}/").text
    assert "Nothing of that kind is on record of that time." in page


def test_facts_in_other_currencies_are_told_by_their_number_only(browsing: Client, shop: Workspace) -> None:
    with scope(shop):
        bob, mill = Party.objects.get(name="Bob"), Party.objects.get(name="Mill")
        today = clock.today(shop.time_zone)
        for giver, receiver in ((None, mill), (mill, None)):
            draft = FlowDraft(kind="goods", on=today, worth_minor=900, currency="EUR")
            exchange.state_flow(actor=the_system(shop), giver=giver, receiver=receiver, draft=draft)
    before = {key: lines_of(browsing, key, "Bob") for key in ("money.takings", "money.average", "customers.active")}
    record_sales(shop, [(bob.pk, clock.now() - timedelta(days=day), 800) for day in (1, 2)], currency="EUR")
    assert {key: lines_of(browsing, key, "Bob") for key in before} == before
    for key in before:
        page = browsing.get(f"{MEASURES}{key}/who/{bob.pk}/").text
        assert "2 in other currencies are left out: the figure counts GBP only." in page
    assert [line[-6:] for line in lines_of(browsing, "exchange.given", "Mill")] == ["£40.00"]
    page = browsing.get(f"{MEASURES}exchange.given/who/{mill.pk}/").text
    assert "1 in another currency is left out: the figure counts GBP only." in page


def test_where_nothing_is_left_out_nothing_is_said_of_it(browsing: Client, shop: Workspace) -> None:
    """Whoever paid in another currency was there all the same, and whatever was given went between the two."""
    with scope(shop):
        ann, mill = Party.objects.get(name="Ann"), Party.objects.get(name="Mill")
    assert "left out" not in browsing.get(f"{MEASURES}money.takings/who/{ann.pk}/").text
    record_sales(shop, [(mill.pk, clock.now(), 800)], currency="EUR")
    page = browsing.get(f"{MEASURES}people.partners/who/{mill.pk}/").text
    assert "left out" not in page


def test_single_facts_do_not_count_everybody(browsing: Client, shop: Workspace) -> None:
    """What one party did is found without reading what everybody bought."""
    with scope(shop):
        bob = Party.objects.get(name="Bob")
    cache.clear()
    with CaptureQueriesContext(connection) as asked:
        assert browsing.get(f"{MEASURES}money.takings/who/{bob.pk}/").status_code == HTTPStatus.OK
    assert not [one["sql"] for one in asked if '"sales_purchase"."amount_minor"' in one["sql"]]


def test_many_facts_come_fifty_at_a_time(browsing: Client, rye: Workspace) -> None:
    (ann,) = add_people(rye, ["Ann"])
    now = clock.now()
    record_sales(rye, [(ann, now - timedelta(hours=10 * back), 100 + back) for back in range(60)])
    record_sales(rye, weekly(ann, until=now - timedelta(days=30), visits=4))
    address = f"{MEASURES}customers.active/who/{ann}/"
    first = browsing.get(address).text
    (older,) = re.findall(r'href="(\?before=[^"]*)"', first)
    assert (first.count("</time>"), browsing.get(f"{address}{older}").text.count("</time>")) == (50, 14)
    assert browsing.get(f"{address}?before=x").text.count("</time>") == 50


def test_single_facts_of_somebody_unseen_are_not_found(shop: Workspace, analyst: Client, oak: Workspace) -> None:
    with scope(shop):
        ann, bob = Party.objects.get(name="Ann"), Party.objects.get(name="Bob")
    staff = a_browser(shop, AccessRole.STAFF, "Sam")
    member = Membership.objects.get(user__name="Sam")
    Membership.objects.filter(pk=member.pk).update(sight=Sight.OWN)
    with scope(shop):
        Party.objects.filter(name="Ann").update(keeper_id=member.user_id)
    assert staff.get(f"{MEASURES}money.takings/who/{ann.pk}/").status_code == HTTPStatus.OK
    assert staff.get(f"{MEASURES}money.takings/who/{bob.pk}/").status_code == HTTPStatus.NOT_FOUND
    assert analyst.get(f"{MEASURES}money.takings/who/{ann.pk}/").status_code == HTTPStatus.FORBIDDEN
    stranger = a_browser(oak)
    assert stranger.get(f"/w/oak/measures/money.takings/who/{ann.pk}/").status_code == HTTPStatus.NOT_FOUND


def test_the_way_back_to_the_board_leads_through_the_single_facts(browsing: Client, shop: Workspace) -> None:
    (ann,) = add_people(shop, ["Ann the second"])
    record_sales(shop, [(ann, clock.now() - timedelta(hours=number), 100 + number) for number in range(60)])
    with scope(shop):
        board = operations.make_board(actor=the_system(shop), name="Mornings", tiles=[Tile("money.takings")])
    address, query = f"{MEASURES}money.takings/who/", f"?board={board.pk}"
    assert f'href="{address}{ann}/{query}"' in browsing.get(f"{address}{query}").text
    facts = browsing.get(f"{address}{ann}/{query}").text
    assert f'href="{address}{query}"' in facts
    (older,) = re.findall(r'href="(\?board=[^"]*before=[^"]*)"', facts)
    last = browsing.get(f"{address}{ann}/{unescape(older)}").text
    assert last.count("</time>") == 10
    assert f'href="{address}{query}"' in last
    assert f'href="{query}"' in last
