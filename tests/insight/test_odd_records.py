"""Odd records in goals, health, what-if and letters: words everywhere, no NaN, no stack trace."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client

from hedgerow.insight import letters, operations, queries, tasks
from hedgerow.insight.choosing import NewGoal
from hedgerow.insight.models import Reading
from hedgerow.insight.readings.resilience.asking import Question
from hedgerow.kernel import clock
from hedgerow.kernel.days import number_of
from hedgerow.kernel.jobs.models import Job, JobState
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from tests.factories.workspaces import the_system
from tests.insight.records import a_browser, add_people, record_sales, weekly

LONDON = ZoneInfo("Europe/London")
PAGES = (
    "measures/",
    "measures/money.takings/",
    "figures/health/",
    "figures/what-if/",
    "figures/what-if/resting/",
    "figures/what-if/before/",
    "letters/",
)
ODD = re.compile(r"\b(nan|inf|infinity|None(?! of )|Traceback)\b|undefined")


def mixed_currencies(rye: Workspace) -> None:
    """As many purchases in one currency as in the other, of the same people."""
    for party in add_people(rye, ["Ann", "Bob", "Cai"]):
        sold = weekly(party, until=clock.now() - timedelta(days=1), visits=20)
        record_sales(rye, sold)
        record_sales(rye, sold[:19], currency="JPY")


def a_gap_of_a_year(rye: Workspace) -> None:
    (ann,) = add_people(rye, ["Ann"])
    record_sales(rye, weekly(ann, until=clock.now() - timedelta(days=460), visits=20))
    record_sales(rye, weekly(ann, until=clock.now() - timedelta(days=1), visits=8))


def a_self_supplied_loop(rye: Workspace) -> None:
    """The mill supplies the farm, the farm the dairy, and the dairy the mill."""
    circle = add_people(rye, ["Mill", "Farm", "Dairy"], "vendor")
    (ann,) = add_people(rye, ["Ann"])
    record_sales(rye, weekly(ann, until=clock.now() - timedelta(days=1), visits=20))
    with scope(rye):
        ties = [NewTie(one, other, "supplies") for one, other in zip(circle, [*circle[1:], circle[0]], strict=True)]
        network.make_ties(actor=the_system(rye), ties=ties, source="test")


def clock_changes(rye: Workspace) -> None:
    """Sales at the first and the last minute of days of 23 and of 25 hours."""
    Workspace.objects.filter(pk=rye.pk).update(time_zone=str(LONDON))
    rye.refresh_from_db()
    (ann,) = add_people(rye, ["Ann"])
    days = (date(2025, 10, 26), date(2026, 3, 29))
    moments = [datetime(day.year, day.month, day.day, *at, tzinfo=LONDON) for day in days for at in ((0, 1), (23, 59))]
    record_sales(rye, [(ann, moment.astimezone(UTC), 700) for moment in moments])
    record_sales(rye, weekly(ann, until=clock.now() - timedelta(days=1), visits=40))


RECORDS = (mixed_currencies, a_gap_of_a_year, a_self_supplied_loop, clock_changes)


@pytest.fixture(params=RECORDS, ids=lambda record: record.__name__)
def odd(request: pytest.FixtureRequest, rye: Workspace) -> Workspace:
    make: Callable[[Workspace], None] = request.param
    make(rye)
    with scope(rye):
        tasks.work_out_all.enqueue()
    run_pending()
    with scope(rye):
        assert not Job.objects.filter(state=JobState.FAILED).exists()
        goal = NewGoal("money.takings", 100_000.0, date(2027, 1, 1), "", "")
        operations.set_goal(actor=the_system(rye), goal=goal)
    return rye


@pytest.mark.parametrize("page", PAGES)
def test_pages_say_it_in_words(odd: Workspace, page: str) -> None:
    response = a_browser(odd).get(f"/w/rye/{page}")
    assert response.status_code == 200
    main = re.sub(r"<[^>]*>", " ", response.text.partition("<main")[2].partition("</main")[0])
    assert ODD.search(main) is None, ODD.search(main)
    assert len(main.split()) > 15


def test_letters_of_every_month_say_it_in_words(odd: Workspace) -> None:
    month = clock.today(odd.time_zone).replace(day=1)
    with scope(odd):
        grounds, actor = queries.grounds_of(odd), the_system(odd)
        for _back in range(20):
            facts = queries.facts_of(operations.write_letter(actor=actor, grounds=grounds, month=month))
            told = letters.plain_text(letters.letter_for(actor, odd, facts))
            assert ODD.search(told) is None, told
            month = (month - timedelta(days=1)).replace(day=1)


def test_what_if_is_answered_for_everybody(odd: Workspace) -> None:
    browser: Client = a_browser(odd)
    with scope(odd):
        asked = [f"party:{party}" for party in queries.grounds_of(odd).parties]
    for who in (*asked, "family:sloe", "channel:", "line:"):
        response = browser.get("/w/rye/figures/what-if/", {"who": who, "long": "365"})
        assert response.status_code == 200, who
        main = re.sub(r"<[^>]*>", " ", response.text.partition("<main")[2].partition("</main")[0])
        assert ODD.search(main) is None, (who, ODD.search(main))


def test_sums_are_of_one_currency_alone(rye: Workspace) -> None:
    mixed_currencies(rye)
    with scope(rye):
        grounds = queries.grounds_of(rye)
        assert grounds.currency == "GBP"
        assert int(grounds.purchases.amount.sum()) == 3 * 20 * 500
        month = clock.today(rye.time_zone).replace(day=1)
        facts = queries.facts_of(operations.write_letter(actor=the_system(rye), grounds=grounds, month=month))
    assert facts.currency == "GBP"
    assert sum(one.amount or 0 for one in facts.months) == 3 * 20 * 500


def test_a_month_within_the_gap_says_that_nothing_is_on_record(rye: Workspace) -> None:
    a_gap_of_a_year(rye)
    with scope(rye):
        grounds, actor = queries.grounds_of(rye), the_system(rye)
        facts = queries.facts_of(operations.write_letter(actor=actor, grounds=grounds, month=date(2025, 9, 1)))
        told = letters.letter_for(actor, rye, facts)
    assert "No sale, contact or gift is on record of this month" in told.opening
    assert told.parts == []


def test_those_who_supply_each_other_in_a_circle_fail_with_one_and_not_by_themselves(rye: Workspace) -> None:
    a_self_supplied_loop(rye)
    with scope(rye):
        standing = queries.standing_for(the_system(rye))
        assert len(standing.chain.giver) == 3
        calm = queries.answered(standing, Question(()))
        without = queries.answered(standing, Question((f"party:{standing.parties[standing.chain.giver[0]]}",)))
    assert 0 <= calm.mean < without.mean <= without.takings
    assert {at for at, _chance in without.felt} <= set(standing.chain.taker.tolist())
    assert all(0 < chance < 1 for _at, chance in without.felt)


def test_a_sale_at_the_edge_of_a_long_or_a_short_day_is_of_that_day(rye: Workspace) -> None:
    clock_changes(rye)
    with scope(rye):
        days = queries.grounds_of(rye).purchases.day.tolist()
        tasks.work_out_all.enqueue()
    run_pending()
    for day in (date(2025, 10, 26), date(2026, 3, 29)):
        assert days.count(number_of(day)) == 3  # at its first and its last minute, and the one of every Sunday
    with scope(rye):
        told = Reading.objects.filter(measure="money.takings", day=date(2025, 10, 31)).values_list("value", flat=True)
    assert list(told) == [4 * 500 + 2 * 700]
