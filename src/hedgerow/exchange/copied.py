"""Flows in the copy for analysis: who gave what to whom, and what it was worth."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tenancy.guards.watches import Watch
from hedgerow.lake.registries import Column, CopiedTable, Kind, copy_table

_WATCHED = (
    *("kind_id", "giver_id", "receiver_id", "on", "quantity_milli", "unit", "worth_minor", "currency", "worth_by"),
    *("is_settled", "state", "taken_back_at"),
)


def register() -> None:
    of_flow = Watch("lake.flows", "exchange_flow", _WATCHED, '{row}."on"')
    of_kind = Watch("lake.flows", "exchange_flowkind", ("key",))
    copy_table(
        CopiedTable(
            name="flows",
            means=_("Who gave what to whom. What was taken back is not among them; a disputed one says so."),
            rows="exchange_flow r JOIN exchange_flowkind k ON k.id = r.kind_id",
            where="r.taken_back_at IS NULL",
            sort=("day", "id"),
            day="day",
            watches=(of_flow, of_kind),
            columns=(
                Column("id", Kind.KEY, "r.id", _("Key of the flow.")),
                Column("kind", Kind.CODE, "k.key", _("The kind's own word, such as goods, money or knowledge.")),
                Column("giver", Kind.KEY, "r.giver_id", _("Key of who gave; NULL for the business."), is_optional=True),
                Column(
                    "receiver",
                    Kind.KEY,
                    "r.receiver_id",
                    _("Key of who got it; NULL for the business."),
                    is_optional=True,
                ),
                Column("day", Kind.DAY, 'r."on"', _("The day of the business.")),
                Column(
                    "quantity_milli",
                    Kind.WHOLE,
                    "r.quantity_milli",
                    _("How much or many; NULL where nobody said."),
                    _("thousandths"),
                    is_optional=True,
                ),
                Column("unit", Kind.TEXT, "r.unit", _("Of what the quantity is, such as hours or loaves.")),
                Column(
                    "worth_minor",
                    Kind.WHOLE,
                    "r.worth_minor",
                    _("What it was worth; NULL for no worth."),
                    _("minor units"),
                    is_optional=True,
                ),
                Column("currency", Kind.CODE, "r.currency", _("Of the worth, as ISO 4217 has it.")),
                Column(
                    "worth_by", Kind.CODE, "r.worth_by", _("How it came to its worth: amount, price, rate or said.")
                ),
                Column("is_settled", Kind.FLAG, "r.is_settled", _("One leg of what is even, such as a sale.")),
                Column("state", Kind.CODE, "r.state", _("stated, confirmed or disputed; the last counts on no side.")),
            ),
        )
    )
