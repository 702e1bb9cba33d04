"""Books that are lived in."""

from datetime import timedelta

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import Account, AccountKind, CommodityKind
from hedgerow.network.models import Party


def keep_books(actor: Actor, person: Party) -> None:
    """A sale, points that somebody has, some of them reserved, and a month that is closed."""
    cash, sold = (Account.objects.get(key=f"chart:{name}").pk for name in ("cash", "sales"))
    lines = ledger.move(sold, cash, 134_000)
    memo = "Bread for the harvest supper in the hall behind the very old town hall"
    booked = ledger.book(actor=actor, new=ledger.NewTransfer(key="one", lines=lines, memo=memo))
    ledger.take_back(actor=actor, transfer=booked, key="two", amount=500)
    points = ledger.define_commodity(actor=actor, code="LOAVES", kind=CommodityKind.POINTS, name="Loaves")
    given = ledger.NewAccount(kind=AccountKind.ISSUING, name="Loaves given out")
    had = ledger.NewAccount(kind=AccountKind.WALLET, name="Loaves", party=person, floor=0, allocates=True)
    ours, theirs = (ledger.open_account(actor=actor, commodity=points, new=new).pk for new in (given, had))
    for key, held in (("three", False), ("four", True)):
        ends = ledger.move(ours, theirs, 12)
        ledger.transfer(actor=actor, new=ledger.NewTransfer(key=key, lines=ends, is_held=held))
    ledger.close_period(actor=actor, through=clock.now().date() - timedelta(days=40))
    ledger.check_books(actor=actor)
