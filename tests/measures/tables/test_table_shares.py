from collections import defaultdict
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.customers.concentration import concentration as of_array
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.tables import concentration, concentrations_of, monthly_revenue, shares, table
from hedgerow.measures.tables.schemas import NOBODY
from tests.measures.tables.asking import ANN, BO, CEM, FEW, PURCHASES, Purchase, ask, purchase_rows, rows_of

BOUGHT = table("purchases")
DAY = date(2026, 2, 3)


@FEW
@given(PURCHASES, st.sampled_from([1, 10**9]))
def test_concentration_of_a_table_is_that_of_the_sums(rows: list[Purchase], times: int) -> None:
    rows = [(who, day, cents * times, currency) for who, day, cents, currency in rows]
    spreads = concentrations_of(ask(concentration(BOUGHT, "party"), purchases=purchase_rows(rows)))
    spent: dict[int, int] = defaultdict(int)
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
    rows = [(ANN, 1, 500, "EUR"), (BO, 1, -900, "EUR"), (CEM, 1, 1500, "EUR"), (BO, 1, 40, "CHF")]
    told = ask(shares(BOUGHT, "party"), purchases=purchase_rows(rows))
    assert rows_of(told) == [
        ("CHF", BO, 40, 40),
        ("EUR", ANN, 500, 2000),
        ("EUR", BO, 0, 2000),
        ("EUR", CEM, 1500, 2000),
    ]
    assert [
        each.hhi for each in concentrations_of(ask(concentration(BOUGHT, "party"), purchases=purchase_rows(rows)))
    ] == [
        10_000,
        6250,
    ]


def test_a_market_of_four_has_the_index_of_the_books() -> None:
    rows = purchase_rows([(who, 1, cents, "EUR") for who, cents in zip((1, 2, 3, 4), (30, 30, 20, 20), strict=True)])
    (spread,) = concentrations_of(ask(concentration(BOUGHT, "party"), purchases=rows))
    assert (spread.hhi, round(spread.effective or 0, 4)) == (2600, 3.8462)


def test_squares_beyond_64_bits_are_exact_and_a_share_below_nothing_is_refused() -> None:
    rows = purchase_rows([(ANN, 1, 4 * 10**18, "EUR"), (BO, 1, 10**18, "EUR")])
    told = ask(concentration(BOUGHT, "party"), purchases=rows)
    assert told["squares"].tolist() == [17 * 10**36]
    with pytest.raises(MeasureError, match="a share must not be below 0"):
        concentrations_of({**told, "largest": np.array([-1])})


def test_revenue_is_told_by_month_customer_and_category() -> None:
    bought = [
        (1, ANN, DAY, 900, "EUR", "shop", ""),
        (2, ANN, DAY, 100, "EUR", "shop", ""),
        (3, None, DAY, 300, "CHF", "shop", ""),
    ]
    lines = [
        (1, 70, "bread", DAY, 2000, 700, "EUR"),
        (1, 70, "bread", DAY, -1000, -350, "EUR"),
        (1, 71, "", DAY, None, 550, "EUR"),
        (2, 70, "bread", date(2026, 2, 28), 1000, 100, "EUR"),
        (3, 70, "bread", date(2026, 3, 1), 1000, 300, "CHF"),
        (9, 70, "bread", DAY, 1000, 1, "EUR"),
    ]
    told = ask(monthly_revenue(table("lines"), BOUGHT), lines=lines, purchases=bought)
    february = 2026 * 12 + 1
    assert list(told) == ["currency", "month", "party", "category", "revenue", "quantity_milli", "purchases"]
    assert rows_of(told) == [
        ("CHF", february + 1, NOBODY, "bread", 300, 1000, 1),
        ("EUR", february, ANN, "", 550, 0, 1),
        ("EUR", february, ANN, "bread", 450, 2000, 2),
    ]
