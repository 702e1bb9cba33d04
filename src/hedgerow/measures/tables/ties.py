"""Who is tied to whom, and how strongly."""

import numpy as np
from ibis import _
from ibis.expr import types as ir

from hedgerow.measures.arrays import Ints
from hedgerow.measures.network.graph import Graph, graph_of
from hedgerow.measures.tables.columns import Columns, of_one
from hedgerow.measures.tables.days import Day, day_literal
from hedgerow.measures.tables.flows import counting
from hedgerow.measures.tables.schemas import whose, whose_money


def flow_ties(flows: ir.Table, since: Day | None = None, until: Day | None = None) -> ir.Table:
    """Return who gave to whom between two days, both included: a tie is as strong as what went along it.

    flows as in `given_and_received`; those with the business itself on one side are left out. Columns: [workspace],
    currency, source (the giver), target (the receiver), flows: how many; worth: minor units.
    """
    between = counting(flows, since, until).filter(_.giver.notnull(), _.receiver.notnull())
    named = between.rename(source="giver", target="receiver")
    return named.group_by([*whose_money(flows), "source", "target"]).agg(
        flows=_.count(), worth=_.worth_minor.sum().coalesce(0)
    )


def known_ties(ties: ir.Table, on: Day) -> ir.Table:
    """Return the ties that held on that day, of whatever kind: as strong as there are kinds of it.

    ties: source, target, kind, since and until (its last day), both of which may be unknown. Columns: [workspace],
    source, target, kinds.
    """
    day = day_literal(on)
    held = ties.filter(_.since.isnull() | (_.since <= day), _.until.isnull() | (_.until >= day))
    return held.group_by([*whose(ties), "source", "target"]).agg(kinds=_.kind.nunique())


def graph_from(columns: Columns, weight: str, *, directed: bool) -> tuple[Graph, Ints]:
    """Return the graph of the columns of `flow_ties` or `known_ties`, and int64[n]: the key of each of its members.

    weight names the column of the ties' strength; what is not above 0 makes no tie. Raises MeasureError on more than
    one workspace, or on a worth in more than one currency.
    """
    of_one(columns, "workspace")
    if weight == "worth":
        of_one(columns, "currency")
    kept = columns[weight] > 0
    source, target = columns["source"][kept], columns["target"][kept]
    keys, code = np.unique(np.concatenate([source, target]), return_inverse=True)
    m = len(source)
    strength = columns[weight][kept].astype(np.float64)
    return graph_of(n=len(keys), source=code[:m], target=code[m:], weight=strength, directed=directed), keys
