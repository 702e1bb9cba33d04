"""A circle with something of everything, and one word in all that is said of it."""

from hedgerow.circles import operations
from hedgerow.circles.models import Payment, Side
from hedgerow.circles.operations import CircleDraft
from hedgerow.kernel.actor import Actor
from hedgerow.ledger.models import CommodityKind
from hedgerow.network.models import Party


def a_circle(actor: Actor, word: str, *parties: Party) -> Payment:
    """Two parties who paid each other, and a payment that waits: that one."""
    draft = CircleDraft(name=word, unit="hours", limit=1000, rules=word, demurrage_per_mille=10)
    circle = operations.found_circle(actor=actor, draft=draft, kind=CommodityKind.HOURS)
    one, two = (operations.join_circle(actor=actor, circle=circle, party=party) for party in parties[:2])
    paid = operations.propose_payment(actor=actor, payer=one, payee=two, amount=200, purpose=word)
    operations.confirm_payment(actor=actor, payment=paid)
    operations.add_notice(actor=actor, member=two, side=Side.OFFERS, title=word, price=100)
    return operations.propose_payment(actor=actor, payer=two, payee=one, amount=100, purpose=word)
