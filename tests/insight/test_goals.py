"""Measures, goals, boards and remarks: what they say, how they are set, changed and taken back."""

from datetime import date, timedelta

import pytest
from django.test import Client

from hedgerow.insight import events, operations, queries
from hedgerow.insight.choosing import GALLERY, Against, NewGoal, Tile
from hedgerow.insight.errors import BadBoard, BadGoal, BadRemark, MeasureNotFound
from hedgerow.insight.models import Board, Goal, Reading, Remark
from hedgerow.insight.prompts import measures as prompting
from hedgerow.insight.registries import measures
from hedgerow.insight.words.measures import measure_words
from hedgerow.insight.words.past import past_of
from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import the_system
from tests.insight.records import a_browser, add_people, record_sales, weekly

TAKINGS = "money.takings"


@pytest.fixture
def read(rye: Workspace) -> Workspace:
    """£5 a week for sixty weeks, read at the ends of the last months and today."""
    (ann,) = add_people(rye, ["Ann"])
    record_sales(rye, weekly(ann, until=clock.now(), visits=60))
    today = clock.today(rye.time_zone)
    with scope(rye):
        days = [today - timedelta(days=30 * back) for back in range(10, -1, -1)]
        operations.keep_readings(actor=the_system(rye), grounds=queries.grounds_of(rye), days=days)
    return rye


def _set(workspace: Workspace, target: float, by: date | None = None, note: str = "") -> Goal:
    return operations.set_goal(actor=the_system(workspace), goal=NewGoal(TAKINGS, target, by, note, "GBP"))


def test_takings_are_those_of_four_weeks(read: Workspace) -> None:
    with scope(read):
        assert Reading.objects.filter(measure=TAKINGS).latest("day").value == 4 * 500


def test_a_goal_starts_from_what_the_measure_says_and_the_same_again_is_no_other(read: Workspace) -> None:
    with scope(read):
        goal = _set(read, 3000, clock.today(read.time_zone) + timedelta(days=60), "A second shelf")
        assert (goal.start, goal.currency) == (2000, "GBP")
        assert _set(read, 3000, goal.by, "A second shelf").pk == goal.pk
        assert Goal.objects.count() == 1
        assert Activity.objects.filter(verb="insight.goal_set").count() == 1


def test_a_changed_goal_can_be_taken_back_to_the_one_before(browsing: Client, read: Workspace) -> None:
    with scope(read):
        first, second = _set(read, 3000), _set(read, 4000)
    browsing.post(f"/w/rye/measures/goals/{second.pk}/undo/")
    with scope(read):
        assert Goal.objects.get(ended_at=None).pk == first.pk
    browsing.post(f"/w/rye/measures/goals/{first.pk}/undo/")
    with scope(read):
        assert not Goal.objects.filter(ended_at=None).exists()
    browsing.post(f"/w/rye/measures/goals/{second.pk}/back/")
    with scope(read):
        assert Goal.objects.get(ended_at=None).target == 4000


@pytest.mark.parametrize(
    ("goal", "refusal"),
    [
        (NewGoal("money.nothing", 1), MeasureNotFound),
        (NewGoal(TAKINGS, -1), BadGoal),
        (NewGoal(TAKINGS, float("nan")), BadGoal),
        (NewGoal("customers.came_again", 1.5), BadGoal),
        (NewGoal(TAKINGS, 1, by=date(2000, 1, 1)), BadGoal),
        (NewGoal(TAKINGS, 1, note="x" * 201), BadGoal),
    ],
)
def test_what_can_be_no_goal_is_refused(read: Workspace, goal: NewGoal, refusal: type[Exception]) -> None:
    with scope(read), pytest.raises(refusal):
        operations.set_goal(actor=the_system(read), goal=goal)


def test_a_goal_that_is_reached_is_noted_once(read: Workspace) -> None:
    with scope(read):
        _set(read, 1500)
        assert operations.note_reached(actor=the_system(read)) == 1
        assert operations.note_reached(actor=the_system(read)) == 0
        assert Goal.objects.get().reached_on == clock.today(read.time_zone)
        assert Activity.objects.filter(verb="insight.goal_reached").count() == 1


def test_a_measure_that_fell_out_of_what_is_usual_is_told_and_not_one_that_rose(read: Workspace) -> None:
    today = clock.today(read.time_zone)
    with scope(read):
        assert list(prompting.moved(the_system(read))) == []
        Reading.objects.filter(measure=TAKINGS, day=today).update(value=500)
        told = [one for one in prompting.moved(the_system(read)) if TAKINGS in one.url]
        assert len(told) == 1
        Reading.objects.filter(measure=TAKINGS, day=today).update(value=9000)
        assert not [one for one in prompting.moved(the_system(read)) if TAKINGS in one.url]


def test_a_goal_that_is_behind_asks_for_attention(read: Workspace) -> None:
    today = clock.today(read.time_zone)
    with scope(read):
        goal = _set(read, 4000, today + timedelta(days=10))
        assert list(prompting.behind(the_system(read))) == []
        Goal.objects.filter(pk=goal.pk).update(since=today - timedelta(days=90))
        (told,) = prompting.behind(the_system(read))
        assert told.expires == goal.by
        _set(read, 2500)
        fact = Activity.objects.filter(verb=events.GOAL_SET).latest("position")
        assert str(told.subject) in fact.properties.values()


@pytest.mark.parametrize("key", [one.key for one in measures])
def test_every_measure_says_something_with_and_without_readings(read: Workspace, key: str) -> None:
    measure, today = measures[key], clock.today(read.time_zone)
    with scope(read):
        rows = queries.readings_of(the_system(read), [key], today - timedelta(days=800)).get(key, ())
    for against in Against:
        told = measure_words(measure, rows, tile=Tile(key, 12, against), today=today)
        assert "nan" not in f"{told.value}{told.interval}{told.says}".lower()
    assert measure_words(measure, (), tile=Tile(key), today=today).value == ""


def test_every_measure_bears_an_empty_workspace(rye: Workspace) -> None:
    with scope(rye):
        today = clock.today(rye.time_zone)
        operations.keep_readings(actor=the_system(rye), grounds=queries.grounds_of(rye), days=[today])
        assert not Reading.objects.filter(measure__startswith="money").exists()


def test_a_goal_is_typed_as_the_unit_is_written(browsing: Client, read: Workspace) -> None:
    answer = browsing.post(f"/w/rye/measures/{TAKINGS}/", {"target": "25.50", "by": "", "note": ""})
    assert answer.status_code == 302
    with scope(read):
        assert Goal.objects.get(ended_at=None).target == 2550
    assert "25.5" in browsing.get(f"/w/rye/measures/{TAKINGS}/").text
    browsing.post("/w/rye/measures/customers.came_again/", {"target": "60", "by": "", "note": ""})
    with scope(read):
        assert Goal.objects.get(measure="customers.came_again").target == 0.6
    refused = browsing.post(f"/w/rye/measures/{TAKINGS}/", {"target": "lots", "by": "2000-01-01", "note": ""})
    assert refused.status_code == 400
    assert browsing.get("/w/rye/measures/no.such/").status_code == 404


def test_who_may_not_set_goals_reads_them_and_changes_nothing(read: Workspace) -> None:
    analyst = a_browser(read, AccessRole.ANALYST)
    page = analyst.get(f"/w/rye/measures/{TAKINGS}/")
    assert page.status_code == 200
    assert 'name="target"' not in page.text
    assert analyst.post(f"/w/rye/measures/{TAKINGS}/", {"target": "1"}).status_code == 403
    assert analyst.post("/w/rye/boards/ready/counter/taking/").status_code == 403
    with scope(read):
        assert not Goal.objects.exists()
        assert not Board.objects.exists()


def test_a_board_is_taken_from_the_gallery_changed_removed_and_brought_back(browsing: Client, read: Workspace) -> None:
    assert browsing.get("/w/rye/boards/ready/counter/").status_code == 200
    assert browsing.get("/w/rye/boards/ready/nothing/").status_code == 404
    browsing.post("/w/rye/boards/ready/counter/taking/")
    with scope(read):
        board = Board.objects.get()
    browsing.post(
        f"/w/rye/boards/{board.pk}/edit/",
        {"name": "Mornings", "tiles": [TAKINGS, "people.around"], "months": "3", "against": "year"},
    )
    with scope(read):
        board.refresh_from_db()
        assert [tile.months for tile in queries.tiles_of(board)] == [3, 3]
    assert "Mornings" in browsing.get(f"/w/rye/boards/{board.pk}/").text
    browsing.post(f"/w/rye/boards/{board.pk}/removal/")
    assert "Mornings" not in browsing.get("/w/rye/boards/").text
    browsing.post(f"/w/rye/boards/{board.pk}/back/")
    assert "Mornings" in browsing.get("/w/rye/boards/").text


@pytest.mark.parametrize("ready", GALLERY, ids=lambda one: one.key)
def test_every_ready_board_is_of_measures_that_are_known(ready: object) -> None:
    assert all(key in measures for key in ready.measures)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("name", "tiles"),
    [
        ("", [Tile(TAKINGS)]),
        ("x" * 61, [Tile(TAKINGS)]),
        ("A", []),
        ("A", [Tile(TAKINGS), Tile(TAKINGS)]),
        ("A", [Tile("no.such")]),
        ("A", [Tile(TAKINGS, 7)]),
    ],
)
def test_what_can_be_no_board_is_refused(rye: Workspace, name: str, tiles: list[Tile]) -> None:
    with scope(rye), pytest.raises(BadBoard):
        operations.make_board(actor=the_system(rye), name=name, tiles=tiles)


def test_a_remark_is_told_on_the_line_at_its_day_and_can_be_taken_away(browsing: Client, read: Workspace) -> None:
    day = clock.today(read.time_zone) - timedelta(days=45)
    browsing.post(f"/w/rye/measures/{TAKINGS}/remarks/", {"day": day.isoformat(), "words": "A <b>flood</b>"})
    page = browsing.get(f"/w/rye/measures/{TAKINGS}/").text
    assert "A &lt;b&gt;flood&lt;/b&gt;" in page
    assert "<b>flood" not in page
    with scope(read):
        remark = Remark.objects.get()
    browsing.post(f"/w/rye/measures/remarks/{remark.pk}/removal/")
    assert "flood" not in browsing.get(f"/w/rye/measures/{TAKINGS}/").text
    browsing.post(f"/w/rye/measures/remarks/{remark.pk}/back/")
    assert "flood" in browsing.get(f"/w/rye/measures/{TAKINGS}/").text


@pytest.mark.parametrize(("words", "days"), [("", 0), ("x" * 61, 0), ("Later", 1)])
def test_a_remark_without_words_or_of_tomorrow_is_refused(rye: Workspace, words: str, days: int) -> None:
    with scope(rye), pytest.raises(BadRemark):
        operations.note_remark(
            actor=the_system(rye), day=clock.today(rye.time_zone) + timedelta(days=days), words=words
        )


def test_what_is_of_another_workspace_is_not_found(browsing: Client, oak: Workspace) -> None:
    with scope(oak):
        board = operations.make_board(actor=the_system(oak), name="Oak", tiles=[Tile(TAKINGS)])
        goal = operations.set_goal(actor=the_system(oak), goal=NewGoal(TAKINGS, 5))
    assert browsing.get(f"/w/rye/boards/{board.pk}/").status_code == 404
    assert browsing.post(f"/w/rye/measures/goals/{goal.pk}/removal/").status_code == 404


def test_the_day_of_a_goal_is_filled_in_as_the_browser_asks_for_it_in_every_language(
    browsing: Client, read: Workspace
) -> None:
    by = clock.today(read.time_zone) + timedelta(days=60)
    with scope(read):
        _set(read, 3000, by)
    for language in ("en", "es", "ar"):
        browsing.cookies["django_language"] = language
        assert f'value="{by.isoformat()}"' in browsing.get(f"/w/rye/measures/{TAKINGS}/").text
        assert f'value="{clock.today(read.time_zone).isoformat()}"' in browsing.get(f"/w/rye/measures/{TAKINGS}/").text


def test_the_course_of_a_measure_has_a_point_a_month_in_the_currency_of_the_last(read: Workspace) -> None:
    today = clock.today(read.time_zone)
    with scope(read):
        Reading.objects.filter(measure=TAKINGS, day__lt=today - timedelta(days=200)).update(currency="USD")
        days = [today - timedelta(days=back) for back in range(20)]
        operations.keep_readings(actor=the_system(read), grounds=queries.grounds_of(read), days=days)
        rows = Reading.objects.filter(measure=TAKINGS).order_by("day")
        assert len(rows) == 30
        (past,) = past_of([measures[TAKINGS]], {TAKINGS: list(rows)}, today)
    assert [point.shown for point in past.chart.points] == ["£20.00"] * 7
