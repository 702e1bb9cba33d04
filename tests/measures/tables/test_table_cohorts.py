import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.customers.cohorts import cohorts as cohorts_of_arrays
from hedgerow.measures.tables import cohorts, cohorts_of, table
from tests.measures.tables.asking import CALENDAR, FEW, PURCHASES, Purchase, ask, purchase_rows, rows_of

BOUGHT = table("purchases")


@FEW
@given(PURCHASES, st.sampled_from([None, 2022 * 12, 2022 * 12 + 1, 2040 * 12, 12]))
def test_cohorts_of_tables_are_those_of_arrays(rows: list[Purchase], until: int | None) -> None:
    got = cohorts_of(ask(cohorts(BOUGHT, until), purchases=purchase_rows(rows)), until)
    who = np.array([row[0] for row in rows], dtype=np.int64)
    month = np.array([row[1] for row in rows], dtype="datetime64[D]").astype("datetime64[M]").astype(np.int64)
    want = cohorts_of_arrays(customer=who, month=month + 1970 * 12, until=until)
    for name in ("month", "size", "active", "observed"):
        assert getattr(got, name).tolist() == getattr(want, name).tolist(), name
        assert getattr(got, name).dtype == getattr(want, name).dtype, name


@FEW
@given(PURCHASES)
def test_names_money_and_currencies_make_no_cohort_and_a_later_calendar_moves_them(rows: list[Purchase]) -> None:
    was = ask(cohorts(BOUGHT), purchases=purchase_rows(rows))
    other = [(2**60 - who, day + CALENDAR, -cents, "CHF") for who, day, cents, _ in rows]
    now = ask(cohorts(BOUGHT), purchases=purchase_rows(other))
    assert rows_of({**now, "month": now["month"] - 4800}) == rows_of(was)
