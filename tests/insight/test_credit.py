"""Paths of touches, and what seven models make of them, worked out by hand."""

import numpy as np
import pytest

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.queries.touching import channel_of_visit
from hedgerow.insight.readings.credit.figuring import MODELS, attribution_found
from hedgerow.insight.readings.credit.found import AttributionFound
from hedgerow.insight.readings.credit.paths import EACH, FIRST, Trails, trails_of
from hedgerow.insight.readings.further import Touches
from hedgerow.measures.attribution import Model
from tests.insight.figures_by_hand import TODAY, a_party, grounds_by_hand

CALL, LETTER, SEARCH = range(3)
NAMES = ("call", "letter", "search")
LONG_AGO = TODAY - 300


def touches(*rows: tuple[int, int, int]) -> Touches:
    """(party, channel, day)."""
    party, channel, day = np.array(sorted(rows, key=lambda row: row[2]), dtype=np.int64).reshape(-1, 3).T
    return Touches(party, channel, day, day * 86_400, NAMES)


def trails(grounds: Grounds, given: Touches, goal: str = FIRST, window: int = 30) -> Trails:
    return trails_of(grounds, given, goal=goal, window=window)


def told(found: Trails) -> list[tuple[int, list[int], int | None, int]]:
    return [(one.party, [touch.channel for touch in one.touches], one.day, one.value) for one in found.trails]


def test_a_path_holds_the_touches_of_the_window_up_to_the_day_of_the_purchase() -> None:
    grounds = grounds_by_hand(1, purchases=[(0, LONG_AGO, 500), (0, LONG_AGO, 200), (0, LONG_AGO + 9, 900)])
    given = touches((0, SEARCH, LONG_AGO - 29), (0, CALL, LONG_AGO), (0, LETTER, LONG_AGO + 1))
    assert told(trails(grounds, given)) == [(0, [SEARCH, CALL], LONG_AGO, 700)]


def test_what_came_before_the_window_led_nowhere() -> None:
    grounds = grounds_by_hand(1, purchases=[(0, LONG_AGO, 500)])
    given = touches((0, SEARCH, LONG_AGO - 30), (0, CALL, LONG_AGO - 1))
    assert told(trails(grounds, given)) == [(0, [SEARCH], None, 0), (0, [CALL], LONG_AGO, 500)]
    assert told(trails(grounds, given, window=90)) == [(0, [SEARCH, CALL], LONG_AGO, 500)]


def test_each_purchase_has_the_touches_since_the_one_before() -> None:
    grounds = grounds_by_hand(1, purchases=[(0, LONG_AGO, 500), (0, LONG_AGO + 9, 900)])
    given = touches((0, CALL, LONG_AGO - 1), (0, LETTER, LONG_AGO + 3), (0, SEARCH, LONG_AGO + 50))
    assert told(trails(grounds, given, EACH)) == [
        (0, [CALL], LONG_AGO, 500),
        (0, [LETTER], LONG_AGO + 9, 900),
        (0, [SEARCH], None, 0),
    ]


def test_purchases_without_a_touch_and_paths_whose_time_is_not_over_are_counted_beside() -> None:
    grounds = grounds_by_hand(3, purchases=[(0, LONG_AGO, 500), (2, LONG_AGO, -500)])
    found = trails(grounds, touches((1, CALL, TODAY - 3), (2, CALL, LONG_AGO - 1)))
    assert (found.untouched, found.open) == (1, 1)
    assert told(found) == [(2, [CALL], None, 0)]  # a refund is no purchase


def of_paths(*paths: tuple[str, bool], times: int = 10) -> AttributionFound:
    """Each path so many times, by a party each; letters are channels: c, l, s."""
    purchases, rows, party = [], [], 0
    for _time in range(times):
        for channels, converted in paths:
            rows += [(party, "cls".index(name), LONG_AGO - len(channels) + at) for at, name in enumerate(channels, 1)]
            purchases += [(party, LONG_AGO, 100)] if converted else []
            party += 1
    grounds = grounds_by_hand(party, purchases=purchases)
    return attribution_found(grounds, touches(*rows), goal=FIRST, window=30, report=lambda _part: None)


def test_seven_models_divide_the_same_purchases() -> None:
    found = of_paths(("c", True), ("c", True), ("c", False), ("l", True), ("cl", True))
    call, letter = found.channels
    by = dict(zip(MODELS, zip(call.credit, letter.credit, strict=True), strict=True))
    assert by[Model.FIRST] == (30, 10)
    assert by[Model.LAST] == (20, 20)
    assert by[Model.LINEAR] == by[Model.POSITION] == by[Model.SHAPLEY] == (25, 15)
    assert by[Model.MARKOV] == (pytest.approx(24), pytest.approx(16))
    assert by[Model.TIME_DECAY][1] > 15
    assert sum(call.value) + sum(letter.value) == 7 * found.worth == 7 * 4000
    assert (call.touched, call.party_count, call.parties[0]) == (30, 30, a_party(0))


def test_below_thirty_nothing_is_divided_and_what_is_missing_is_told() -> None:
    found = of_paths(("cl", True), times=29)
    assert (found.missing, [one.credit for one in found.channels]) == (1, [(), ()])
    assert of_paths(("cl", True), times=30).missing == 0


def test_paths_are_told_once_each_with_those_who_went_them() -> None:
    found = of_paths(("ccl", True), ("cl", False), ("s", True))
    assert [(one.channels, one.count, one.converted) for one in found.paths] == [
        (("call", "letter"), 20, 10),
        (("search",), 10, 10),
    ]
    assert len(found.paths[0].parties) == 20


def test_nothing_on_record_gives_nothing() -> None:
    found = attribution_found(grounds_by_hand(0), touches(), goal=EACH, window=90, report=lambda _part: None)
    assert (found.conversions, found.untouched, found.channels, found.paths) == (0, 0, (), ())


def test_a_visit_goes_under_its_campaign_its_link_or_its_source() -> None:
    assert channel_of_visit("campaign", "Spring letter", "mail.example") == "campaign:Spring letter"
    assert channel_of_visit("social", "", "photos.example") == "link:photos.example"
    assert channel_of_visit("search", "", "find.example") == "visit:search"
