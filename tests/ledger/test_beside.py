"""Whose accounts they are: two records that are one, and a person who is to be forgotten."""

from dataclasses import replace

import pytest

from hedgerow.kernel.ids import uuid7
from hedgerow.ledger import operations, queries
from hedgerow.ledger.errors import AccountNotFound
from hedgerow.ledger.models import Account, Transfer
from hedgerow.ledger.operations import NewTransfer
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.network.registries import datasets
from tests.ledger.conftest import Points, balance

pytestmark = pytest.mark.django_db


def member(points: Points, name: str) -> tuple[Party, Account]:
    party = network.add_party(actor=points.actor, name=name, roles=["client"])
    return party, points.wallet(f"Points of {name}", party=party)


def test_both_accounts_of_two_that_are_one_stay_whole_and_go_back(points: Points) -> None:
    (maya, one), (may, two) = member(points, "Maya"), member(points, "May")
    points.give(one, 5)
    points.give(two, 7)
    merge = network.merge_parties(actor=points.actor, kept_id=maya.pk, gone_id=may.pk)
    assert [account.balance for account in queries.accounts_of(points.actor, maya)] == [5, 7]
    points.spend(two, 3)
    assert operations.verify().problems == ()
    network.take_apart(actor=points.actor, merge_id=merge.pk)
    two.refresh_from_db()
    assert (two.party_id, two.balance) == (may.pk, 4)


def test_who_is_forgotten_leaves_the_sums(points: Points) -> None:
    maya, wallet = member(points, "Maya")
    points.give(wallet, 5, memo="For Maya's bread")
    points.give(wallet, 5, memo="Pending for Maya", is_held=True)
    own = {name: datasets[name] for name in ("ledger_entries", "ledger_accounts")}
    told = [list(one.rows([maya.pk])) for one in own.values()]
    assert [len(rows) for rows in told] == [one.count([maya.pk]) for one in own.values()] == [1, 1]
    assert [one.erase([maya.pk]) for one in own.values()] == [2, 1]
    assert "Maya" not in str(list(Account.objects.values_list("name")) + list(Transfer.objects.values_list("words")))
    assert (balance(wallet), operations.verify().problems) == (5, ())


def test_whoever_is_put_away_or_forgotten_still_has_what_they_have(points: Points) -> None:
    (maya, one), (otto, two) = member(points, "Maya"), member(points, "Otto")
    for wallet in (one, two):
        points.give(wallet, 5)
    network.archive_party(actor=points.actor, party=maya)
    network.erase_party(actor=points.actor, party=otto)
    for wallet in (one, two):
        assert queries.visible_account(points.actor, wallet.pk) == wallet
    assert queries.held_by_parties(points.actor) == [(points.commodity, 2, 10)]
    booked = operations.book(actor=points.actor, new=NewTransfer(key="more", lines=operations.move(one.pk, two.pk, 5)))
    assert queries.visible_transfer(points.actor, booked.pk) == booked


def test_who_sees_only_their_own_people_sees_their_accounts_and_transfers_also_when_put_away(points: Points) -> None:
    (maya, one), (_otto, two) = member(points, "Maya"), member(points, "Otto")
    given = [points.give(wallet, 5) for wallet in (one, two)]
    keeper = uuid7()
    Party.objects.filter(pk=maya.pk).update(keeper_id=keeper)
    network.archive_party(actor=points.actor, party=maya)
    narrow = replace(points.actor, sees=frozenset({keeper}))
    assert list(queries.visible_accounts(narrow).filter(party__isnull=False)) == [one]
    assert list(queries.visible_transfers(narrow)) == given[:1]
    lines = operations.move(one.pk, two.pk, 1)
    with pytest.raises(AccountNotFound):
        operations.book(actor=narrow, new=NewTransfer(key="hidden", lines=lines))
    assert balance(two) == 5
