"""Purchases and their lines in the copy for analysis."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.guards.watches import Watch
from hedgerow.lake.registries import Column, CopiedTable, Kind, copy_table

_DAY = "(SELECT p.day FROM sales_purchase p WHERE p.id = {row}.purchase_id)"
_CURRENCY = _("Of the money, as ISO 4217 has it.")
_MINOR = _("minor units")


def register() -> None:
    _purchases()
    _lines()


def _told(column: str, *tables: str) -> str:
    """What the purchase itself says, else the order or return it was told by."""
    others = (f"(SELECT o.{column} FROM {table} o WHERE o.purchase_id = r.id LIMIT 1)" for table in tables)  # noqa: S608 - names of ours
    return f"coalesce(nullif(r.{column}, ''), {', '.join(others)}, '')"


def _purchases() -> None:
    columns = ("party_id", "day", "currency", "amount_minor", "channel", "place", "fulfilment", "source")
    watch = Watch("lake.purchases", "sales_purchase", columns, "{row}.day")
    copy_table(
        CopiedTable(
            name="purchases",
            means=_("Each purchase; money given back for one is a row with a negative amount."),
            rows="sales_purchase r",
            sort=("day", "id"),
            day="day",
            watches=(
                watch,
                Watch("lake.purchases", "sales_order", ("purchase_id", "place", "fulfilment"), _DAY),
                Watch("lake.purchases", "sales_return", ("purchase_id", "place"), _DAY),
            ),
            columns=(
                Column("id", Kind.KEY, "r.id", _("Key of the purchase.")),
                Column(
                    "party", Kind.KEY, "r.party_id", _("Key of who bought; NULL where nobody knows."), is_optional=True
                ),
                Column("day", Kind.DAY, "r.day", _("The day of the business.")),
                Column("amount_minor", Kind.WHOLE, "r.amount_minor", _("What was paid."), _MINOR),
                Column("currency", Kind.CODE, "r.currency", _CURRENCY),
                Column("channel", Kind.CODE, "r.channel", _("Through which channel, such as store or web.")),
                Column(
                    "place",
                    Kind.TEXT,
                    _told("place", "sales_order", "sales_return"),
                    _("Which of the places of the business, where one was told."),
                ),
                Column(
                    "fulfilment",
                    Kind.CODE,
                    _told("fulfilment", "sales_order"),
                    _("How the goods reached them, where it was told."),
                ),
                Column("source", Kind.TEXT, "r.source", _("The till, shop or file it came from.")),
            ),
        )
    )


def _lines() -> None:
    line = ("purchase_id", "product_id", "quantity_milli", "amount_minor")
    copy_table(
        CopiedTable(
            name="lines",
            means=_("What was in the purchases."),
            rows=(
                "sales_purchaseline r JOIN sales_purchase p ON p.id = r.purchase_id "
                "LEFT JOIN sales_product g ON g.id = r.product_id"
            ),
            sort=("day", "id"),
            day="day",
            watches=(
                Watch("lake.lines", "sales_purchaseline", line, _DAY),
                Watch("lake.lines", "sales_purchase", ("day", "currency"), "{row}.day"),
                Watch("lake.lines", "sales_product", ("category",)),
            ),
            columns=(
                Column("id", Kind.KEY, "r.id", _("Key of the line.")),
                Column("purchase", Kind.KEY, "r.purchase_id", _("Key of the purchase.")),
                Column(
                    "product",
                    Kind.KEY,
                    "r.product_id",
                    _("Key of the product; NULL where none is known."),
                    is_optional=True,
                ),
                Column("category", Kind.TEXT, "g.category", _("The word the product is sorted under.")),
                Column("day", Kind.DAY, "p.day", _("The day of the business.")),
                Column("quantity_milli", Kind.WHOLE, "r.quantity_milli", _("How much or many."), _("thousandths")),
                Column("amount_minor", Kind.WHOLE, "r.amount_minor", _("What was paid for it."), _MINOR),
                Column("currency", Kind.CODE, "p.currency", _CURRENCY),
            ),
        )
    )
