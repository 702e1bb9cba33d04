"""The network of a stretch, on villages small enough to work out by hand."""

import pytest

from hedgerow.insight.analysed.network_measures import MEASURES
from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.around.dependence import dependence_of, introductions
from hedgerow.insight.readings.around.figuring import network_found
from hedgerow.insight.readings.around.found import NetworkFound
from hedgerow.insight.readings.around.graphs import around
from hedgerow.insight.words.around.lists import list_of
from tests.insight.figures_by_hand import TODAY, a_party, grounds_by_hand

GRACE, TOM, UNA, VIC, WIN, XENA = range(6)
NOW = TODAY - 10
WAYS = ((GRACE, TOM), (TOM, UNA), (GRACE, VIC))
"""You – Grace – Tom – Una, and Grace – Vic; Win stands alone; Xena buys."""


def village(**changes: object) -> Grounds:
    given = {"ties": WAYS, "purchases": ((GRACE, NOW, 500), (XENA, NOW, 700)), **changes}
    return grounds_by_hand(6, **given)  # type: ignore[arg-type]


def found_in(grounds: Grounds, window: int = 365) -> NetworkFound:
    return network_found(around(grounds, window), grounds.parties, lambda _part: None)


def test_who_is_the_only_way_to_others_is_named_with_how_many() -> None:
    found = found_in(village())
    assert [(one.party, one.lost) for one in found.brokers] == [(a_party(GRACE), 3), (a_party(TOM), 1)]
    assert found.brokers[0].behind == (a_party(TOM), a_party(VIC), a_party(UNA))
    assert (found.hanging, found.whole.with_way, found.broker_count) == (3, 5, 2)


def test_a_second_way_ends_the_dependence() -> None:
    found = found_in(village(purchases=((GRACE, NOW, 500), (UNA, NOW, 100))))
    assert [(one.party, one.lost) for one in found.brokers] == [(a_party(GRACE), 1)]


def test_a_contact_or_a_gift_is_a_way_as_a_purchase_is() -> None:
    called = found_in(village(contacts=((TOM, -1, -1, NOW),)))
    gave = found_in(village(flows=((TOM, -1, NOW, 100),)))
    assert {one.party for one in called.brokers} == {one.party for one in gave.brokers} == {a_party(n) for n in (0, 1)}
    assert [one.lost for one in called.brokers] == [one.lost for one in gave.brokers] == [1, 1]


@pytest.mark.parametrize(
    ("sides", "one", "other"),
    [
        ((UNA, -1, -1), UNA, -1),
        ((UNA, TOM, -1), TOM, UNA),
        ((-1, -1, VIC), VIC, -1),
        ((VIC, VIC, TOM), TOM, VIC),
        ((VIC, VIC, VIC), VIC, -1),
        ((VIC, UNA, TOM), TOM, UNA),
    ],
)
def test_a_contact_ties_the_first_two_in_it_or_the_only_one_to_the_business(
    sides: tuple[int, int, int], one: int, other: int
) -> None:
    found = around(grounds_by_hand(6, contacts=((*sides, NOW),)), 365)
    business = found.business
    assert {found.ways.source.item(), found.ways.target.item()} == {one, business if other < 0 else other}
    assert found.contacts == 1


def test_a_contact_with_nobody_known_is_no_way() -> None:
    assert around(grounds_by_hand(6, contacts=((-1, -1, -1, NOW),)), 365).contacts == 0


def test_the_way_leads_along_strong_ties_and_who_stands_on_it_is_between() -> None:
    """From 0 to 3 by way of 1, seen on two days besides, or of 2; from 1 to 2 by way of 0 or of 3 alike."""
    ties = ((0, 1), (1, 3), (0, 2), (2, 3))
    often = [(one, other, -1, TODAY - day) for one, other in ties[:2] for day in range(2)]
    between = {one.party: one.betweenness for one in found_in(grounds_by_hand(4, ties=ties, contacts=often)).members}
    assert [between[a_party(at)] for at in range(4)] == pytest.approx([1 / 6, 1 / 3, 0, 1 / 6])


@pytest.mark.parametrize(("window", "with_way"), [(30, 5), (5, 0)])
def test_what_was_before_the_stretch_is_not_in_it(window: int, with_way: int) -> None:
    assert found_in(village(), window).whole.with_way == with_way


def test_a_tie_that_ended_before_the_stretch_is_not_in_it() -> None:
    ended = (*WAYS[1:], (GRACE, TOM, 0, TODAY - 40))
    assert found_in(village(ties=ended), 30).whole.with_way == 3
    assert found_in(village(ties=ended), 90).whole.with_way == 5


def test_who_is_tied_to_nobody_stands_alone_with_the_last_day() -> None:
    found = found_in(village(purchases=((GRACE, NOW, 500), (XENA, NOW - 300, 700))), 90)
    assert [(one.party, one.value) for one in found.isolates] == [(a_party(XENA), NOW - 300), (a_party(WIN), -1)]


def test_a_bridge_is_told_only_where_several_stand_behind_it() -> None:
    bridges = found_in(village()).bridges
    assert [(one.one, one.other, one.behind) for one in bridges] == [(a_party(GRACE), a_party(TOM), 2)]


def test_two_are_introduced_whose_ways_lead_through_different_people() -> None:
    twice = grounds_by_hand(
        6, ties=((0, 1), (1, 2), (3, 4), (3, 5)), purchases=((0, NOW, 1), (3, NOW, 1))
    )  # 0 – 1 – 2 and 3 – {4, 5}
    [one] = found_in(twice).introductions
    assert {one.one, one.other} == {a_party(1), a_party(4)}
    assert one.saved == 2 + 1
    depends = dependence_of(around(twice, 365))
    rivals = around(grounds_by_hand(6, ties=((0, 1), (1, 2), (3, 4), (3, 5)), roles=[(n, 5) for n in range(6)]), 0)
    assert introductions(depends, twice.parties, rivals.rivals) == ()


def test_given_back_by_value_counts_gifts_and_leaves_sales_out() -> None:
    found = found_in(village(flows=((-1, TOM, NOW, 300), (TOM, -1, NOW, 100), (-1, VIC, NOW, 600))))
    assert found.whole.returned_by_value == pytest.approx(200 / 1000)
    assert found.whole.returned == pytest.approx(2 / 3)


def test_an_empty_record_and_a_star_give_plain_figures() -> None:
    empty = found_in(grounds_by_hand(0))
    assert (empty.whole.members, empty.whole.per_member, empty.brokers, empty.groups) == (0, None, (), ())
    star = found_in(grounds_by_hand(6, ties=[(0, n) for n in range(1, 6)], purchases=[(0, NOW, 1)]))
    assert (star.brokers[0].lost, star.whole.modularity) == (5, 0.0)
    assert star.hubs[0].party == a_party(0)


def test_measures_are_none_while_the_record_is_young() -> None:
    old, young = village(purchases=((GRACE, TODAY - 200, 1),)), village()
    values = {measure.key: measure.read(old) for measure in MEASURES}
    assert {key: value.value for key, value in values.items() if value} == {
        "network.ties_per_member": 1.0,
        "network.isolated": pytest.approx(2 / 6),
        "network.hanging": pytest.approx(3 / 4),
        "network.most_on_one": 3.0,
        "network.transitivity": 0.0,
        "network.modularity": pytest.approx(values["network.modularity"].value),  # type: ignore[union-attr]
    }
    assert [measure.read(young) for measure in MEASURES] == [None] * len(MEASURES)


def test_on_a_chain_too_long_for_a_figure_to_settle_the_others_are_told() -> None:
    ties = tuple((one, one + 1) for one in range(2_999))
    found = found_in(grounds_by_hand(3_000, ties=ties, purchases=((0, NOW, 500),)))
    assert {one.eigenvector for one in found.members} == {None}
    assert all(one.pagerank for one in found.members)
    behind = list_of(found, "members", {}, "365")
    assert behind is not None
    assert behind.shown.cells(0)[4] == "–"
