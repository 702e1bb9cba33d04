"""Purchases become one row per customer: how often, how lately, for how long, and worth how much."""

import numpy as np
from ibis import _
from ibis.expr import types as ir

from hedgerow.measures.customers.summary import RfmSummary
from hedgerow.measures.errors import MeasureError
from hedgerow.measures.tables.columns import Columns, of_one, sorted_by
from hedgerow.measures.tables.days import EPOCH, Day, as_date, day_literal, day_number
from hedgerow.measures.tables.schemas import whose, whose_money


def named(purchases: ir.Table, until: Day) -> ir.Table:
    """Return the purchases that somebody made, up to the day `until`: who stayed unnamed is no customer."""
    return purchases.filter(_.party.notnull(), _.day <= day_literal(until))


def rfm_summary(purchases: ir.Table, until: Day) -> ir.Table:
    """Summarise purchases up to the day `until` per customer and currency (Fader, Hardie & Lee 2005).

    purchases: party, day, amount_minor (below 0 for a return), currency. All purchases of a customer on one day are
    one. Columns: [workspace], currency, party; frequency: days with a purchase, less one; recency: days from the first
    to the last; age: days from the first until the end; first_day, last_day; spent: minor units in all;
    repeat_spent: minor units without the first day's. `summary_of` makes RfmSummary of the columns of one currency.
    """
    apart = whose_money(purchases)
    days = named(purchases, until).group_by([*apart, "party", "day"]).agg(amount=_.amount_minor.sum())
    told = days.group_by([*apart, "party"]).agg(
        frequency=_.count() - 1,
        first=_.day.min(),
        last=_.day.max(),
        spent=_.amount.sum(),
        at_first=_.amount.argmin(_.day),
    )
    first, last = day_number(told.first), day_number(told.last)
    return told.select(
        *apart,
        "party",
        frequency=_.frequency,
        recency=last - first,
        age=_end(until) - first,
        first_day=first,
        last_day=last,
        spent=_.spent,
        repeat_spent=_.spent - _.at_first,
    )


def timing(purchases: ir.Table, until: Day) -> ir.Table:
    """Return how often and when each customer came up to the day `until`, whatever the currency.

    purchases: party, day. Columns: [workspace], party, frequency, recency, age as in `rfm_summary`, in days.
    """
    keys = [*whose(purchases), "party"]
    days = named(purchases, until).select(*keys, "day").distinct()
    told = days.group_by(keys).agg(frequency=_.count() - 1, first=_.day.min(), last=_.day.max())
    first = day_number(told.first)
    return told.select(*keys, frequency=_.frequency, recency=day_number(told.last) - first, age=_end(until) - first)


def bg_nbd_statistics(purchases: ir.Table, until: Day) -> ir.Table:
    """Return what BG/NBD, Pareto/NBD and their kin are fitted on: how many customers have the same history.

    Columns: [workspace], frequency, recency, age in days, customers. Fit with weights=customers; to fit in weeks,
    divide recency and age by 7 (Fader, Hardie & Lee 2005, Marketing Science 24(2): (x, t_x, T) is sufficient).
    """
    alike = ["frequency", "recency", "age"]
    return timing(purchases, until).group_by([*whose(purchases), *alike]).agg(customers=_.count())


def summary_of(columns: Columns, *, days_a_unit: float = 1) -> RfmSummary:
    """Return RfmSummary of the columns of `rfm_summary`, in the order of the customers' keys.

    Amounts in minor units, time in units of days_a_unit days. Raises MeasureError on more than one currency or
    workspace, or days_a_unit <= 0.
    """
    of_one(columns, "currency")
    of_one(columns, "workspace")
    if not 0 < days_a_unit < float("inf"):
        raise MeasureError(f"days_a_unit must be above 0, got {days_a_unit}")
    rows = sorted_by(columns, "party")
    repeats = rows["frequency"]
    return RfmSummary(
        customer=rows["party"],
        frequency=repeats,
        recency=rows["recency"] / days_a_unit,
        age=rows["age"] / days_a_unit,
        mean_value=np.where(repeats > 0, rows["repeat_spent"] / np.maximum(repeats, 1), 0.0),
        spent=rows["spent"].astype(np.float64),
    )


def _end(until: Day) -> int:
    return (as_date(until) - EPOCH).days
