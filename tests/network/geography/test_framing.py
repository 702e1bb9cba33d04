"""What a picture of the ground shows, and where in it everybody stands."""

from itertools import combinations
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.network.geography.framing import SHOWN, Frame, framed, spread
from hedgerow.network.geography.land import drawn, outlines
from hedgerow.network.geography.points import Accuracy, Point
from hedgerow.network.geography.tiles import is_template, origin
from hedgerow.web.assets import built_file

HOME = Point(51.52, -1.13)
OUTLINES = built_file("countries-10m.json")


def around(*points: Point, accuracy: Accuracy = Accuracy.GIVEN) -> list[tuple[Point, Accuracy]]:
    return [(point, accuracy) for point in points]


def test_the_business_stands_in_the_middle_and_nine_of_ten_around_it() -> None:
    near = [Point(51.52 + 0.01 * n, -1.13) for n in range(19)]
    frame = framed(around(*near, Point(35.0, 139.0)), HOME, is_whole=False)
    assert frame.place(HOME) == (0, 0)
    inside = [point for point in near if max(map(abs, frame.place(point))) <= SHOWN]
    assert len(inside) >= 18
    assert max(map(abs, frame.place(Point(35.0, 139.0)))) > 10 * SHOWN


def test_the_whole_picture_leaves_nobody_out() -> None:
    tokyo = Point(35.0, 139.0)
    frame = framed(around(HOME, tokyo), HOME, is_whole=True)
    assert max(map(abs, frame.place(tokyo))) <= SHOWN


def test_who_is_known_by_country_alone_widens_nothing() -> None:
    frame = framed([*around(HOME), (Point(47.0, 2.7), Accuracy.COUNTRY)], HOME, is_whole=False)
    assert frame.km_per_unit * SHOWN < 5


def test_without_a_home_the_middle_is_that_of_them_all_and_nobody_at_all_is_a_picture_too() -> None:
    frame = framed(around(Point(10, 10), Point(11, 11), Point(60, 60)), None, is_whole=False)
    assert frame.middle == Point(11, 11)
    assert framed([], None, is_whole=False).km_per_unit > 0


def test_the_picture_reaches_across_the_line_of_the_date() -> None:
    fiji, samoa = Point(-18.1, 178.4), Point(-13.8, -171.8)
    frame = framed(around(samoa), fiji, is_whole=True)
    assert 0 < frame.place(samoa)[0] <= SHOWN


@given(st.floats(-80, 80), st.floats(-180, 180), st.floats(1, 2000))
def test_a_place_in_the_picture_is_the_point_again(north: float, east: float, km: float) -> None:
    frame = framed(around(Point(north, east)), Point(min(80, north + km / 400), east), is_whole=True)
    again = frame.point(*frame.place(Point(north, east)))
    assert again.km_to(Point(north, east)) < 0.001 * km


def test_those_of_one_place_stand_beside_each_other_and_nobody_else_moves() -> None:
    placed = spread([(10.0, 10.0)] * 12 + [(200.0, 0.0)])
    assert placed[0] == (10.0, 10.0)
    assert placed[-1] == (200.0, 0.0)
    assert min(hypot(a[0] - b[0], a[1] - b[1]) for a, b in combinations(placed[:12], 2)) > 6
    crowd = spread([(0.0, 0.0)] * 5000)
    assert len(set(crowd)) == 5000
    assert max(hypot(x, y) for x, y in crowd) < 60


@pytest.mark.skipif(OUTLINES is None, reason="the assets are not built (make assets)")
def test_the_land_is_drawn_where_it_is() -> None:
    assert OUTLINES is not None
    island = framed(around(Point(50.2, -1.3)), Point(50.68, -1.3), is_whole=True)
    land = drawn(outlines(OUTLINES), island, 440).land
    assert covers(land, island, Point(50.68, -1.3))  # the Isle of Wight
    assert not covers(land, island, Point(50.35, -1.3))  # the sea south of it
    assert all(abs(value) <= 441 for ring in land for value in ring)


@pytest.mark.skipif(OUTLINES is None, reason="the assets are not built (make assets)")
def test_a_picture_of_the_world_is_no_heavier_than_a_photograph() -> None:
    assert OUTLINES is not None
    world = framed(around(Point(60, -170), Point(-50, 170)), Point(20, 0), is_whole=True)
    found = drawn(outlines(OUTLINES), world, 440)
    assert covers(found.land, world, Point(48, 2))
    assert not covers(found.land, world, Point(30, -40))
    assert sum(map(len, (*found.land, *found.borders))) < 150_000


def covers(land: list[list[float]], frame: Frame, point: Point) -> bool:
    """Whether a point is on land: by how many outlines a line to the right crosses."""
    x, y = frame.place(point)
    crossed = 0
    for ring in land:
        corners = list(zip(ring[::2], ring[1::2], strict=True))
        for (ax, ay), (bx, by) in zip(corners, [*corners[1:], corners[0]], strict=True):
            if (ay > y) != (by > y) and x < ax + (y - ay) / (by - ay) * (bx - ax):
                crossed += 1
    return crossed % 2 == 1


@pytest.mark.parametrize(
    ("url", "is_fine"),
    [
        ("https://tiles.example.org/{z}/{x}/{y}.png", True),
        ("https://tiles.example.org:8443/a/{z}/{x}/{y}@2x.png?key=abc", True),
        ("http://tiles.example.org/{z}/{x}/{y}.png", False),
        ("https://tiles.example.org/{z}/{x}.png", False),
        ("https://{z}.example.org/{x}/{y}.png", False),
        ("https://tiles.example.org/{z}/{x}/{y}/{s}.png", False),
        ("https://me:secret@tiles.example.org/{z}/{x}/{y}.png", False),
        ("https://localhost/{z}/{x}/{y}.png", False),
        ("https://tiles.example.org; script-src */{z}/{x}/{y}.png", False),
        ("https://tiles.example.org/{z}/{x}/{y}.png#{z}", False),
        ("https://tiles.example.org:99999/{z}/{x}/{y}.png", False),
        ("javascript:alert(1)//{z}{x}{y}", False),
        ("", False),
    ],
)
def test_only_a_whole_address_over_tls_is_a_server_of_tiles(url: str, is_fine: bool) -> None:
    assert is_template(url) is is_fine


def test_the_browser_is_told_the_origin_alone() -> None:
    assert origin("https://tiles.example.org:8443/a/{z}/{x}/{y}.png?key=abc") == "https://tiles.example.org:8443"
