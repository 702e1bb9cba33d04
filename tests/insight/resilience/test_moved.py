"""How other measures moved with shocks: by hand, in words, and on the page."""

from datetime import timedelta
from typing import Any, cast

import pytest
from django.test import Client

from hedgerow.insight import queries, tasks
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.resilience.moved import Moved, moved_with
from hedgerow.insight.readings.resilience.past import Kept, KeptShock
from hedgerow.insight.resilience_work import PAST
from hedgerow.insight.words.resilience.moving import rows, together
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.sales import operations as sales
from hedgerow.sales.drafts import NewPurchase
from tests.factories.workspaces import the_system
from tests.fixtures.clock import FrozenClock
from tests.insight.records import add_people

SHOCK = 1000


def on(day: int) -> Grounds:
    return Grounds(cast("Any", None), day)


def a_shock(*moved: Moved) -> KeptShock:
    return KeptShock(SHOCK, None, 100, 50, 120, 5, None, moved)


def kept(*shocks: KeptShock) -> Kept:
    return Kept("GBP", 0, (), shocks, None, None, 0, None, (), (), ())


def test_measures_are_read_the_day_before_after_the_four_weeks_and_half_a_year_later() -> None:
    found = moved_with(on(2000), [SHOCK], 2000, {"day": lambda then: float(then.day)})
    assert found == {SHOCK: (Moved("day", 999, 1027, 1209),)}


def test_days_that_have_not_come_and_measures_that_said_nothing_before_are_left_out() -> None:
    reads = {"day": lambda then: float(then.day), "late": lambda then: float(then.day) if then.day > SHOCK else None}
    found = moved_with(on(1100), [SHOCK], 1100, reads)
    assert found == {SHOCK: (Moved("day", 999, 1027, None),)}


def test_what_the_shocks_say_together_goes_by_what_is_better() -> None:
    first = a_shock(Moved("customers.active", 20, 10, 25), Moved("resilience.weak_points", 3, 3, 2))
    second = a_shock(Moved("customers.active", 20, 10, 20), Moved("money.average", 500, None, None))
    assert together(kept(first, second)) == (
        "Customers who bought: better than before half a year after 1 of 2 shocks.",
        "Single points of failure: better than before half a year after 1 of 1 shock.",
    )
    (row,) = rows(a_shock(Moved("money.average", 512.4, 498, None)), "GBP")
    assert (row.label, row.before, row.during, row.later) == ("A usual purchase", "£5.12", "£4.98", "–")


@pytest.fixture
def shaken(rye: Workspace, frozen_clock: FrozenClock) -> Workspace:
    """Twenty weeks of four customers, six of one of them, thirty-four of six."""
    people = add_people(rye, [f"Client {number}" for number in range(6)])
    now = clock.now()
    came = [4] * 20 + [1] * 6 + [6] * 34
    bought = [
        NewPurchase(who, now - timedelta(days=7 * (len(came) - week) - 3), 500, "GBP", "till", f"{at}-{week}")
        for week, many in enumerate(came)
        for at, who in enumerate(people[:many])
    ]
    with scope(rye):
        sales.record_purchases(actor=the_system(rye), purchases=bought)
    return rye


def test_the_page_says_what_else_moved_with_a_shock(browsing: Client, shaken: Workspace) -> None:
    with scope(shaken):
        tasks.start_analysis(actor=the_system(shaken), name=PAST.name)
    run_pending()
    with scope(shaken):
        found = queries.analysis_of(the_system(shaken), PAST).value
    assert found is not None
    (shock,) = found.shocks
    moves = {one.measure: one for one in shock.moved}
    assert moves["customers.active"] == Moved("customers.active", 4, 4, 6)
    assert moves["customers.new"] == Moved("customers.new", 0, 0, 0)
    text = " ".join(browsing.get("/w/rye/figures/what-if/before/").text.split())
    assert "Customers who bought: better than before half a year after 1 of 1 shock." in text
    assert '<td class="num" data-l="Half a year later">6</td>' in text
