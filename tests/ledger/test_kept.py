"""Accounts that a package keeps: nobody books into them or changes them by hand."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import CrossWorkspace
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import errors, operations
from hedgerow.ledger.models import Account, Outcome, Transfer
from hedgerow.ledger.operations import NewTransfer
from hedgerow.timeline.models import Activity
from tests.api.conftest import JsonClient, token_of
from tests.factories.workspaces import a_workspace, an_actor
from tests.ledger.conftest import Points, points_of, unchanged
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db
BASE = "/w/rye/ledger/"

DOORS: list[Callable[[Points, Account, Transfer, Transfer], Any]] = [
    lambda p, a, _g, _h: operations.book(
        actor=p.actor, new=NewTransfer(key="x", lines=operations.move(p.issuer.pk, a.pk, 1))
    ),
    lambda p, _a, g, _h: operations.take_back(actor=p.actor, transfer=g, key="x"),
    lambda p, _a, _g, h: operations.settle(actor=p.actor, transfer=h, outcome=Outcome.POSTED),
    lambda p, _a, _g, h: operations.settle(actor=p.actor, transfer=h, outcome=Outcome.VOIDED),
    lambda p, a, _g, _h: operations.change_account(
        actor=p.actor, account=a, name="Mine", number="", floor=None, ceiling=None
    ),
    lambda p, a, _g, _h: operations.close_account(actor=p.actor, account=a),
    lambda p, a, _g, _h: operations.reopen_account(actor=p.actor, account=a),
]


@pytest.mark.parametrize("door", DOORS)
def test_what_a_package_keeps_is_not_moved_or_changed_by_hand(points: Points, door: Callable[..., Any]) -> None:
    wallet = points.wallet("Kept", kept_by="circles")
    given, held = points.give(wallet, 5), points.spend(wallet, 2, is_held=True)
    before = unchanged()
    with pytest.raises(errors.KeptElsewhere):
        door(points, wallet, given, held)
    wallet.refresh_from_db()
    assert (unchanged(), wallet.name, wallet.floor, Activity.objects.count()) == (before, "Kept", 0, 0)


def test_the_package_itself_books_and_sets_limits(points: Points) -> None:
    wallet = points.wallet("Kept", kept_by="circles")
    points.give(wallet, 5)
    changed = operations.set_limits(actor=points.actor, account=wallet, floor=-10, ceiling=3)
    wallet.refresh_from_db()
    assert (changed, wallet.floor, wallet.ceiling) == (wallet, -10, 3)
    with pytest.raises(errors.CeilingReached):
        points.give(wallet, 1, "more")
    for error, floor in ((errors.LimitsReversed, 4), (errors.AmountTooLarge, -(10**18))):
        with pytest.raises(error):
            operations.set_limits(actor=points.actor, account=wallet, floor=floor, ceiling=3)
    with pytest.raises(errors.AccountDiffers):
        points.wallet("Issuer", key="issuer", kept_by="circles")
    wallet.refresh_from_db()
    assert (wallet.floor, wallet.ceiling) == (-10, 3)


def test_limits_of_another_workspace_stay(points: Points, rye: Workspace) -> None:
    wallet = points.wallet("Kept", kept_by="circles")
    with pytest.raises(CrossWorkspace):
        operations.set_limits(actor=an_actor(a_workspace("oak")), account=wallet, floor=None, ceiling=None)
    wallet.refresh_from_db()
    assert wallet.floor == 0


def test_pages_and_programs_offer_nothing_that_would_be_refused(rye: Workspace, owner: Actor) -> None:
    browsing: Client = browser_of(rye)
    with scope(rye):
        points = points_of(owner)
        wallet = points.wallet("Kept", kept_by="circles")
        given, held = points.give(wallet, 5), points.spend(wallet, 2, is_held=True)
        operations.prepare_workspace(actor=owner)
    page = browsing.get(f"{BASE}accounts/{wallet.pk}/").content.decode()
    assert ("belongs to another part of Hedgerow" in page, f"{wallet.pk}/edit/" in page, "?source=" in page) == (
        True,
        False,
        False,
    )
    assert browsing.get(f"{BASE}accounts/{wallet.pk}/edit/").status_code == 409
    for one, ways in ((given, ("reversal",)), (held, ("posting", "voiding"))):
        page = browsing.get(f"{BASE}transfers/{one.pk}/").content.decode()
        assert not any(f"{one.pk}/{way}/" in page for way in ways)
    assert str(wallet.pk) not in browsing.get(f"{BASE}book/").content.decode()
    api = JsonClient(token_of(rye))
    assert api.get(f"ledger/accounts/{wallet.pk}").json()["kept_by"] == "circles"
    assert api.post(f"ledger/transfers/{held.pk}/voiding").json()["code"] == "account_kept_elsewhere"
