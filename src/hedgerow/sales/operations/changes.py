"""What becomes of purchases that stand in the record already: facts beside them that make the log true again."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.sales import events
from hedgerow.sales.events import Because
from hedgerow.sales.models import Order, Purchase
from hedgerow.sales.operations.taking_back import remember
from hedgerow.sales.operations.verifying import add_up_anew
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.events import Fact


@dataclass(slots=True)
class Changes:
    """What becomes of some orders' purchases, gathered: corrections first, then what is new."""

    facts: list[Fact] = field(default_factory=list)
    gone: list[Purchase] = field(default_factory=list)
    touched: set[UUID] = field(default_factory=set)
    days: dict[UUID, date] = field(default_factory=dict)

    def correct(self, order: Order, purchase: Purchase, minor: int, because: Because) -> None:
        if minor != purchase.amount_minor:
            difference = minor - purchase.amount_minor
            self.facts.append(events.purchase_corrected(purchase, difference, because, order.pk))
            purchase.amount_minor = minor
            purchase.save(update_fields=["amount_minor"])
            self.touch(purchase)

    def withdraw(self, order: Order, purchase: Purchase, because: Because) -> None:
        self.facts.append(events.purchase_corrected(purchase, -purchase.amount_minor, because, order.pk))
        self.gone.append(purchase)
        self.touch(purchase)

    def give(self, order: Order, purchase: Purchase, party: UUID | None) -> None:
        """It becomes another customer's."""
        for sign, owner in ((-1, purchase.party_id), (1, party)):
            purchase.party_id = owner
            amount = sign * purchase.amount_minor
            self.facts.append(events.purchase_corrected(purchase, amount, Because.CUSTOMER, order.pk))
            self.touch(purchase)
        purchase.save(update_fields=["party"])

    def touch(self, purchase: Purchase) -> None:
        if purchase.party_id:
            self.touched.add(purchase.party_id)

    def write(self, actor: Actor) -> None:
        timeline.record(actor, *self.facts)
        if self.gone:
            remember(self.gone)
            Purchase.objects.filter(pk__in=[purchase.pk for purchase in self.gone]).delete()
        add_up_anew(list(self.touched))
