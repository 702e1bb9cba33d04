"""Whom somebody joins on the map is measured as on the page about the network: along strong ties."""

from types import SimpleNamespace
from typing import cast
from uuid import UUID

import pytest

from hedgerow.network.queries.map.measured import measured_now
from hedgerow.network.queries.map.picture import Picture
from hedgerow.network.queries.map.tying import BUSINESS, MapTie

ANN, BOB, CAY, DAN = (UUID(int=number) for number in (4, 3, 2, 1))


def a_picture(*ties: MapTie) -> Picture:
    parties = [SimpleNamespace(id=each) for each in (ANN, BOB, CAY, DAN)]
    return cast("Picture", SimpleNamespace(parties=parties, ties=ties))


def tie(source: int, target: int, strength: int, kind: str = "tie.knows") -> MapTie:
    return MapTie(source, target, kind, strength, 0)


def test_who_is_tied_strongly_to_both_joins_them_and_not_who_hardly_knows_them() -> None:
    """From Ann to Dan two ways lead: over Bob, whom both see often, and over Cay, whom they hardly ever see."""
    joins = measured_now(a_picture(tie(0, 1, 80), tie(1, 3, 80), tie(0, 2, 5), tie(2, 3, 5))).joins
    assert joins[BOB] == pytest.approx(1 / 3)
    assert joins[CAY] == 0


def test_a_weak_tie_is_farther_than_two_strong_ones() -> None:
    joins = measured_now(a_picture(tie(0, 1, 80), tie(1, 3, 80), tie(0, 3, 0))).joins
    assert joins[BOB] == pytest.approx(1 / 3)


def test_two_kinds_of_tie_make_a_pair_no_nearer() -> None:
    twice = measured_now(
        a_picture(tie(0, 1, 40), tie(1, 0, 40, "tie.kin"), tie(1, 3, 40), tie(0, 2, 40), tie(2, 3, 40))
    )
    assert twice.joins[BOB] == twice.joins[CAY] == pytest.approx(1 / 6)


def test_without_strengths_all_ties_are_alike_and_the_business_stands_between_nobody() -> None:
    told = measured_now(a_picture(tie(0, 1, 0), tie(1, 3, 0), tie(2, BUSINESS, 9, "money")))
    assert told.joins == {ANN: 0, BOB: pytest.approx(1 / 3), CAY: 0, DAN: 0}
    assert set(measured_now(a_picture()).joins.values()) == {0}
