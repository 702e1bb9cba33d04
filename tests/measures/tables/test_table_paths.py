from collections import Counter
from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.attribution import linear
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.tables import SCHEMAS, channel_paths, paths_of, table
from tests.measures.tables.asking import ANN, BO, EPOCH, FEW, Purchase, ask, ask_pool, purchase_rows, rows_of

Touch = tuple[int | None, int, str | None]

WHO = st.sampled_from([ANN, BO])
TOUCHES = st.lists(st.tuples(WHO, st.integers(0, 12), st.sampled_from(["letter", "search", "", None])), max_size=12)
BOUGHT = st.lists(
    st.tuples(WHO, st.integers(0, 12), st.sampled_from([500, -700]), st.sampled_from(["EUR", "CHF"])), max_size=5
)


def touch_rows(touches: list[Touch], verb: str = "visit") -> list[tuple[Any, ...]]:
    return [
        (n, n, verb, None, EPOCH + timedelta(days=day), who, None, "", None, channel, None, "", "", None)
        for n, (who, day, channel) in enumerate(touches)
    ]


def gone(touches: list[Touch], bought: list[Purchase], look_back: int | None) -> Counter[tuple[Any, ...]]:
    """By hand: (channels, converted, value) of every path."""
    paths: Counter[tuple[Any, ...]] = Counter()
    for who in {touch[0] for touch in touches}:
        start = -1
        for end in [*sorted({row[1] for row in bought if row[0] == who}), None]:
            between = sorted(
                (day, n, channel)
                for n, (name, day, channel) in enumerate(touches)
                if name == who and channel and start < day and (end is None or day <= end)
            )
            if end is not None and look_back is not None:
                between = [touch for touch in between if end - touch[0] <= look_back]
            worth = sum(row[2] for row in bought if row[:2] == (who, end) and row[3] == "EUR")
            if between:
                in_order = tuple(channel for _, _, channel in sorted(between, key=lambda touch: touch[1]))
                paths[in_order, end is not None, max(worth, 0)] += 1
            start = 12 if end is None else end
    return paths


@FEW
@given(TOUCHES, BOUGHT, st.sampled_from([None, 0, 4]))
def test_paths_end_with_a_purchase_or_with_the_record(
    touches: list[Touch], bought: list[Purchase], look_back: int | None
) -> None:
    asked = channel_paths(table("activities"), table("purchases"), currency="EUR", look_back=look_back)
    got = paths_of(ask(asked, activities=touch_rows(touches), purchases=purchase_rows(bought)))
    want: dict[tuple[Any, ...], list[int]] = {}
    for (channels, converted, worth), many in gone(touches, bought, look_back).items():
        sums = want.setdefault((channels, converted), [0, 0])
        sums[0], sums[1] = sums[0] + many, sums[1] + many * worth
    assert {(path.channels, path.converted): [path.count, path.value] for path in got} == want


def test_only_the_verbs_named_are_touches_and_the_paths_can_be_credited() -> None:
    rows = [
        *touch_rows([(ANN, 1, "letter"), (ANN, 2, "search")]),
        (9, 9, "order", None, EPOCH, ANN, None, "", None, "till", None, "", "", None),
        (10, 10, "visit", None, EPOCH, None, None, "", None, "letter", None, "", "", None),
    ]
    asked = channel_paths(table("activities"), table("purchases"), currency="EUR", verbs=["visit"])
    paths = paths_of(ask(asked, activities=rows, purchases=purchase_rows([(ANN, 3, 900, "EUR")])))
    assert [(path.channels, path.converted, path.count, path.value) for path in paths] == [
        (("letter", "search"), True, 1, 900)
    ]
    assert linear(paths).value.tolist() == [450, 450]


def told(n: int, channel: str, **more: Any) -> tuple[Any, ...]:
    """The row of an activity of the first day."""
    row = dict.fromkeys(SCHEMAS["activities"], None)
    words = {"verb": "visit", "object_kind": "", "currency": "", "source": ""}
    return tuple((row | words | {"position": n, "id": n, "day": EPOCH, "channel": channel} | more).values())


def test_what_was_taken_back_is_no_touch_nor_that_it_was() -> None:
    rows = [
        told(1, "letter", actor=ANN),
        told(2, "search", actor=ANN),
        told(3, "letter", actor=ANN, source="undone", cause=1),
        told(4, "fair", actor=ANN, source="till", cause=2),
    ]
    asked = channel_paths(table("activities"), table("purchases"), currency="EUR")
    paths = paths_of(ask(asked, activities=rows, purchases=purchase_rows([(ANN, 3, 900, "EUR")])))
    assert [(path.channels, path.count) for path in paths] == [(("search", "fair"), 1)]


def test_what_one_workspace_took_back_stays_a_touch_in_another() -> None:
    bought = purchase_rows([(ANN, 3, 900, "EUR")])
    letter, undone = told(1, "letter", actor=ANN), told(2, "letter", actor=ANN, source="undone", cause=1)
    rows: dict[str, Sequence[Sequence[Any]]] = {"ash": [letter, undone], "oak": [letter]}
    pool = {workspace: {"activities": told, "purchases": bought} for workspace, told in rows.items()}
    asked = channel_paths(table("activities", pooled=True), table("purchases", pooled=True), currency="EUR")
    assert rows_of(ask_pool(asked, pool)) == [("oak", "letter", 1, 1, 900, 1)]


def test_where_the_business_acts_the_party_it_acts_upon_is_touched() -> None:
    rows = [
        told(1, "letter", object=ANN, object_kind="party"),
        told(2, "call", actor=ANN, object=BO, object_kind="party"),
        told(3, "till", object=ANN, object_kind="product"),
    ]
    asked = channel_paths(table("activities"), table("purchases"), currency="EUR")
    bought = purchase_rows([(ANN, 3, 900, "EUR"), (BO, 3, 100, "EUR")])
    paths = paths_of(ask(asked, activities=rows, purchases=bought))
    assert [(path.channels, path.value) for path in paths] == [(("letter", "call"), 900)]


def test_looking_back_less_than_no_day_is_refused() -> None:
    with pytest.raises(MeasureError, match="look_back must be at least 0"):
        channel_paths(table("activities"), table("purchases"), currency="EUR", look_back=-1)
