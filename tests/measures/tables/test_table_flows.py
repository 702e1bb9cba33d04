from collections import defaultdict
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.tables import flow_ties, given_and_received, graph_from, known_ties, table
from tests.measures.tables.asking import ANN, BO, CEM, EPOCH, FEW, ask, rows_of

Flow = tuple[int | None, int | None, int, int | None, str]

SIDES = st.sampled_from([ANN, BO, CEM, None])
FLOWS = st.lists(
    st.tuples(SIDES, SIDES, st.integers(0, 9), st.sampled_from([None, -300, 500, 700]), st.sampled_from("scd")).filter(
        lambda flow: flow[0] != flow[1]
    ),
    max_size=15,
)
STATES = {"s": "stated", "c": "confirmed", "d": "disputed"}
GIVEN = table("flows")


def flow_rows(flows: list[Flow]) -> list[tuple[Any, ...]]:
    """Every third worth is in another currency; what has no worth has none."""
    return [
        (
            n,
            "help",
            giver,
            receiver,
            EPOCH + timedelta(days=day),
            1000,
            "h",
            worth,
            "" if worth is None else "CHF" if n % 3 == 0 else "EUR",
            "" if worth is None else "said",
            False,
            STATES[state],
        )
        for n, (giver, receiver, day, worth, state) in enumerate(flows)
    ]


@FEW
@given(FLOWS, st.sampled_from([None, 3]), st.sampled_from([None, 7]))
def test_what_each_gave_and_received_is_what_one_counts_by_hand(
    flows: list[Flow], since: int | None, until: int | None
) -> None:
    want: dict[tuple[str, int], list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    rows = flow_rows(flows)
    for row, (giver, receiver, day, worth, state) in zip(rows, flows, strict=True):
        if state != "d" and (since or 0) <= day <= (9 if until is None else until):
            for side, party in enumerate((giver, receiver)):
                if party is not None:
                    want[row[8], party][side] += 1
                    want[row[8], party][side + 2] += worth or 0
    got = ask(given_and_received(GIVEN, since, until), flows=rows)
    assert rows_of(got) == sorted(((*key, *sums) for key, sums in want.items()), key=repr)


@FEW
@given(FLOWS)
def test_all_that_went_between_two_is_one_tie_and_the_business_is_none(flows: list[Flow]) -> None:
    want: dict[tuple[str, int, int], list[int]] = defaultdict(lambda: [0, 0])
    rows = flow_rows(flows)
    for row, (giver, receiver, _, worth, state) in zip(rows, flows, strict=True):
        if state != "d" and giver is not None and receiver is not None:
            want[row[8], giver, receiver][0] += 1
            want[row[8], giver, receiver][1] += worth or 0
    got = ask(flow_ties(GIVEN), flows=rows)
    assert rows_of(got) == sorted(((*key, *sums) for key, sums in want.items()), key=repr)


def test_ties_make_a_graph_by_what_went_along_them() -> None:
    rows = flow_rows([(ANN, BO, 1, None, "s"), (BO, CEM, 1, 700, "s"), (BO, ANN, 2, 500, "c")])
    told = ask(flow_ties(GIVEN), flows=rows)
    graph, keys = graph_from(told, "flows", directed=True)
    assert keys.tolist() == [ANN, BO, CEM]
    assert list(zip(graph.source.tolist(), graph.target.tolist(), graph.weight.tolist(), strict=True)) == [
        (0, 1, 1.0),
        (1, 0, 1.0),
        (1, 2, 1.0),
    ]
    valued = {name: column[told["currency"] == "EUR"] for name, column in told.items()}
    graph, keys = graph_from(valued, "worth", directed=False)
    assert (keys.tolist(), graph.m) == ([ANN, BO, CEM], 2)
    with pytest.raises(MeasureError, match="kinds of currency"):
        graph_from(
            ask(flow_ties(GIVEN), flows=flow_rows([(ANN, BO, 1, 5, "s"), (ANN, BO, 1, 5, "s")])),
            "worth",
            directed=True,
        )


def test_a_tie_holds_from_its_first_day_to_its_last_and_where_nobody_knows_always() -> None:
    day = date(2026, 3, 1)
    before, after = day - timedelta(days=1), day + timedelta(days=1)
    rows = [
        (ANN, BO, "supplies", day, None),
        (ANN, BO, "knows", None, day),
        (ANN, BO, "knows", None, None),
        (BO, CEM, "supplies", after, None),
        (CEM, ANN, "supplies", None, before),
    ]
    assert rows_of(ask(known_ties(table("ties"), day), ties=rows)) == [(ANN, BO, 2)]
    graph, keys = graph_from(ask(known_ties(table("ties"), day), ties=rows), "kinds", directed=False)
    assert (keys.tolist(), graph.weight.tolist()) == ([ANN, BO], [2.0])
