"""What came in by month, customer and category."""

from ibis import _
from ibis.expr import types as ir

from hedgerow.measures.tables.days import month_number
from hedgerow.measures.tables.schemas import NOBODY, whose, whose_money


def monthly_revenue(lines: ir.Table, purchases: ir.Table) -> ir.Table:
    """Add up the lines of purchases by month, customer, category and currency.

    lines: purchase, category, day, quantity_milli, amount_minor (below 0 for a return), currency; purchases: id, party.
    Columns: [workspace], currency, month (year * 12 + month - 1), party, NOBODY where nobody knows;
    category, empty where nobody said; revenue: minor units; quantity_milli: thousandths; purchases: how many had such
    a line.
    """
    keys = whose(lines)
    told = purchases.select(*keys, purchase=_.id, party=_.party)
    joined = lines.join(told, [*keys, "purchase"])
    groups = [
        *whose_money(lines),
        month_number(joined.day).name("month"),
        joined.party.coalesce(NOBODY).name("party"),
        joined.category.coalesce("").name("category"),
    ]
    return joined.group_by(groups).agg(
        revenue=_.amount_minor.sum(),
        quantity_milli=_.quantity_milli.sum().coalesce(0),
        purchases=_.purchase.nunique(),
    )
