"""Recency, frequency, monetary value as fifths of the customers, with a stated tie-break."""

import ibis
from ibis import _
from ibis.expr import types as ir

from hedgerow.measures.customers.groups import group_codes
from hedgerow.measures.customers.rfm import Rfm
from hedgerow.measures.tables.columns import Columns, of_one, sorted_by
from hedgerow.measures.tables.customers import rfm_summary
from hedgerow.measures.tables.days import Day
from hedgerow.measures.tables.schemas import whose_money


def rfm_scores(purchases: ir.Table, until: Day) -> ir.Table:
    """Score customers by quintiles within their currency (Hughes 1994, Strategic Database Marketing).

    Ordered from worst to best by (value, then party) and cut as NTILE(5) cuts, so that no two engines differ: recency
    by the last day, frequency by days with a purchase, monetary by what was spent. Columns: [workspace], currency,
    party; recency, frequency, monetary in 1..5, 5 is best; last_day, days, spent, which they are made of.
    """
    apart = whose_money(purchases)
    told = rfm_summary(purchases, until).select(*apart, "party", "last_day", days=_.frequency + 1, spent=_.spent)
    return told.mutate(
        recency=_fifth(told, "last_day", apart),
        frequency=_fifth(told, "days", apart),
        monetary=_fifth(told, "spent", apart),
    )


def scores_of(columns: Columns) -> Rfm:
    """Return Rfm with the groups' codes of the columns of `rfm_scores`, in the order of the customers' keys.

    Raises MeasureError on more than one currency or workspace.
    """
    of_one(columns, "currency")
    of_one(columns, "workspace")
    rows = sorted_by(columns, "party")
    r, f, m = rows["recency"], rows["frequency"], rows["monetary"]
    return Rfm(recency=r, frequency=f, monetary=m, group=group_codes(r, f, m))


def _fifth(told: ir.Table, value: str, apart: list[str]) -> ir.IntegerValue:
    """Ibis counts the parts from 0."""
    window = ibis.window(group_by=apart, order_by=[told[value], told.party])
    return (ibis.ntile(5).over(window) + 1).cast("int64")
