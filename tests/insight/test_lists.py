"""The lists behind the figures: who stands there, in pages and as CSV."""

import csv
from datetime import timedelta
from http import HTTPStatus
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.events import Event
from hedgerow.accounts.models import AuditEntry
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from hedgerow.network.models import Party
from tests.factories.workspaces import the_system
from tests.insight.records import PULSE, add_people, old_shop, record_sales, weekly


def rows_of(client: Client, key: str) -> list[list[str]]:
    """The list as CSV, without its heading."""
    response = client.post(f"{PULSE}{key}/", {"export": "csv"})
    assert response.status_code == HTTPStatus.OK
    assert response.headers["Content-Disposition"] == f'attachment; filename="{key}.csv"'
    return list(csv.reader(StringIO(response.content.decode("utf-8-sig"))))[1:]


@pytest.fixture
def shop(rye: Workspace) -> Workspace:
    """Forty customers, and twenty who came up to four weeks ago and no more."""
    quiet = add_people(rye, [f"Quiet {number:02}" for number in range(20)])
    steady = add_people(rye, [f"Steady {number:02}" for number in range(20)])
    now = clock.now()
    for number, party in enumerate(quiet):
        record_sales(rye, weekly(party, until=now - timedelta(weeks=4), visits=10, amount=500 + number))
    for number, party in enumerate(steady):
        record_sales(rye, weekly(party, until=now - timedelta(days=1), visits=6, amount=300 + number))
    with scope(rye):
        ties = [NewTie(steady[0], quiet[0], "refers_to"), NewTie(quiet[0], quiet[1], "refers_to")]
        network.make_ties(actor=the_system(rye), ties=ties, source="test")
    return rye


def test_the_drifting_are_listed_by_what_they_are_worth(browsing: Client, shop: Workspace) -> None:
    rows = rows_of(browsing, "drifting")
    assert [row[0] for row in rows] == [f"Quiet {number:02}" for number in reversed(range(20))]
    assert rows[0] == ["Quiet 19", "10", "£51.90", "13 Apr 2026", "7", "£51.90"]


def test_who_takes_a_list_away_stands_in_the_audit_log_and_an_address_takes_nothing(
    browsing: Client, shop: Workspace
) -> None:
    def noted() -> list[dict[str, str]]:
        with scope(shop):
            return list(AuditEntry.objects.filter(event=Event.LIST_TAKEN).values_list("after", flat=True))

    response = browsing.get(f"{PULSE}drifting/?export=csv")
    assert response.headers["Content-Type"].startswith("text/html")
    assert noted() == []
    rows_of(browsing, "drifting")
    assert noted() == [{"list": "Drifting away"}]


def test_every_list_holds_those_behind_its_figure(browsing: Client, shop: Workspace) -> None:
    assert {row[0] for row in rows_of(browsing, "came-7")} == {f"Steady {number:02}" for number in range(20)}
    assert len(rows_of(browsing, "came-28")) == 20
    assert len(rows_of(browsing, "repeat")) == 40
    assert [row[0] for row in rows_of(browsing, "top")] == ["Quiet 19", "Quiet 18", "Quiet 17", "Quiet 16"]
    assert len(rows_of(browsing, "tend-rose")) == 20
    assert rows_of(browsing, "bringers") == [
        ["Steady 00", "1", "2", "£100", "£18.00"],
        ["Quiet 00", "1", "1", "£50.10", "£50.00"],
    ]


def test_the_groups_together_hold_every_customer_once(browsing: Client, shop: Workspace) -> None:
    names: list[str] = []
    for group in ("champions", "loyal", "promising", "new", "needs-attention", "slipping", "lost"):
        names += [row[0] for row in rows_of(browsing, f"group-{group}")]
    assert len(names) == len(set(names)) == 40


@pytest.mark.parametrize(
    ("key", "name", "facts"),
    [
        ("drifting", "Quiet 19", 10),
        ("came-7", "Steady 00", 1),
        ("came-28", "Steady 00", 4),
        ("repeat", "Steady 00", 6),
        ("tend-rose", "Quiet 00", 10),
        ("bringers", "Steady 00", 1),
    ],
)
def test_each_list_opens_down_to_what_one_of_them_did(
    browsing: Client, shop: Workspace, key: str, name: str, facts: int
) -> None:
    with scope(shop):
        party = Party.objects.get(name=name)
    address = f"{PULSE}{key}/{party.pk}/"
    assert f'href="{address}"' in browsing.get(f"{PULSE}{key}/").text
    page = browsing.get(address).text
    assert page[page.index("<main") :].count("</time>") == facts
    assert f'href="{PULSE}{key}/"' in page
    assert browsing.get(f"{PULSE}nothing/{party.pk}/").status_code == HTTPStatus.NOT_FOUND


def test_a_visit_counts_whatever_it_was_paid_in(browsing: Client, shop: Workspace) -> None:
    """Who was tended is about when; what somebody spent is about how much."""
    with scope(shop):
        quiet = Party.objects.get(name="Quiet 00")
    record_sales(shop, [(quiet.pk, clock.now() - timedelta(weeks=5), 900)], currency="EUR")
    tended, drifting = (browsing.get(f"{PULSE}{key}/{quiet.pk}/").text for key in ("tend-rose", "drifting"))
    assert (tended.count("</time>"), drifting.count("</time>")) == (11, 10)
    assert "left out" not in tended
    assert "1 in another currency is left out: the figure counts GBP only." in drifting


def test_the_facts_of_a_record_that_ended_long_ago_are_of_its_last_weeks(browsing: Client, rye: Workspace) -> None:
    first, *_others = old_shop(rye)
    page = browsing.get(f"{PULSE}came-28/{first}/").text
    assert "On record from 3 June 1998 to 30 June 1998: purchases." in page
    assert page[page.index("<main") :].count("</time>") == 1


@pytest.mark.parametrize("key", ["nothing", "came-9", "group-kings", "tend-haw", "expected", "tend-x", "group"])
def test_an_unknown_figure_is_not_found(browsing: Client, shop: Workspace, key: str) -> None:
    assert browsing.get(f"{PULSE}{key}/").status_code == HTTPStatus.NOT_FOUND


def test_without_purchases_there_is_no_list_of_customers(browsing: Client, rye: Workspace) -> None:
    for key in ("drifting", "bringers", "expected", "parts/expected"):
        assert browsing.get(f"{PULSE}{key}/").status_code == HTTPStatus.NOT_FOUND


def test_lists_come_fifty_at_a_time_and_an_odd_place_shows_the_beginning(browsing: Client, rye: Workspace) -> None:
    old_shop(rye, customers=120)
    first, last = (browsing.get(f"{PULSE}came-28/{query}").content.decode() for query in ("", "?from=51"))
    assert (first.count('scope="row"'), last.count('scope="row"')) == (50, 10)
    assert ("?from=51" in first, "?from=1" in last) == (True, True)
    for odd in ("?from=-3", "?from=x", "?from=9999", "?from=²"):
        assert browsing.get(f"{PULSE}came-28/{odd}").content.decode().count('scope="row"') == 50


def test_a_list_asks_as_much_for_three_rows_as_for_forty(browsing: Client, shop: Workspace) -> None:
    browsing.get(PULSE)

    def asked(key: str) -> int:
        with CaptureQueriesContext(connection) as statements:
            assert browsing.get(f"{PULSE}{key}/").status_code == HTTPStatus.OK
        return len(statements)

    assert asked("top") == asked("repeat")


def test_a_name_that_a_spreadsheet_would_run_is_guarded(browsing: Client, rye: Workspace) -> None:
    [party] = add_people(rye, ["=1+1"])
    record_sales(rye, weekly(party, until=clock.now() - timedelta(days=60), visits=9))
    assert rows_of(browsing, "repeat")[0][0] == "'=1+1"


def test_what_to_expect_says_how_many_more_are_needed(browsing: Client, shop: Workspace) -> None:
    text = browsing.get(f"{PULSE}parts/expected/").content.decode()
    assert "60 more customers who came back are needed" in text


def test_what_to_expect_is_foretold_where_there_is_enough(browsing: Client, rye: Workspace) -> None:
    people = add_people(rye, [f"Client {number:03}" for number in range(130)])
    now = clock.now()
    record_sales(rye, [(party, now - timedelta(days=200 - at), 900) for at, party in enumerate(people)])
    record_sales(rye, [(party, now - timedelta(days=at % 60), 900) for at, party in enumerate(people[:110])])
    text = " ".join(browsing.get(f"{PULSE}parts/expected/").content.decode().split())
    assert "Of 130 customers so far, about" in text
    rows = rows_of(browsing, "expected")
    assert len(rows) == 130
    assert [float(row[1]) for row in rows] == sorted((float(row[1]) for row in rows), reverse=True)
