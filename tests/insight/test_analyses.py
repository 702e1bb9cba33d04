"""Analyses and readings are kept with where the record stood, and made again when it moved."""

from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from hedgerow.insight import operations, queries, registries, tasks
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.models import KeptAnalysis, Reading
from hedgerow.insight.registries import Analysis, Area, Better, Measure, Unit, Value
from hedgerow.kernel import clock
from hedgerow.kernel.errors import NotFound
from hedgerow.kernel.jobs import JobContext
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.measures.errors import TooLittleDataError
from tests.factories.workspaces import the_system
from tests.insight.records import add_people, record_sales, weekly


@dataclass(frozen=True)
class Takings:
    amount: int
    parties: int


def _takings(grounds: Grounds, _subject: str, _context: JobContext) -> Takings:
    return Takings(int(grounds.purchases.amount.sum()), len(grounds.parties))


def _spent(grounds: Grounds) -> Value:
    if not len(grounds.purchases.day):
        raise TooLittleDataError(what="purchases", need=1, have=0)
    return Value(float(grounds.purchases.amount.sum()), len(grounds.purchases.day), currency=grounds.currency)


TAKINGS = Analysis("test.takings", "Takings", Takings, _takings)
SPENT = Measure("test.spent", "Spent", Area.MONEY, Unit.MONEY, Better.MORE, "All that was spent.", "Nothing.", _spent)


@pytest.fixture(autouse=True)
def _known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(registries.analyses._entries, TAKINGS.name, TAKINGS)
    monkeypatch.setitem(registries.measures._entries, SPENT.key, SPENT)


@pytest.fixture
def sold(rye: Workspace) -> Workspace:
    """Two people, ten purchases of £5 by one of them."""
    ann, _bob = add_people(rye, ["Ann", "Bob"])
    record_sales(rye, weekly(ann, until=clock.now(), visits=10))
    return rye


def test_an_analysis_is_kept_with_where_the_log_ended_and_outdated_by_what_is_recorded_after(sold: Workspace) -> None:
    actor = the_system(sold)
    with scope(sold):
        assert queries.analysis_of(actor, TAKINGS).value is None
        tasks.start_analysis(actor=actor, name=TAKINGS.name)
    run_pending()
    with scope(sold):
        found = queries.analysis_of(actor, TAKINGS)
        assert (found.value, found.is_current) == (Takings(5000, 2), True)
    add_people(sold, ["Cyn"])
    with scope(sold):
        later = queries.analysis_of(actor, TAKINGS)
        assert (later.value, later.is_current) == (Takings(5000, 2), False)


def test_what_was_recorded_leads_to_another_working_out_and_not_to_two(sold: Workspace) -> None:
    actor = the_system(sold)
    with scope(sold):
        tasks.start_analysis(actor=actor, name=TAKINGS.name)
    run_pending()
    with scope(sold):
        tasks.refresh_soon()
        tasks.refresh_soon()
        waiting = Job.objects.filter(unique_key=queries.key_of(TAKINGS.name, ""), finished_at=None)
        assert waiting.count() == 1
        assert waiting.get().run_after >= clock.now() + tasks.SOON - timedelta(seconds=1)


def test_an_analysis_nobody_knows_is_not_started(sold: Workspace) -> None:
    with scope(sold), pytest.raises(NotFound):
        tasks.start_analysis(actor=the_system(sold), name="nothing")


def test_one_of_another_shape_counts_as_none(sold: Workspace) -> None:
    actor = the_system(sold)
    with scope(sold):
        tasks.start_analysis(actor=actor, name=TAKINGS.name)
    run_pending()
    with scope(sold):
        KeptAnalysis.objects.update(version=7)
        assert queries.analysis_of(actor, TAKINGS).value is None


def test_a_measure_is_read_as_it_was_on_each_day_and_not_at_all_before_there_was_data(sold: Workspace) -> None:
    actor, today = the_system(sold), clock.today(sold.time_zone)
    days = [today - timedelta(days=400), today - timedelta(days=30), today]
    with scope(sold):
        operations.keep_readings(actor=actor, grounds=queries.grounds_of(sold), days=days)
        rows = Reading.objects.filter(measure=SPENT.key).order_by("day").values_list("day", "value", "n", "currency")
        assert list(rows) == [(days[1], 2500.0, 5, "GBP"), (today, 5000.0, 10, "GBP")]


def test_a_value_that_is_no_longer_there_is_taken_away(sold: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    actor, today = the_system(sold), clock.today(sold.time_zone)
    with scope(sold):
        operations.keep_readings(actor=actor, grounds=queries.grounds_of(sold), days=[today])
        gone = replace(SPENT, read=lambda _then: None)
        monkeypatch.setitem(registries.measures._entries, SPENT.key, gone)
        operations.keep_readings(actor=actor, grounds=queries.grounds_of(sold), days=[today])
        assert not Reading.objects.filter(measure=SPENT.key).exists()


def test_the_night_reads_the_ends_of_months_that_were_never_read(sold: Workspace) -> None:
    with scope(sold):
        tasks.work_out_all.enqueue()
    run_pending()
    with scope(sold):
        days = list(Reading.objects.filter(measure=SPENT.key).order_by("day").values_list("day", flat=True))
    assert days[-1] == clock.today(sold.time_zone)
    assert days[0] < days[-1] - timedelta(days=30)
