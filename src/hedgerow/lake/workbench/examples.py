"""Questions to begin with."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text


@dataclass(frozen=True, slots=True)
class Example:
    name: Text
    sql: str


EXAMPLES: Sequence[Example] = (
    Example(
        _("What came in by month"),
        "SELECT strftime(day, '%Y-%m') AS month, currency, sum(amount_minor) / 100 AS amount, count(*) AS purchases\n"
        "FROM purchases\nGROUP BY ALL\nORDER BY month",
    ),
    Example(
        _("Who bought most in a year"),
        "SELECT party, count(*) AS purchases, sum(amount_minor) / 100 AS amount\n"
        "FROM purchases\nWHERE party IS NOT NULL AND day > today() - 365\n"
        "GROUP BY party\nORDER BY amount DESC\nLIMIT 20",
    ),
    Example(
        _("How many come again in the month after"),
        "WITH months AS (\n  SELECT DISTINCT party, date_trunc('month', day) AS month\n"
        "  FROM purchases WHERE party IS NOT NULL\n)\n"
        "SELECT a.month, count(*) AS came, count(b.party) AS came_again\n"
        "FROM months a\nLEFT JOIN months b ON b.party = a.party AND b.month = a.month + INTERVAL 1 MONTH\n"
        "GROUP BY a.month\nORDER BY a.month",
    ),
    Example(
        _("What is sold together"),
        "SELECT a.category, b.category AS with_it, count(DISTINCT a.purchase) AS times\n"
        "FROM lines a\nJOIN lines b ON a.purchase = b.purchase AND a.category < b.category\n"
        "GROUP BY ALL\nORDER BY times DESC\nLIMIT 20",
    ),
    Example(
        _("Given and received by kind"),
        "SELECT kind, currency,\n  sum(worth_minor) FILTER (giver IS NULL) / 100 AS gave,\n"
        "  sum(worth_minor) FILTER (receiver IS NULL) / 100 AS got\n"
        "FROM flows\nWHERE NOT is_settled\nGROUP BY ALL\nORDER BY kind",
    ),
    Example(
        _("What happens on which weekday"),
        "SELECT verb, dayname(day) AS weekday, count(*) AS times\nFROM activities\n"
        "WHERE day > today() - 90\nGROUP BY ALL\nORDER BY times DESC\nLIMIT 30",
    ),
)
