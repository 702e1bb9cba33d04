from collections import defaultdict
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.customers.concentration import concentration as of_array
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.tables import concentration, concentrations_of, monthly_revenue, shares, table
from tests.measures.tables.asking import FEW, PURCHASES, Purchase, ask, purchase_rows, rows_of

BOUGHT = table("purchases")
DAY = date(2026, 2, 3)


@FEW
@given(PURCHASES, st.sampled_from([1, 10**9]))
def test_concentration_of_a_table_is_that_of_the_sums(rows: list[Purchase], times: int) -> None:
    rows = [(who, day, cents * times, currency) for who, day, cents, currency in rows]
    spreads = concentrations_of(ask(concentration(BOUGHT, "party"), purchases=purchase_rows(rows)))
    spent: dict[str, int] = defaultdict(int)
    for who, _, cents, _ in rows:
        spent[who] += cents
    want = of_array(list(spent.values()))
    assert [(each.currency, each.n, each.total) for each in spreads] == ([("EUR", want.n, want.total)] if rows else [])
    for each in spreads:
        assert (each.top, each.hhi, each.effective) == (
            pytest.approx(want.top),
            pytest.approx(want.hhi),
            pytest.approx(want.effective),
        )


def test_shares_are_of_one_currency_and_nobody_holds_less_than_nothing() -> None:
    rows = [("ann", 1, 500, "EUR"), ("bo", 1, -900, "EUR"), ("cem", 1, 1500, "EUR"), ("bo", 1, 40, "CHF")]
    told = ask(shares(BOUGHT, "party"), purchases=purchase_rows(rows))
    assert rows_of(told) == [
        ("CHF", "bo", 40, 40),
        ("EUR", "ann", 500, 2000),
        ("EUR", "bo", 0, 2000),
        ("EUR", "cem", 1500, 2000),
    ]
    assert [
        each.hhi for each in concentrations_of(ask(concentration(BOUGHT, "party"), purchases=purchase_rows(rows)))
    ] == [
        10_000,
        6250,
    ]


def test_a_market_of_four_has_the_index_of_the_books() -> None:
    rows = purchase_rows([(who, 1, cents, "EUR") for who, cents in zip("abcd", (30, 30, 20, 20), strict=True)])
    (spread,) = concentrations_of(ask(concentration(BOUGHT, "party"), purchases=rows))
    assert (spread.hhi, round(spread.effective or 0, 4)) == (2600, 3.8462)


def test_squares_beyond_64_bits_are_exact_and_a_share_below_nothing_is_refused() -> None:
    rows = purchase_rows([("ann", 1, 4 * 10**18, "EUR"), ("bo", 1, 10**18, "EUR")])
    told = ask(concentration(BOUGHT, "party"), purchases=rows)
    assert told["squares"].tolist() == [17 * 10**36]
    with pytest.raises(MeasureError, match="a share must not be below 0"):
        concentrations_of({**told, "largest": np.array([-1])})


def test_revenue_is_told_by_month_customer_and_category() -> None:
    bought = [
        ("o1", "ann", DAY, 900, "EUR", "shop", ""),
        ("o2", "ann", DAY, 100, "EUR", "shop", ""),
        ("o3", None, DAY, 300, "CHF", "shop", ""),
    ]
    lines = [
        ("o1", "rye", "bread", DAY, 2000, 700, "EUR"),
        ("o1", "rye", "bread", DAY, -1000, -350, "EUR"),
        ("o1", "bag", None, DAY, None, 550, "EUR"),
        ("o2", "rye", "bread", date(2026, 2, 28), 1000, 100, "EUR"),
        ("o3", "rye", "bread", date(2026, 3, 1), 1000, 300, "CHF"),
        ("gone", "rye", "bread", DAY, 1000, 1, "EUR"),
    ]
    told = ask(monthly_revenue(table("lines"), BOUGHT), lines=lines, purchases=bought)
    february = 2026 * 12 + 1
    assert list(told) == ["currency", "month", "party", "category", "revenue", "quantity_milli", "purchases"]
    assert rows_of(told) == [
        ("CHF", february + 1, "", "bread", 300, 1000, 1),
        ("EUR", february, "ann", "", 550, 0, 1),
        ("EUR", february, "ann", "bread", 450, 2000, 2),
    ]
