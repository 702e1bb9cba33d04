"""A circle's wallets are its own, also those that were opened before accounts said who keeps them."""

from importlib import import_module
from types import SimpleNamespace

import pytest
from django.apps import apps
from django.db import connection

from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import Account, AccountKind
from hedgerow.ledger.operations import NewAccount
from tests.circles.conftest import Ring

pytestmark = pytest.mark.django_db


def kept() -> set[object]:
    return set(Account.objects.filter(kept_by="circles").values_list("pk", flat=True))


def test_wallets_and_the_reserve_are_the_circles(ring: Ring) -> None:
    other = NewAccount(kind=AccountKind.WALLET, name="Points")
    ledger.open_account(actor=ring.actor, commodity=ring.circle.commodity, new=other)
    own = {one.account_id for one in ring.members.values()} | {ring.circle.common_id}
    assert kept() == own
    Account.objects.update(kept_by="")
    claim = import_module("hedgerow.circles.migrations.0005_kept_accounts").claim
    for _twice in range(2):
        claim(apps, SimpleNamespace(connection=connection))
    assert kept() == own
