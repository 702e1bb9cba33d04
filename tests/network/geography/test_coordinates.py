"""Coordinates as people and programs write them, and what is none."""

from math import isclose

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.network.geography.coordinates import Read, Wrong, read, written
from hedgerow.network.geography.points import Point, reach

GORING = Point(51.5232, -1.1334)


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        ("51.5232", "-1.1334"),
        (" 51,5232 ", "−1,1334"),
        ("51.5232° N", "1.1334° W"),
        ("N 51.5232", "W 1.1334"),
        ("51.5232, -1.1334", ""),
        ("51.5232 -1.1334", ""),
        ("51,5232;-1,1334", ""),
        ("51,5232,-1,1334", ""),
        ("51.5232 / -1.1334", ""),
        ("", "geo:51.5232,-1.1334;u=35"),
        ("geo:51.5232,-1.1334,40;crs=wgs84", ""),
        ("51.5232;-1.1334", ""),
        ("51.5232N 1.1334W", ""),
    ],
)
def test_a_pair_is_read_however_it_is_written(latitude: str, longitude: str) -> None:
    assert read(latitude, longitude) == Read(GORING)


def test_degrees_minutes_and_seconds_are_read() -> None:
    found = read("51° 31' 23.5\" N", "1°8'0.2\"W").point
    assert found == Point(51.523194, -1.133389)
    assert read("51 31.5", "-1 8").point == Point(51.525, -1.133333)


@pytest.mark.parametrize(
    ("latitude", "longitude", "wrong"),
    [
        ("", "", Wrong.UNREADABLE),
        ("somewhere", "nice", Wrong.UNREADABLE),
        ("nan", "1", Wrong.UNREADABLE),
        ("1e3", "1", Wrong.UNREADABLE),
        ("51 75", "1", Wrong.UNREADABLE),
        ("51.5", "", Wrong.ALONE),
        ("", "-1.1", Wrong.ALONE),
        ("0", "0.0", Wrong.NOWHERE),
        ("95", "200", Wrong.OUT_OF_RANGE),
        ("12", "181", Wrong.OUT_OF_RANGE),
        ("100", "100", Wrong.OUT_OF_RANGE),
    ],
)
def test_what_is_no_place_says_why(latitude: str, longitude: str, wrong: Wrong) -> None:
    assert read(latitude, longitude) == Read(wrong=wrong)


@pytest.mark.parametrize(("latitude", "longitude"), [("-122.0829", "37.386"), ("122.0829 W", "37.386 N")])
def test_an_exchanged_pair_is_put_right_and_told(latitude: str, longitude: str) -> None:
    assert read(latitude, longitude) == Read(Point(37.386, -122.0829), is_swapped=True)


@given(
    st.decimals(-90, 90, places=6).filter(lambda degrees: degrees != 0),
    st.decimals(-180, 180, places=6),
)
def test_what_is_written_is_read_back_as_it_was(latitude: object, longitude: object) -> None:
    point = Point(float(str(latitude)), float(str(longitude)))
    assert read(*written(point)) == Read(point)
    assert read(", ".join(written(point)), "") == Read(point)


def test_distances_are_those_of_the_globe() -> None:
    """Published: Paris to London 343.5 km, Nashville to Los Angeles 2,886.4 km (Rosetta Code, haversine)."""
    assert isclose(Point(48.8566, 2.3522).km_to(Point(51.5074, -0.1278)), 343.56, abs_tol=0.1)
    assert isclose(Point(36.12, -86.67).km_to(Point(33.94, -118.40)), 2886.45, abs_tol=0.1)
    assert isclose(Point(-17, 179.9).km_to(Point(-17, -179.9)), 21.27, abs_tol=0.05)


@given(*[st.floats(low, high) for low, high in ((-90, 90), (-180, 180)) * 2])
def test_a_straight_line_through_the_ball_orders_distances_as_the_ground_does(
    north: float, east: float, other_north: float, other_east: float
) -> None:
    one, two = Point(north, east), Point(other_north, other_east)
    line = sum((a - b) ** 2 for a, b in zip(one.vector, two.vector, strict=True))
    assert isclose(line, reach(one.km_to(two)), rel_tol=1e-6, abs_tol=1e-12)
