"""Month cohorts: of those who first came in a month, how many came k months later."""

import numpy as np
from ibis import _
from ibis.expr import types as ir

from hedgerow.measures.customers.cohorts import Cohorts
from hedgerow.measures.tables.columns import Columns, of_one
from hedgerow.measures.tables.days import month_number
from hedgerow.measures.tables.schemas import whose


def cohorts(purchases: ir.Table, until: int | None = None) -> ir.Table:
    """Count customers by the month of their first purchase and the months since.

    purchases: party, day; whoever stayed unnamed is left out. `until`, year * 12 + month - 1, is the last month that
    counts: a month that is still running looks like a loss. Columns: [workspace], month (of the cohort), since (0 for
    the month itself), customers; a pair without customers has no row. `cohorts_of` makes Cohorts of one workspace's.
    """
    keys = [*whose(purchases), "party"]
    came = purchases.filter(_.party.notnull()).select(*keys, month=month_number(purchases.day)).distinct()
    if until is not None:
        came = came.filter(_.month <= until)
    began = came.join(came.group_by(keys).agg(first=_.month.min()), keys)
    groups = [*whose(purchases), began.first.name("month"), (began.month - began.first).name("since")]
    return began.group_by(groups).agg(customers=_.count())


def cohorts_of(columns: Columns, until: int | None = None) -> Cohorts:
    """Return Cohorts of the columns of `cohorts`; `until` as there, by default the last month in which anybody came.

    Raises MeasureError on more than one workspace.
    """
    of_one(columns, "workspace")
    month, since, customers = columns["month"], columns["since"], columns["customers"]
    start, row = np.unique(month, return_inverse=True)
    last = until if until is not None else int((month + since).max(initial=0))
    width = last - int(start[0]) + 1 if len(start) else 0
    active = np.zeros((len(start), width), dtype=np.int64)
    active[row, since] = customers
    size = active[:, 0].copy() if width else np.zeros(0, dtype=np.int64)
    observed = start[:, None] + np.arange(width)[None, :] <= last
    return Cohorts(month=start, size=size, active=active, observed=observed)
