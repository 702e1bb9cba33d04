"""Boards: the order of their tiles, what each shows, what it is compared with, and why it moved."""

import re
from datetime import timedelta
from html import unescape
from http import HTTPStatus

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.insight import operations, queries
from hedgerow.insight.choosing import Against, Tile
from hedgerow.insight.errors import BadBoard, TileNotFound
from hedgerow.insight.models import Board, Reading
from hedgerow.insight.registries import measures
from hedgerow.insight.words.drawn import Drawn, drawn
from hedgerow.kernel import clock
from hedgerow.kernel.errors import CrossWorkspace
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import the_system
from tests.insight.records import a_browser, add_people, record_sales

KEYS = ["money.takings", "customers.active", "people.around"]
BOARDS = "/w/rye/boards/"


@pytest.fixture
def board(rye: Workspace) -> Board:
    """Three tiles, each with values of two years and three months, one a week, more by one each time."""
    today = clock.today(rye.time_zone)
    with scope(rye):
        for key in KEYS:
            for back in range(118):
                day = today - timedelta(weeks=back)
                Reading.objects.create(
                    measure=key, day=day, value=1000 - back, n=9, currency="GBP", position=0, read_at=clock.now()
                )
        return operations.make_board(actor=the_system(rye), name="Mornings", tiles=[Tile(key) for key in KEYS])


def order_of(board: Board) -> list[str]:
    with scope(board.workspace):
        return [tile.measure for tile in queries.tiles_of(Board.objects.get(pk=board.pk))]


def noted(rye: Workspace) -> int:
    with scope(rye):
        return Activity.objects.filter(verb="insight.board_changed").count()


def a_line(rye: Workspace, tile: Tile) -> Drawn:
    today = clock.today(rye.time_zone)
    with scope(rye):
        actor, since = the_system(rye), today - timedelta(days=1200)
        readings = queries.readings_of(actor, [tile.measure], since)[tile.measure]
        found = drawn(measures[tile.measure], readings, tile, today, queries.remarks(actor, since))
    assert found is not None
    return found


def test_a_tile_is_moved_place_by_place_and_stays_at_an_end(browsing: Client, rye: Workspace, board: Board) -> None:
    address = f"{BOARDS}{board.pk}/tiles/people.around/place/"
    before = noted(rye)
    answer = browsing.post(address, {"way": "earlier"})
    assert answer.url == f"{BOARDS}{board.pk}/?moved=people.around&way=earlier"
    assert order_of(board) == ["money.takings", "people.around", "customers.active"]
    browsing.post(address, {"way": "earlier"})
    assert order_of(board) == ["people.around", "money.takings", "customers.active"]
    assert noted(rye) == before + 2
    browsing.post(address, {"way": "earlier"})
    browsing.post(address, {"way": "sideways"})
    browsing.post(address)
    assert order_of(board) == ["people.around", "money.takings", "customers.active"]
    assert noted(rye) == before + 2
    browsing.post(address, {"way": "later"})
    assert order_of(board) == ["money.takings", "people.around", "customers.active"]


def test_the_page_says_where_a_moved_tile_stands_and_keeps_the_button_at_hand(browsing: Client, board: Board) -> None:
    page = browsing.post(f"{BOARDS}{board.pk}/tiles/people.around/place/", {"way": "earlier"}, follow=True).text
    assert "People and organisations around you now stands at place 2 of 3." in page
    assert re.search(r'value="earlier" autofocus>.*?Move earlier<span class="vh">: People and organisations', page)
    assert len(re.findall(r'value="\w+" autofocus>', page)) == 1
    page = browsing.post(f"{BOARDS}{board.pk}/tiles/people.around/place/", {"way": "earlier"}, follow=True).text
    assert 'value="earlier" disabled>' in page
    assert re.search(r'value="later" autofocus>.*?Move later<span class="vh">: People and organisations', page)


def test_a_measure_that_is_not_known_any_more_is_stepped_over(rye: Workspace, board: Board) -> None:
    with scope(rye):
        board.tiles.insert(1, {"measure": "gone.away", "months": 12, "against": "year"})
        board.save()
        operations.move_tile(actor=the_system(rye), board=board, measure="money.takings", by=1)
        board.refresh_from_db()
    assert [tile["measure"] for tile in board.tiles] == ["customers.active", "gone.away", "money.takings", KEYS[2]]


def test_each_tile_has_a_time_and_a_comparison_of_its_own(browsing: Client, rye: Workspace, board: Board) -> None:
    address = f"{BOARDS}{board.pk}/tiles/customers.active/"
    before = noted(rye)
    answer = browsing.post(address, {"months": "3", "against": "year"})
    assert answer.url == f"{BOARDS}{board.pk}/?moved=customers.active#tile-customers.active"
    browsing.post(address, {"months": "3", "against": "year"})
    with scope(rye):
        tiles = queries.tiles_of(Board.objects.get(pk=board.pk))
    assert tiles == [Tile(KEYS[0]), Tile(KEYS[1], 3, Against.YEAR), Tile(KEYS[2])]
    assert noted(rye) == before + 1
    for bad in ({"months": "7", "against": "year"}, {"months": "3", "against": "x"}, {}):
        page = browsing.post(address, bad, follow=True).text
        assert "The tile is as it was." in page
    with scope(rye), pytest.raises(BadBoard):
        operations.change_tile(actor=the_system(rye), board=board, tile=Tile(KEYS[0], 7))
    assert noted(rye) == before + 1


def test_another_choice_of_measures_keeps_order_time_and_comparison(
    browsing: Client, rye: Workspace, board: Board
) -> None:
    with scope(rye):
        actor = the_system(rye)
        operations.change_tile(actor=actor, board=board, tile=Tile("people.around", 24, Against.NOTHING))
        operations.move_tile(actor=actor, board=board, measure="people.around", by=-1)
    address = f"{BOARDS}{board.pk}/edit/"
    chosen = {"tiles": ["money.average", "people.around", "customers.active"], "name": "Evenings"}
    browsing.post(address, {**chosen, "months": "", "against": ""})
    with scope(rye):
        found = Board.objects.get(pk=board.pk)
        kept = [Tile("people.around", 24, Against.NOTHING), Tile("customers.active"), Tile("money.average")]
        assert (found.name, list(queries.tiles_of(found))) == ("Evenings", kept)
    browsing.post(address, {**chosen, "months": "3", "against": "year"})
    with scope(rye):
        told = queries.tiles_of(Board.objects.get(pk=board.pk))
    assert [(tile.months, tile.against) for tile in told] == [(3, Against.YEAR)] * 3


def test_a_measure_that_is_not_known_just_now_keeps_its_place_when_the_form_is_saved(
    browsing: Client, rye: Workspace, board: Board
) -> None:
    hidden = {"measure": "gone.away", "months": 24, "against": "year"}
    with scope(rye):
        board.tiles.insert(1, hidden)
        board.save()
    before, said = noted(rye), {"name": "Mornings", "months": "", "against": ""}
    browsing.post(f"{BOARDS}{board.pk}/edit/", {**said, "tiles": KEYS})
    assert noted(rye) == before
    browsing.post(f"{BOARDS}{board.pk}/edit/", {**said, "tiles": [KEYS[2]]})
    with scope(rye):
        board.refresh_from_db()
    assert [tile["measure"] for tile in board.tiles] == [KEYS[2], "gone.away"]
    assert board.tiles[1] == hidden
    assert noted(rye) == before + 1


def test_who_may_not_set_goals_arranges_nothing(rye: Workspace, oak: Workspace, board: Board) -> None:
    analyst = a_browser(rye, AccessRole.ANALYST)
    assert "Move earlier" not in analyst.get(f"{BOARDS}{board.pk}/").text
    for path, said in (("place/", {"way": "later"}), ("", {"months": "3", "against": "year"})):
        address = f"{BOARDS}{board.pk}/tiles/money.takings/{path}"
        assert analyst.post(address, said).status_code == HTTPStatus.FORBIDDEN
        assert analyst.get(address).status_code == HTTPStatus.METHOD_NOT_ALLOWED
    stranger = the_system(oak)
    with scope(rye), pytest.raises(CrossWorkspace):
        operations.move_tile(actor=stranger, board=board, measure="money.takings", by=1)
    assert order_of(board) == KEYS


def test_a_measure_that_is_not_on_the_board_is_neither_moved_nor_changed(
    browsing: Client, rye: Workspace, board: Board
) -> None:
    for path, said in (("place/", {"way": "later"}), ("", {"months": "3", "against": "year"})):
        answer = browsing.post(f"{BOARDS}{board.pk}/tiles/money.average/{path}", said)
        assert answer.status_code == HTTPStatus.NOT_FOUND
    with scope(rye), pytest.raises(TileNotFound):
        operations.move_tile(actor=the_system(rye), board=board, measure="no.such", by=1)
    assert order_of(board) == KEYS


def test_the_year_before_is_a_line_of_its_own_with_its_own_words(rye: Workspace, board: Board) -> None:
    chart = a_line(rye, Tile("customers.active", 12, Against.YEAR)).chart
    shift = [now.value - then.value for now, then in zip(chart.points, chart.before, strict=True) if then.value]
    assert set(shift) == {53.0}  # the reading a week before the same day of last year
    assert len(shift) == len(chart.points)
    assert chart.before_words == "a year before"
    assert 'class="ln was"' in chart.draw()


def test_where_the_record_does_not_reach_back_the_line_before_begins_later(rye: Workspace, board: Board) -> None:
    before = a_line(rye, Tile("customers.active", 24, Against.YEAR)).chart.before
    known = [point.value is not None for point in before]
    assert known == sorted(known)
    assert {*known} == {True, False}


def test_a_month_before_is_drawn_on_a_weekly_line_only(rye: Workspace, board: Board) -> None:
    weekly = a_line(rye, Tile("customers.active", 3)).chart
    assert [now.value - then.value for now, then in zip(weekly.points, weekly.before, strict=True)] == [4.0] * 14
    assert weekly.before_words == "a month before"
    assert a_line(rye, Tile("customers.active", 12)).chart.before == ()
    assert a_line(rye, Tile("customers.active", 3, Against.NOTHING)).chart.before == ()


def test_the_board_reads_far_enough_back_for_what_is_compared(browsing: Client, rye: Workspace, board: Board) -> None:
    with scope(rye):
        tile = Tile("customers.active", 12, Against.YEAR)
        operations.change_tile(actor=the_system(rye), board=board, tile=tile)
    page = browsing.get(f"{BOARDS}{board.pk}/").text
    compared = re.findall(r'<path class="ln was"[^>]* d="M(\d+) ', page)
    assert "a year before" in page
    assert compared == ["10"]  # it begins where the line itself does


def test_every_remark_within_the_line_is_numbered_and_listed(browsing: Client, rye: Workspace, board: Board) -> None:
    today = clock.today(rye.time_zone)
    with scope(rye):
        for back, words in ((300, "New oven"), (20, "A <b>flood</b>"), (40, "Half term"), (900, "Long ago")):
            operations.note_remark(actor=the_system(rye), day=today - timedelta(days=back), words=words)
    line = a_line(rye, Tile("customers.active", 12))
    assert [(one.number, one.remark.words) for one in line.remarks] == [
        ("1", "New oven"),
        ("2", "Half term"),
        ("3", "A <b>flood</b>"),
    ]
    assert [one.words for one in line.chart.annotations] == ["1", "2", "3"]
    page = browsing.get(f"{BOARDS}{board.pk}/").text
    assert page.count('<ol class="remarks') == 3
    assert "A &lt;b&gt;flood&lt;/b&gt;" in page
    assert "Long ago" not in page
    assert 'summary>Why it moved<span class="vh">: Customers who bought</span>' in browsing.get("/w/rye/measures/").text
    weekly = a_line(rye, Tile("customers.active", 3))
    assert [one.remark.words for one in weekly.remarks] == ["Half term", "A <b>flood</b>"]


def test_remarks_of_one_point_share_a_mark_and_one_alone_is_written_out(rye: Workspace, board: Board) -> None:
    today = clock.today(rye.time_zone)
    with scope(rye):
        operations.note_remark(actor=the_system(rye), day=today - timedelta(days=300), words="New oven")
    alone = a_line(rye, Tile("customers.active", 12))
    assert [one.words for one in alone.chart.annotations] == ["New oven"]
    assert [one.number for one in alone.remarks] == [""]
    with scope(rye):
        operations.note_remark(actor=the_system(rye), day=today - timedelta(days=301), words="Old oven out")
    assert [one.words for one in a_line(rye, Tile("customers.active", 12)).chart.annotations] == ["1, 2"]


def test_a_remark_too_long_for_a_phone_is_numbered_too(browsing: Client, rye: Workspace, board: Board) -> None:
    today, words = clock.today(rye.time_zone), "The road was closed for half a year and nobody came by car"
    with scope(rye):
        operations.note_remark(actor=the_system(rye), day=today - timedelta(days=200), words=words)
    line = a_line(rye, Tile("customers.active", 12))
    assert [one.words for one in line.chart.annotations] == ["1"]
    page = browsing.get("/w/rye/measures/customers.active/").text
    assert f'<span class="mark">1</span><span class="grow"><b><bdi>{words}' in page


def test_before_the_first_reading_a_board_says_so_and_offers_it(browsing: Client, rye: Workspace) -> None:
    for address in (f"{BOARDS}ready/counter/", "/w/rye/measures/", "/w/rye/measures/money.takings/"):
        text = browsing.get(address).text
        assert "Nothing has been read yet" in text
        assert "Read them now" in text
        assert "oo little on record" not in text
    browsing.post("/w/rye/measures/reading/")
    assert "Nothing has been read yet" not in browsing.get(f"{BOARDS}ready/counter/").text


def test_a_page_asks_once_when_measures_were_last_read(browsing: Client, board: Board) -> None:
    for address in (f"{BOARDS}{board.pk}/", "/w/rye/measures/", "/w/rye/measures/money.takings/"):
        with CaptureQueriesContext(connection) as asked:
            assert browsing.get(address).status_code == HTTPStatus.OK
        days = [one for one in asked if 'SELECT "insight_reading"."day" AS' in one["sql"]]
        assert len(days) == 1, address


def test_single_facts_and_their_older_ones_lead_back_to_the_list_of_the_board(
    browsing: Client, rye: Workspace, board: Board
) -> None:
    (ann,) = add_people(rye, ["Ann"])
    record_sales(rye, [(ann, clock.now() - timedelta(hours=back), 100) for back in range(60)])
    address, asked = "/w/rye/measures/customers.active/who/", f"?board={board.pk}"
    assert f'href="{address}{ann}/{asked}"' in browsing.get(f"{address}{asked}").text
    first = browsing.get(f"{address}{ann}/{asked}").text
    (older,) = re.findall(r'href="(\?[^"]*before=[^"]*)"', first)
    second = browsing.get(f"{address}{ann}/{unescape(older)}").text
    assert f'href="{asked}"' in second
    assert all(f'<a href="{address}{asked}">' in page for page in (first, second))
    assert f'<a href="{address}">' in browsing.get(f"{address}{ann}/?board=x").text
