from collections import Counter
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.customers import fit_bg_nbd, rfm_summary
from hedgerow.measures.customers.rfm import score
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.tables import bg_nbd_statistics, rfm_scores, scores_of, summary_of, table, timing
from hedgerow.measures.tables import rfm_summary as summary
from tests.measures import cdnow
from tests.measures.tables.asking import ANN, CALENDAR, FEW, PURCHASES, UNTIL, Purchase, ask, purchase_rows, rows_of

BOUGHT = table("purchases")
FIELDS = ("frequency", "recency", "age", "mean_value", "spent")


@FEW
@given(PURCHASES, UNTIL, st.sampled_from([1, 7]))
def test_the_summary_of_tables_is_that_of_arrays(rows: list[Purchase], until: int, unit: int) -> None:
    got = summary_of(ask(summary(BOUGHT, until), purchases=purchase_rows(rows)), days_a_unit=unit)
    who, day, cents = (np.array([row[column] for row in rows], dtype=np.int64) for column in range(3))
    want = rfm_summary(who, day, cents, until, days_a_unit=unit)
    assert got.customer.tolist() == want.customer.tolist()
    assert [getattr(got, name).tolist() for name in FIELDS] == [getattr(want, name).tolist() for name in FIELDS]
    assert [getattr(got, name).dtype for name in FIELDS] == [getattr(want, name).dtype for name in FIELDS]


@FEW
@given(PURCHASES, UNTIL)
def test_the_fifths_of_tables_are_those_of_arrays(rows: list[Purchase], until: int) -> None:
    got = scores_of(ask(rfm_scores(BOUGHT, until), purchases=purchase_rows(rows)))
    who, day, cents = (np.array([row[column] for row in rows], dtype=np.int64) for column in range(3))
    told = rfm_summary(who, day, cents, until)
    days_since = told.age - told.recency
    want = score(
        recency_days=days_since,
        frequency=told.frequency + 1,
        monetary=told.spent.astype(np.int64),
        ids=told.customer,
    )
    names = ("recency", "frequency", "monetary", "group")
    assert [getattr(got, name).tolist() for name in names] == [getattr(want, name).tolist() for name in names]


@FEW
@given(PURCHASES, UNTIL)
def test_grouped_statistics_count_who_has_the_same_history(rows: list[Purchase], until: int) -> None:
    bought = purchase_rows(rows)
    each = ask(timing(BOUGHT, until), purchases=bought)
    told = ask(summary(BOUGHT, until), purchases=bought)
    alike = ("party", "frequency", "recency", "age")
    assert rows_of(each) == rows_of({name: told[name] for name in alike})
    grouped = ask(bg_nbd_statistics(BOUGHT, until), purchases=bought)
    want = Counter(zip(*(each[name].tolist() for name in alike[1:]), strict=True))
    assert rows_of(grouped) == sorted(((*history, many) for history, many in want.items()), key=repr)


@FEW
@given(PURCHASES, st.integers(1, 9))
def test_other_names_larger_money_and_a_later_calendar_change_what_they_should(
    rows: list[Purchase], times: int
) -> None:
    names = {0: 5, 7: 2**59, 8: 0, 2**60 - 1: 1}
    moved = [(names[who], day + CALENDAR, cents * times, currency) for who, day, cents, currency in rows]
    was = ask(summary(BOUGHT, 24_000), purchases=purchase_rows(rows))
    now = ask(summary(BOUGHT, 24_000 + CALENDAR), purchases=purchase_rows(moved))
    changed = {**was, "party": np.array([names[who] for who in was["party"].tolist()], dtype=np.int64)}
    changed |= {name: was[name] * times for name in ("spent", "repeat_spent")}
    changed |= {name: was[name] + CALENDAR for name in ("first_day", "last_day")}
    assert rows_of(now) == rows_of(changed)


def test_sums_never_cross_currencies_and_visits_do() -> None:
    rows = purchase_rows([(ANN, 19_000, 500, "EUR"), (ANN, 19_007, 700, "CHF"), (ANN, 19_014, -200, "EUR")])
    told = ask(summary(BOUGHT, 19_020), purchases=rows)
    assert rows_of({name: told[name] for name in ("currency", "frequency", "spent", "repeat_spent")}) == [
        ("CHF", 0, 700, 0),
        ("EUR", 1, 300, -200),
    ]
    assert rows_of(ask(timing(BOUGHT, 19_020), purchases=rows)) == [(ANN, 2, 14, 20)]
    with pytest.raises(MeasureError, match="2 kinds of currency"):
        summary_of(told)


def test_who_stayed_unnamed_is_no_customer() -> None:
    rows = [(1, None, date(2026, 1, 1), 500, "EUR", "shop", ""), *purchase_rows([(ANN, 19_000, 500, "EUR")])]
    assert ask(summary(BOUGHT, date(2026, 12, 31)), purchases=rows)["party"].tolist() == [ANN]


def test_the_cdnow_sample_has_its_published_fit_from_a_table_too() -> None:
    sample = cdnow.read()
    days = sample.day.astype("datetime64[D]").astype(np.int64).tolist()
    bought = zip(sample.customer.tolist(), days, sample.cents.tolist(), strict=True)
    rows = purchase_rows([(who, day, int(cents), "USD") for who, day, cents in bought])
    end = int(np.datetime64(sample.end_of_calibration, "D").astype(np.int64))
    got = ask(bg_nbd_statistics(BOUGHT, end), purchases=rows)
    weeks = [(got[name] / 7).round(2) for name in ("recency", "age")]
    found = fit_bg_nbd(got["frequency"], *weeks, weights=got["customers"])
    assert found.n == 2357
    assert [round(value, 4) for value in (found.r, found.alpha, found.a, found.b, found.log_likelihood)] == [
        0.2426,
        4.4135,
        0.7929,
        2.4258,
        -9582.4256,
    ]


def test_what_cannot_be_summarised_is_refused() -> None:
    with pytest.raises(MeasureError, match="there is no table sales"):
        table("sales")
    with pytest.raises(MeasureError, match="no calendar has the day"):
        summary(BOUGHT, 10**9)
    nobody = ask(summary(BOUGHT, 19_000), purchases=[])
    assert summary_of(nobody).customer.tolist() == []
    with pytest.raises(MeasureError, match="days_a_unit must be above 0"):
        summary_of(nobody, days_a_unit=0)
