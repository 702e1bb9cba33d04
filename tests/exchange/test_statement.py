"""The statement with one party: only what went between the two, and which way it leans."""

import html
import sys
from datetime import date
from http import HTTPStatus
from importlib.machinery import ModuleSpec
from types import SimpleNamespace

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.exchange import operations, queries
from hedgerow.exchange.leaning import Leaning, Way
from hedgerow.exchange.queries import Period
from hedgerow.exchange.report import report
from hedgerow.exchange.statements import statement_with
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.exchange.conftest import gave
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db
GBP = {"currency": "GBP"}
YEAR = Period(date(2025, 5, 12), date(2026, 5, 11))


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def page(client: Client, path: str) -> str:
    response = client.get(f"/w/rye/exchange/{path}")
    assert response.status_code == HTTPStatus.OK
    return html.unescape(response.content.decode())


def every_month(owner: Actor, party: Party, *, ours: list[int], theirs: list[int]) -> None:
    """What each gave in each month from June 2025 on, in pence."""
    for number, (got, given) in enumerate(zip(ours, theirs, strict=True)):
        year, month = divmod(5 + number, 12)
        on = date(2025 + year, month + 1, 9)
        for giver, receiver, minor in ((None, party, got), (party, None, given)):
            if minor:
                gave(owner, giver, receiver, on=on, worth_minor=minor, **GBP)


def test_a_statement_lists_what_its_sums_are_of_and_nothing_with_anybody_else(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party, ben: Party
) -> None:
    with scope(rye):
        gave(owner, grace, None, worth_minor=1100, **GBP)
        gave(owner, None, grace, worth_minor=1500, **GBP)
        gave(owner, grace, ben, "knowledge", worth_minor=1313, **GBP)
        operations.dispute_flow(actor=owner, flow=gave(owner, ben, grace, worth_minor=1414, **GBP))
        operations.take_back_flow(actor=owner, flow=gave(owner, grace, None, worth_minor=1515, **GBP))
        operations.dispute_flow(actor=owner, flow=gave(owner, None, grace, worth_minor=1616, **GBP))
        told = statement_with(owner, grace.pk, Period(), "GBP")
        assert {(one.giver_id, one.receiver_id, one.worth_minor) for one in told.flows} == {
            (grace.pk, None, 1100),
            (None, grace.pk, 1500),
        }
        assert (told.total.gave.worth, told.total.got.worth, told.disputed) == (1500, 1100, 1)
    shown = page(browsing, f"parties/{grace.pk}/?period=all")
    assert "£4.00 more from you" in shown
    assert "1 entry is disputed and counts on neither side." in shown
    for hidden in ("Ben Storr", "£13.13", "£14.14", "£15.15", "£16.16", "Taken back"):
        assert hidden not in shown
    panel = html.unescape(browsing.get(f"/w/rye/people/{grace.pk}/").content.decode())
    assert "1 entry is disputed and counts on neither side." in panel


def test_a_statement_without_anything_that_counts_says_what_is_disputed(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        operations.dispute_flow(actor=owner, flow=gave(owner, None, grace, worth_minor=1616, **GBP))
    shown = page(browsing, f"parties/{grace.pk}/?period=all")
    assert "Nothing is noted in this period." in shown
    assert "1 entry is disputed" in shown


def test_that_only_one_side_gave_is_not_said_where_the_other_side_has_no_worth(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party, ben: Party
) -> None:
    with scope(rye):
        gave(owner, grace, None, worth_minor=1100, **GBP)
        gave(owner, None, grace)
        gave(owner, None, ben, worth_minor=1100, **GBP)
        gave(owner, ben, None, worth_minor=900, currency="EUR")
    assert "Only what Grace Okafor gave has a worth yet." in page(browsing, f"parties/{grace.pk}/")
    assert "Only what you gave Ben Storr has a worth yet." in page(browsing, f"parties/{ben.pk}/")


@pytest.mark.parametrize(
    ("ours", "theirs", "way", "said"),
    [
        (
            [100] * 10,
            [50, 60, 80, 100, 150, 200, 250, 300, 500, 900],
            Way.LESS,
            "More and more comes to you: 47% of all between you until 1 Nov 2025, 81% since.",
        ),
        (
            [50, 60, 80, 100, 150, 200, 250, 300, 500, 900],
            [100] * 10,
            Way.MORE,
            "More and more goes to Grace Okafor: 47% of all between you until 1 Nov 2025, 81% since.",
        ),
        ([100, 200] * 5, [200, 100] * 5, Way.EVEN, "The balance holds: the part of neither side rises or falls"),
        ([*range(200, 210)], [200] * 10, Way.EVEN, "The balance holds: the part of neither side rises or falls"),
        ([100] * 7, [0, 10, 20, 30, 40, 50, 60], Way.UNKNOWN, "Which way it goes cannot be said yet"),
        ([], [], Way.UNKNOWN, "Nothing is noted in this period."),
    ],
)
def test_which_way_it_leans_is_said_with_the_facts(
    browsing: Client,
    rye: Workspace,
    owner: Actor,
    grace: Party,
    ours: list[int],
    theirs: list[int],
    way: Way,
    said: str,
) -> None:
    with scope(rye):
        every_month(owner, grace, ours=ours, theirs=theirs)
        assert statement_with(owner, grace.pk, YEAR, "GBP").leans.way == way
    shown = page(browsing, f"parties/{grace.pk}/?period=365")
    assert said in shown
    briefly = {Way.MORE: "more and more to them", Way.LESS: "more and more to you"}.get(way, "more and more to")
    assert (briefly in shown) == (way in {Way.MORE, Way.LESS})


def test_ninety_days_are_cut_into_weeks_and_all_time_into_months(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        for week in range(10):
            on = date.fromordinal(date(2026, 3, 2).toordinal() + 7 * week)
            gave(owner, None, grace, on=on, worth_minor=100 * (week + 1), **GBP)
            gave(owner, grace, None, on=on, worth_minor=300, **GBP)
        ways = [
            statement_with(owner, grace.pk, period, "GBP").leans.way
            for period in (Period(date(2026, 2, 11), date(2026, 5, 11)), YEAR, Period())
        ]
        assert ways == [Way.MORE, Way.UNKNOWN, Way.MORE]


def test_who_comes_short_is_told_with_which_way_it_goes(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party, ben: Party
) -> None:
    with scope(rye):
        every_month(owner, grace, ours=[100] * 10, theirs=[50, 60, 80, 100, 150, 200, 250, 300, 500, 900])
        every_month(owner, ben, ours=[900, 800, 700, 600, 500, 400, 300, 250, 200, 150], theirs=[100] * 10)
        short = {one.party: one.leans for one in report(owner, YEAR, "GBP").community.short}
        assert short == {
            grace.pk: Leaning(Way.MORE, 20, short[grace.pk].before, short[grace.pk].after, date(2025, 11, 1)),
            None: Leaning(Way.LESS, 20, short[None].before, short[None].after, date(2025, 11, 1)),
        }
        assert round(short[grace.pk].after, 2) == 0.81
    shown = page(browsing, "?period=365")
    assert "It becomes more uneven: Grace Okafor gave 47% of it until 1 Nov 2025, and 81% since." in shown
    assert "It becomes more even: Rye gave 88% of it until 1 Nov 2025, and 72% since." in shown


def test_two_others_lean_as_well_and_so_does_nobody(rye: Workspace, owner: Actor, grace: Party, ben: Party) -> None:
    with scope(rye):
        assert report(owner, YEAR, "GBP").community.short == []
        for month in range(6, 13):
            gave(owner, grace, ben, on=date(2025, month, 9), worth_minor=100, **GBP)
            gave(owner, ben, grace, on=date(2025, month, 9), worth_minor=300, **GBP)
        told = report(owner, YEAR, "GBP").community.short
        assert [(one.party, one.other, one.leans.way) for one in told] == [(ben.pk, grace.pk, Way.UNKNOWN)]
        gave(owner, grace, ben, on=date(2026, 1, 9), worth_minor=100, **GBP)
        gave(owner, ben, grace, on=date(2026, 1, 9), worth_minor=300, **GBP)
        told = report(owner, YEAR, "GBP").community.short
        assert [(one.leans.way, one.leans.before, one.leans.after) for one in told] == [(Way.EVEN, 0.75, 0.75)]


def test_a_statement_asks_the_database_as_often_for_one_entry_as_for_many(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party
) -> None:
    def asked(path: str) -> int:
        with CaptureQueriesContext(connection) as found:
            page(browsing, path)
        return len(found)

    paths = (f"parties/{grace.pk}/?period=all", "?period=365")
    with scope(rye):
        gave(owner, grace, None, worth_minor=100, **GBP)
    for path in paths:
        asked(path)
    once = [asked(path) for path in paths]
    with scope(rye):
        every_month(owner, grace, ours=[100] * 10, theirs=[50, 60, 80, 100, 150, 200, 250, 300, 500, 900])
        for kind in ("goods", "space", "reach"):
            gave(owner, grace, None, kind, worth_minor=100, **GBP)
    assert [asked(path) for path in paths] == once


def test_what_went_both_ways_is_added_up_in_one_row(rye: Workspace, owner: Actor, grace: Party, ben: Party) -> None:
    with scope(rye):
        assert queries.given_and_got(owner, Period(), "GBP") == (0, 0)
        gave(owner, grace, None, worth_minor=700, **GBP)
        gave(owner, None, ben, worth_minor=300, **GBP)
        gave(owner, None, ben, worth_minor=300, currency="EUR")
        gave(owner, grace, ben, worth_minor=1100, **GBP)
        assert queries.given_and_got(owner, Period(), "GBP") == (300, 700)


def test_a_statement_comes_as_a_file_only_where_something_makes_one(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party, monkeypatch: pytest.MonkeyPatch
) -> None:
    with scope(rye):
        gave(owner, grace, None, worth_minor=1100, **GBP)
        operations.dispute_flow(actor=owner, flow=gave(owner, None, grace, worth_minor=1616, **GBP))
    address = f"/w/rye/exchange/parties/{grace.pk}/pdf/"
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert "As a PDF" not in page(browsing, f"parties/{grace.pk}/")
    refused = browsing.get(address)
    assert refused.status_code == HTTPStatus.NOT_FOUND
    assert "Print the page, and save it as a PDF from there." in refused.content.decode()
    seen: list[str] = []
    maker = SimpleNamespace(
        HTML=lambda *, string, **_with: SimpleNamespace(write_pdf=lambda: seen.append(string) or b"%PDF-1.7"),
        urls=SimpleNamespace(URLFetcher=object),
        __spec__=ModuleSpec("weasyprint", None),
    )
    monkeypatch.setitem(sys.modules, "weasyprint", maker)
    assert "As a PDF" in page(browsing, f"parties/{grace.pk}/")
    made = browsing.get(f"{address}?period=all")
    assert (made.content, made["Content-Type"]) == (b"%PDF-1.7", "application/pdf")
    assert made["Content-Disposition"] == 'attachment; filename="rye-given-and-received-2026-05-11.pdf"'
    (laid_out,) = map(html.unescape, seen)
    for told in ("Given and received with Grace Okafor", "£11.00 more from them", "1 entry is disputed", "paper.css"):
        assert told in laid_out
    for no_paper in ("<nav", "<button", "<script", "£16.16", "http"):
        assert no_paper not in laid_out
