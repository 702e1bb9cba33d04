"""An initiative with something of everything, and one word in all that is said of it."""

from datetime import timedelta

from hedgerow.initiatives import operations
from hedgerow.initiatives.models import Initiative, InitiativeKind, Piece, PieceSide
from hedgerow.initiatives.operations import FlowDraft, InitiativeDraft
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.network.models import Party
from hedgerow.sales.models import Purchase


def an_initiative_of(actor: Actor, word: str, *parties: Party) -> Initiative:
    """Runs since a month; all take part, money and hours went in, one with the first of them. Inside the scope."""
    today = clock.now().date()
    begun = today - timedelta(days=30)
    draft = InitiativeDraft(
        title=word, kind=InitiativeKind.EVENT, aim=word, first_day=begun, budget_minor=9000, budget_hours_milli=5000
    )
    one = operations.found_initiative(actor=actor, draft=draft)
    for party in parties:
        operations.add_party(actor=actor, initiative=one, party=party, since=begun)
    spent = FlowDraft(kind="money", on=begun, worth_minor=4000, currency=one.currency, note=word)
    operations.note_piece(actor=actor, initiative=one, draft=spent)
    worked = FlowDraft(kind="hours", on=today, quantity_milli=2000, unit="hours", note=word)
    operations.note_piece(actor=actor, initiative=one, draft=worked, party=parties[0], is_ours=False)
    for purchase in Purchase.objects.filter(party=parties[0], amount_minor__gt=0, currency=one.currency)[:1]:
        operations.link_purchase(actor=actor, initiative=one, purchase=purchase)
    operations.set_usual_margin(actor=actor, margin_bp=6000)
    return one


def a_piece_of(one: Initiative) -> Piece:
    pieces = Piece.objects.filter(initiative=one)
    return pieces.filter(side=PieceSide.IN, flow=None).first() or pieces.get()
