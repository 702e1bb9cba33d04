"""What is said of customers: the published sample, bad input, and small shops worked out by hand."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import pytest
from msgspec import json

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.buyers import drawn
from hedgerow.insight.readings.buyers.bought import bought
from hedgerow.insight.readings.buyers.figuring import customers_found
from hedgerow.insight.readings.buyers.found import CustomersFound
from hedgerow.insight.readings.buyers.lists import LONGEST_WAIT
from hedgerow.insight.readings.buyers.sure import Sure
from hedgerow.insight.readings.buyers.together import BROUGHT, BY_THEMSELVES, newcomers
from hedgerow.insight.readings.further import Lines, Source
from hedgerow.insight.words.buyers.lists import calls_say, left, list_of, next_visit
from hedgerow.insight.words.buyers.staying import curves
from hedgerow.measures.customers.few import few_for_all
from tests.insight.figures_by_hand import TODAY, a_party, grounds_by_hand
from tests.measures import cdnow as sample

NO_LINES = Lines(*(np.zeros(0, dtype=np.int64) for _ in range(3)), ())


def found_in(
    grounds: Grounds, lines: Lines = NO_LINES, given: Sequence[Source] = (), margin: float | None = None
) -> CustomersFound:
    return customers_found(grounds, lines=lines, given=given, margin=margin, others=(), report=lambda _part: None)


@pytest.fixture(scope="module")
def published() -> CustomersFound:
    """The sample of the papers, up to the end of its calibration."""
    if not sample.SAMPLE.parent.exists():
        pytest.skip("the shared data folder is absent")
    data = sample.read()
    rows = np.stack([data.customer, data.day, data.cents], axis=1).tolist()
    return found_in(grounds_by_hand(data.n, purchases=rows, day=data.end_of_calibration))


def test_the_published_sample_gives_the_published_parameters(published: CustomersFound) -> None:
    assert (published.customers, published.repeat_buyers) == (2357, 946)
    assert published.bg is not None
    assert published.pareto is not None
    assert published.amount is not None
    told = {one.name: one.value for one in published.bg.parameters}
    assert told == pytest.approx({"r": 0.242593, "alpha": 4.413532, "a": 0.792886, "b": 2.425753}, rel=1e-3)
    assert published.bg.log_likelihood == pytest.approx(-9582.4256, abs=1e-2)
    assert [one.value for one in published.pareto.parameters] == pytest.approx([0.553, 10.578, 0.606, 11.669], rel=5e-3)
    assert published.amount.n == 946


def test_intervals_hold_what_they_are_of_and_lists_are_in_order(published: CustomersFound) -> None:
    for model in (published.bg, published.pareto):
        assert model is not None
        assert model.visits.low is not None
        assert model.visits.high is not None
        assert model.visits.low < model.visits.value < model.visits.high
    assert published.lifetime is not None
    assert published.lifetime.low is not None
    assert published.lifetime.high is not None
    assert published.lifetime.low < published.lifetime.value < published.lifetime.high
    values = [one.value for one in published.worth]
    assert values == sorted(values, reverse=True)
    assert len(values) == 500
    waits = [
        (one.soonest, one.usual, one.latest) for one in published.worth if one.soonest and one.usual and one.latest
    ]
    assert waits
    assert all(soonest <= usual <= latest for soonest, usual, latest in waits)
    risk = [one.at_risk for one in published.calls]
    assert risk == sorted(risk, reverse=True)
    assert all(one.at_risk == pytest.approx(one.value * (1 - one.alive)) for one in published.calls)
    for one in (*(each.risk for each in published.calls), *(each.still for each in published.calls)):
        assert one.low is not None
        assert one.high is not None
        assert one.low <= one.value <= one.high
    whole, ends = published.at_risk, [one.risk for one in published.calls]
    assert whole.value >= sum(one.value for one in ends)
    assert whole.low is not None
    assert whole.high is not None
    assert whole.low < whole.value < whole.high


def test_the_chance_and_what_is_at_risk_are_said_with_their_ends(published: CustomersFound) -> None:
    first = next(one for one in published.calls if 0.3 < one.alive < 0.7)
    low, high = first.still.low, first.still.high
    assert low is not None
    assert high is not None
    assert left(first) == f"{1 - first.alive:.0%} ({1 - high:.0%}\u2013{1 - low:.0%})"
    assert left(replace(first, still=Sure(0.25))) == left(replace(first, still=Sure(0.25, 0.249, 0.251))) == "75%"
    assert "For sure it is between £" in calls_say(published)
    shown = list_of(published, "calls")
    assert shown is not None
    assert dict(zip(shown.shown.columns, shown.shown.cells(published.calls.index(first)), strict=True))[
        "May have left"
    ] == left(first)


def test_many_who_came_once_are_given_no_day_and_the_result_can_be_read_back() -> None:
    came = np.random.default_rng(5).integers(1, 700, 2_610)
    once = [(who, TODAY - int(came[who]), 500) for who in range(2_500)]
    again = [
        (who, TODAY - int(came[who]) - 9 * k, 500 + who) for who in range(2_500, 2_610) for k in range(2 + who % 4)
    ]
    found = found_in(grounds_by_hand(2_610, purchases=once + again))
    assert found.worth
    assert json.decode(json.encode(found), type=CustomersFound) == found
    who_once = {a_party(who) for who in range(2_500)}
    told = [one for one in found.worth if one.party not in who_once]
    assert told
    assert {(one.soonest, one.usual, one.latest) for one in found.worth if one.party in who_once} <= {(None,) * 3}
    assert all(wait is None or wait <= LONGEST_WAIT for one in told for wait in (one.soonest, one.usual, one.latest))
    assert next_visit(replace(told[0], soonest=4.0, latest=None)) == "–"


def test_all_sums_have_ends_as_sure_of_many_customers_as_of_few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Asked of a hundred for six hundred they are those asked of everybody, to a twentieth of their width."""
    dice = np.random.default_rng(3)
    rows = []
    for who in range(600):
        day, often, leaves = TODAY - float(dice.integers(200, 700)), dice.gamma(1.0, 1 / 30), dice.beta(1.0, 3.0)
        while day <= TODAY:
            rows.append((who, int(day), int(dice.gamma(5, 900 / 5 * (1 + who % 3)))))
            day = TODAY + 1 if dice.random() < leaves else day + dice.exponential(1 / often)
    grounds = grounds_by_hand(600, purchases=rows)
    of_all = found_in(grounds)
    monkeypatch.setattr(drawn, "few_for_all", partial(few_for_all, most=100))
    of_few = found_in(grounds)
    assert of_all.bg is not None
    assert of_few.bg is not None
    assert of_all.lifetime is not None
    assert of_few.lifetime is not None
    pairs = [(of_all.at_risk, of_few.at_risk), (of_all.bg.visits, of_few.bg.visits), (of_all.lifetime, of_few.lifetime)]
    for all_told, few_told in pairs:
        assert all_told.low is not None
        assert all_told.high is not None
        assert few_told.value == all_told.value
        wide = all_told.high - all_told.low
        assert (few_told.low, few_told.high) == (
            pytest.approx(all_told.low, abs=wide / 20),
            pytest.approx(all_told.high, abs=wide / 20),
        )
    assert [one.low for one in of_few.worth] == [one.low for one in of_all.worth]


def test_in_the_first_week_of_a_shop_nothing_is_said_of_when_they_are_back() -> None:
    found = found_in(grounds_by_hand(40, purchases=[(who, TODAY - day, 500) for who in range(40) for day in (1, 3)]))
    assert found.gaps is None
    assert curves(found)


def test_below_a_hundred_who_came_back_nothing_is_foretold_and_what_is_missing_is_told() -> None:
    rows = [(who, TODAY - 40 + 7 * time, 500) for who in range(99) for time in range(3)]
    found = found_in(grounds_by_hand(99, purchases=rows))
    assert (found.missing, found.bg, found.lifetime, found.calls, found.worth) == (1, None, None, (), ())
    assert found.gaps is not None
    assert found.gaps.half is not None
    assert found.gaps.half.value == 7


@pytest.mark.parametrize(
    "purchases",
    [
        [],
        [(0, TODAY, 500)],
        [(0, TODAY, -500)],
        [(who, TODAY, 500) for who in range(5)],
        [(0, TODAY - 800, 500), (0, TODAY - 1, 500)],
        [(-1, TODAY - 3, 500)],
    ],
    ids=["none", "one", "a refund", "all on one day", "a gap of years", "nobody known"],
)
def test_odd_records_give_words_and_no_errors(purchases: list[tuple[int, int, int]]) -> None:
    found = found_in(grounds_by_hand(5, purchases=purchases))
    known = {row[0] for row in purchases if row[0] >= 0}
    assert found.customers == len(known)
    assert found.missing == (100 - found.repeat_buyers if known else 0)


def test_purchases_that_do_not_fit_a_model_are_said_not_to() -> None:
    rows = [(who, TODAY - 7 * time, 500) for who in range(120) for time in range(30)]
    found = found_in(grounds_by_hand(120, purchases=rows))
    assert found.missing == 0
    assert found.is_settled is (found.bg is not None)
    assert all(np.isfinite(one.value) for one in found.worth)


def test_who_brought_others_counts_half_of_them_and_a_quarter_of_theirs() -> None:
    grounds = grounds_by_hand(
        3, ties=((0, 1), (1, 2)), kind="refers_to", purchases=((0, TODAY, 100), (1, TODAY, 200), (2, TODAY, 400))
    )
    first, second = found_in(grounds).bringers
    assert (first.party, first.own, first.brought, first.direct) == (a_party(1), 200, 200, 1)
    assert (second.party, second.own, second.brought) == (a_party(0), 100, 100 + 100)
    assert (first.worth.low, first.worth.value, first.worth.high) == (200, 400, 200 + 3 * 200)
    assert (second.worth.low, second.worth.value, second.worth.high) == (100, 300, 100 + 3 * 200)


def test_new_customers_of_a_source_are_those_who_first_bought_once_they_took_part() -> None:
    grounds = grounds_by_hand(4, purchases=[(0, TODAY - 50, 100), (1, TODAY - 5, 300), (2, TODAY - 5, 500)])
    took_part = np.array([0, 1, 3], dtype=np.int64)
    source = Source(a_party(9), "Tasting", TODAY - 20, 600, took_part, np.full(3, TODAY - 10, dtype=np.int64))
    rows = bought(grounds)
    assert rows is not None
    assert newcomers(rows, source).tolist() == [1]
    tasting, others = found_in(grounds, given=[source], margin=0.5).sources
    assert (tasting.key, tasting.cost, tasting.n, tasting.each.value) == (a_party(9), 600, 1, 150)
    assert (others.title, others.n, others.each.value, others.each.low) == (BY_THEMSELVES, 2, 150, None)
    brought = found_in(grounds_by_hand(2, ties=[(0, 1)], kind="refers_to", purchases=[(1, TODAY, 100)])).sources
    assert [(one.title, one.n) for one in brought] == [(BROUGHT, 1)]


def test_what_goes_together_is_told_where_it_is_more_than_chance() -> None:
    both = [(who, what) for who in range(40) for what in (0, 1)] + [(who, 2) for who in range(40, 100)]
    party, category = np.array(both, dtype=np.int64).T
    lines = Lines(party, category, np.full(len(both), TODAY, dtype=np.int64), ("Bread", "Butter", "Tea"))
    found = found_in(grounds_by_hand(100, purchases=[(0, TODAY, 100)]), lines)
    [pair] = [one for one in found.together if one.lift.value > 1]
    assert (pair.one, pair.other, pair.both, pair.lift.value, pair.also.value) == ("Bread", "Butter", 40, 2.5, 1.0)
    assert found.categories == 3
