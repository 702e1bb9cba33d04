"""Analyses and readings are kept with where the record stood, and made again when it moved."""

from dataclasses import dataclass, replace
from datetime import timedelta
from math import inf, nan
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from structlog.testing import capture_logs

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
from tests.fixtures.clock import FrozenClock
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


def test_the_night_works_out_again_only_what_the_record_or_the_day_has_left_behind(
    rye: Workspace, monkeypatch: pytest.MonkeyPatch, frozen_clock: FrozenClock
) -> None:
    worked_out: list[int] = []

    def counted(grounds: Grounds, subject: str, context: JobContext) -> Takings:
        worked_out.append(grounds.day)
        return _takings(grounds, subject, context)

    monkeypatch.setitem(registries.analyses._entries, TAKINGS.name, replace(TAKINGS, work_out=counted))
    [ann] = add_people(rye, ["Ann"])
    record_sales(rye, weekly(ann, until=clock.now(), visits=10))

    def after_a_night(days: int = 0) -> tuple[int, bool]:
        frozen_clock.advance(days=days)
        with scope(rye):
            tasks.work_out_all.enqueue()
        run_pending()
        with scope(rye):
            return len(worked_out), queries.analysis_of(the_system(rye), TAKINGS).is_current

    assert after_a_night() == (1, True)
    assert after_a_night() == (1, True)
    assert after_a_night(days=1) == (2, True)
    record_sales(rye, [(ann, clock.now(), 300)])
    assert after_a_night() == (3, True)
    assert after_a_night(days=61) == (4, True)
    assert after_a_night(days=1) == (4, True)
    assert after_a_night(days=6) == (5, True)


def test_the_night_asks_an_analysis_for_its_subjects_and_again_for_each_of_its_own_alone(
    sold: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def subjects() -> list[str]:
        asked.append("")
        return ["one", "two"]

    monkeypatch.setitem(registries.analyses._entries, TAKINGS.name, replace(TAKINGS, subjects=subjects))
    with scope(sold):
        tasks.work_out_all.enqueue()
    run_pending()
    with scope(sold):
        kept = KeptAnalysis.objects.filter(name=TAKINGS.name).values_list("subject", flat=True)
        assert sorted(kept) == ["one", "two"]
    assert len(asked) == 3


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


def test_a_result_that_cannot_be_read_back_fails_the_job_and_keeps_the_former_one(
    sold: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    actor = the_system(sold)
    with scope(sold):
        tasks.start_analysis(actor=actor, name=TAKINGS.name)
    run_pending()
    endless = replace(TAKINGS, work_out=lambda *_given: Takings(inf, 2))  # type: ignore[arg-type]
    monkeypatch.setitem(registries.analyses._entries, TAKINGS.name, endless)
    with scope(sold):
        tasks.start_analysis(actor=actor, name=TAKINGS.name)
    run_pending()
    with scope(sold):
        assert Job.objects.filter(error_type__contains="ValidationError").exists()
        assert queries.analysis_of(actor, TAKINGS).value == Takings(5000, 2)


def test_yesterdays_result_is_not_current_today(sold: Workspace) -> None:
    actor = the_system(sold)
    with scope(sold):
        tasks.start_analysis(actor=actor, name=TAKINGS.name)
    run_pending()
    with scope(sold):
        assert queries.analysis_of(actor, TAKINGS).is_current
        KeptAnalysis.objects.update(day=clock.today(sold.time_zone) - timedelta(days=1))
        assert not queries.analysis_of(actor, TAKINGS).is_current


def test_what_comes_in_while_the_night_loads_the_record_makes_its_results_outdated(
    sold: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = queries.grounds_of

    def loads_slowly(workspace: Workspace) -> Grounds:
        grounds = load(workspace)
        assert len(grounds.parties) == 2
        add_people(workspace, ["Cyn"])
        return grounds

    monkeypatch.setattr(queries, "grounds_of", loads_slowly)
    with scope(sold):
        before = queries.head()
        tasks.work_out_all.enqueue()
    run_pending()
    with scope(sold):
        assert not queries.analysis_of(the_system(sold), TAKINGS).is_current
        assert set(Reading.objects.filter(measure=SPENT.key).values_list("position", flat=True)) == {before}


def test_one_measure_that_breaks_or_is_endless_is_left_out_and_the_others_are_kept(
    sold: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(_then: Grounds) -> Value:
        raise ZeroDivisionError

    odd = {"breaks": breaks, "inf": lambda _: Value(inf, 1), "nan": lambda _: Value(1.0, 1, nan, 2.0)}
    for key, read in odd.items():
        monkeypatch.setitem(registries.measures._entries, f"test.{key}", replace(SPENT, key=f"test.{key}", read=read))
    with scope(sold), capture_logs() as logged:
        operations.keep_readings(
            actor=the_system(sold), grounds=queries.grounds_of(sold), days=[clock.today(sold.time_zone)]
        )
        kept = set(Reading.objects.filter(measure__startswith="test.").values_list("measure", flat=True))
    assert kept == {SPENT.key}
    assert {one["measure"]: one["log_level"] for one in logged if one.get("measure", "").startswith("test.")} == {
        "test.breaks": "error",
        "test.inf": "warning",
        "test.nan": "warning",
    }


def test_a_late_import_has_the_ends_of_months_it_reaches_back_to_read_again(sold: Workspace) -> None:
    today, zone, long_ago = clock.today(sold.time_zone), ZoneInfo(sold.time_zone), clock.now() - timedelta(days=200)
    before = long_ago.date().replace(day=1) - timedelta(days=1)
    after = (before + timedelta(days=40)).replace(day=1) - timedelta(days=1)
    [dan] = add_people(sold, ["Dan"])
    with scope(sold):
        tasks.work_out_all.enqueue()
    run_pending()
    with scope(sold):
        due = set(tasks._days_due(today, zone))
        assert not due & {before, after}
        assert not Reading.objects.filter(measure=SPENT.key, day=after).exists()
    record_sales(sold, [(dan, long_ago, 700)])
    with scope(sold):
        again = set(tasks._days_due(today, zone)) - due
        assert after in again
        assert before not in again
        tasks.work_out_all.enqueue()
    run_pending()
    with scope(sold):
        assert Reading.objects.get(measure=SPENT.key, day=after).value == 700
        assert set(tasks._days_due(today, zone)) == due


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


def test_a_record_that_ended_long_ago_is_read_as_of_its_last_day_and_the_pages_say_so(
    rye: Workspace, browsing: Client
) -> None:
    ended = clock.now() - timedelta(days=200)
    (ann,) = add_people(rye, ["Ann"])
    record_sales(rye, weekly(ann, until=ended, visits=30))
    today = clock.today(rye.time_zone)
    with scope(rye):
        operations.keep_readings(actor=the_system(rye), grounds=queries.grounds_of(rye), days=[today])
        tasks.work_out_all.enqueue()
    run_pending()
    with scope(rye):
        last = Reading.objects.order_by("-day").first()
        assert last is not None
        assert last.day == ended.date()
        assert Reading.objects.get(measure="money.takings", day=last.day).value == 2000
        assert queries.analysis_of(the_system(rye), TAKINGS).is_current
    page = browsing.get("/w/rye/measures/").text
    assert "Nothing is on record after" in page
    assert "£20.00" in page
