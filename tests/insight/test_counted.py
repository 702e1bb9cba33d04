"""The parties behind each measure: who is in the list, that the list and the figure agree, and who may see it."""

from collections.abc import Iterator
from datetime import timedelta
from http import HTTPStatus

import pytest
from django.test import Client
from django.utils import translation

from hedgerow.accounts.events import Event
from hedgerow.accounts.models import AuditEntry, Membership
from hedgerow.insight import operations, queries
from hedgerow.insight.grounds.counted import Column, Counted
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.registries import Measure, measures
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole, Sight
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.factories.workspaces import a_workspace, the_system
from tests.insight.counted_shop import MEASURES, a_shop_that_gives, rows_of, tie_up
from tests.insight.records import a_browser, add_people, old_shop

COUNTED = [one for one in measures if one.counted]


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    with translation.override("en"):
        yield


@pytest.fixture
def shop(rye: Workspace) -> Workspace:
    return a_shop_that_gives(rye)


def read_now(workspace: Workspace) -> None:
    with scope(workspace):
        today = clock.today(workspace.time_zone)
        operations.keep_readings(actor=the_system(workspace), grounds=queries.grounds_of(workspace), days=[today])


def names_of(client: Client, key: str) -> list[str]:
    return [row[0] for row in rows_of(client, key)]


def counted_of(measure: Measure, grounds: Grounds) -> Counted:
    assert measure.counted is not None
    return measure.counted(grounds)


def test_each_measure_that_counts_parties_has_its_list() -> None:
    assert {one.key for one in COUNTED} == {
        "money.takings",
        "money.average",
        "customers.active",
        "customers.new",
        "customers.came_again",
        "customers.drifting",
        "customers.at_risk",
        "customers.usual_gap",
        "customers.best_tenth",
        "exchange.given",
        "exchange.received",
        "exchange.two_sided",
        "people.around",
        "people.partners",
        "network.ties_per_member",
        "network.isolated",
        "network.hanging",
        "network.most_on_one",
        "network.returned_by_value",
        "network.transitivity",
        "network.modularity",
        "resilience.revenue_hhi",
        "resilience.revenue_top",
        "resilience.supply_hhi",
        "resilience.vendors",
        "resilience.weak_points",
        "resilience.robustness",
        "resilience.order",
    }


def test_the_lists_name_those_behind_the_figures(browsing: Client, shop: Workspace) -> None:
    assert rows_of(browsing, "money.takings") == [
        ["Bob", "4", "£28.00", "11 May 2026"],
        ["Ann", "4", "£20.00", "11 May 2026"],
        ["Cy", "1", "£0.90", "11 May 2026"],
    ]
    assert [row[2] for row in rows_of(browsing, "money.average")] == ["£7.00", "£5.00", "£0.90"]
    assert names_of(browsing, "customers.active") == ["Bob", "Ann", "Cy"]
    assert rows_of(browsing, "customers.new") == [["Cy", "11 May 2026", "1", "£0.90"]]
    again = rows_of(browsing, "customers.came_again")
    assert [row[2] for row in again] == ["Not yet"] * 30 + ["31 Jan 2026"] * 10
    assert rows_of(browsing, "exchange.given") == [["Mill", "£40.00", "1", "11 May 2026"]]
    assert names_of(browsing, "exchange.received") == ["Farm", "Mill"]
    assert rows_of(browsing, "exchange.two_sided") == [["Mill", "£40.00", "£15.00"]]
    assert names_of(browsing, "people.partners") == ["Mill", "Farm"]
    assert len(rows_of(browsing, "people.around")) == 45


def test_each_list_adds_up_to_its_figure(shop: Workspace) -> None:
    """Also of earlier days, on which less was on record."""
    with scope(shop):
        now = queries.grounds_of(shop)
        for back in (0, 40, 200):
            then = now.at(now.day - back)
            for key, column in (("exchange.given", Column.GAVE), ("exchange.received", Column.GOT)):
                value, rows = measures[key].read(then), counted_of(measures[key], then)
                assert rows.columns[column].sum() == (value.value if value else 0), key
            for key in ("customers.active", "customers.new", "exchange.two_sided", "people.around", "people.partners"):
                value, rows = measures[key].read(then), counted_of(measures[key], then)
                assert value is None or len(rows.parties) == value.value, key
            takings, paid = measures["money.takings"].read(then), counted_of(measures["money.takings"], then)
            assert takings is not None
            assert paid.columns[Column.SPENT].sum() + paid.unnamed_minor == takings.value
            assert paid.columns[Column.PURCHASES].sum() + paid.unnamed == takings.n
        again, who = measures["customers.came_again"].read(now), counted_of(measures["customers.came_again"], now)
        assert again is not None
        assert (again.n, again.value) == (len(who.parties), (who.columns[Column.AGAIN] >= 0).mean())


def test_the_list_says_the_figure_its_day_and_what_has_no_name(browsing: Client, shop: Workspace) -> None:
    text = browsing.get(f"{MEASURES}money.takings/who/").text
    assert "As of 11 May 2026: £54.90." in text
    assert "2 purchases of £6.00 in all belong to it too, but nobody is named with them." in text


def test_on_too_little_data_the_list_says_what_is_needed(browsing: Client, rye: Workspace) -> None:
    text = browsing.get(f"{MEASURES}money.takings/who/").text
    assert "There is too little on record to say it. Purchases of four weeks." in text
    assert "Nobody is in it." in text


def test_the_list_stands_on_the_day_on_which_the_figure_was_read(browsing: Client, shop: Workspace) -> None:
    with scope(shop):
        day = clock.today(shop.time_zone) - timedelta(days=1)
        operations.keep_readings(actor=the_system(shop), grounds=queries.grounds_of(shop), days=[day])
    assert names_of(browsing, "money.takings") == ["Bob", "Ann"]


@pytest.mark.parametrize("measure", COUNTED, ids=lambda one: one.key)
def test_the_figure_leads_to_its_list_and_the_list_back(browsing: Client, shop: Workspace, measure: Measure) -> None:
    tie_up(shop)
    read_now(shop)
    address = f"{MEASURES}{measure.key}/who/"
    assert f'href="{address}"' in browsing.get(f"{MEASURES}{measure.key}/").text
    assert f'href="{MEASURES}{measure.key}/"' in browsing.get(address).text
    assert measure.facts is not None


def test_a_figure_with_a_page_of_its_own_leads_there_too(browsing: Client, analyst: Client, shop: Workspace) -> None:
    read_now(shop)
    address, page = f"{MEASURES}customers.best_tenth/", 'href="/w/rye/figures/customers/"'
    for where in (address, MEASURES):
        text = browsing.get(where).text
        assert f'href="{address}who/"' in text
        assert page in text
    only_the_page = analyst.get(address).text
    assert page in only_the_page
    assert "See who" not in only_the_page
    assert "See what is behind it" not in browsing.get(f"{MEASURES}money.takings/").text


def test_from_a_board_the_list_leads_back_to_the_board(browsing: Client, shop: Workspace) -> None:
    read_now(shop)
    browsing.post("/w/rye/boards/ready/counter/taking/")
    with scope(shop):
        (board,) = queries.boards(the_system(shop))
    address = f"{MEASURES}money.takings/who/?board={board.pk}"
    assert f'href="{address}"' in browsing.get(f"/w/rye/boards/{board.pk}/").text
    assert f'<a href="/w/rye/boards/{board.pk}/">At the counter</a>' in browsing.get(address).text
    odd = browsing.get(f"{MEASURES}money.takings/who/?board=x").text
    assert f'href="{MEASURES}money.takings/"' in odd


@pytest.mark.parametrize("key", ["no.such", "health.index"])
def test_what_is_no_measure_or_counts_nobody_has_no_list(browsing: Client, rye: Workspace, key: str) -> None:
    assert browsing.get(f"{MEASURES}{key}/who/").status_code == HTTPStatus.NOT_FOUND


def test_who_may_not_see_people_is_offered_no_list_and_gets_none(analyst: Client, shop: Workspace) -> None:
    read_now(shop)
    for key in ("money.takings", "customers.drifting", "health.engagement", "people.around"):
        assert "See who" not in analyst.get(f"{MEASURES}{key}/").text
        assert "See what is behind it" not in analyst.get(f"{MEASURES}{key}/").text
    assert analyst.get(f"{MEASURES}money.takings/who/").status_code == HTTPStatus.FORBIDDEN
    assert "See who" not in analyst.get("/w/rye/boards/ready/counter/").text


def test_staff_of_narrowed_sight_find_their_own_only(shop: Workspace) -> None:
    staff = a_browser(shop, AccessRole.STAFF, "Sam")
    member = Membership.objects.get(user__name="Sam")
    Membership.objects.filter(pk=member.pk).update(sight=Sight.OWN)
    with scope(shop):
        Party.objects.filter(name="Ann").update(keeper_id=member.user_id)
    page = staff.get(f"{MEASURES}money.takings/who/").text
    assert "Ann" in page
    assert "Bob" not in page
    assert (
        staff.post(f"{MEASURES}money.takings/who/", {"export": "csv"}).headers["Content-Type"].startswith("text/html")
    )


def test_who_takes_a_list_away_stands_in_the_audit_log(browsing: Client, shop: Workspace) -> None:
    assert browsing.get(f"{MEASURES}exchange.given/who/?export=csv").headers["Content-Type"].startswith("text/html")
    rows_of(browsing, "exchange.given")
    with scope(shop):
        taken = AuditEntry.objects.filter(event=Event.LIST_TAKEN).values_list("after", flat=True)
        assert list(taken) == [{"list": "Given in a year"}]


def test_a_long_list_comes_fifty_at_a_time(browsing: Client, rye: Workspace) -> None:
    add_people(rye, [f"Client {number:03}" for number in range(70)])
    first, last = (browsing.get(f"{MEASURES}people.around/who/{query}").text for query in ("", "?from=51"))
    assert (first.count('scope="row"'), last.count('scope="row"')) == (50, 20)


def test_of_purchases_that_ended_long_ago_the_list_says_up_to_when_silence_is_counted(
    browsing: Client, shop: Workspace
) -> None:
    told = "days of silence are counted up to then."
    assert told not in browsing.get("/w/rye/measures/customers.usual_gap/who/").content.decode()
    oak = a_workspace("oak")
    old_shop(oak)
    text = a_browser(oak).get("/w/oak/measures/customers.usual_gap/who/").content.decode()
    assert f"Purchases end on 30 June 1998: {told}" in text
