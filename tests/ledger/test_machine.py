"""Random operations, repeats and crashes against the plainest model of the same rules."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations, queries
from hedgerow.ledger.models import Account, Transfer
from hedgerow.ledger.operations import NewTransfer
from tests.factories.workspaces import a_workspace, the_system
from tests.ledger.conftest import Points, points_of
from tests.ledger.model import Model

DAYS = st.sampled_from([None, date(2099, 1, 1), date(2098, 1, 1), date(2097, 1, 1)])
PAIRS = st.permutations(["maya", "otto", "till", "issuer"])
AMOUNTS = st.integers(1, 40)


class Ledgers(RuleBasedStateMachine):
    """`maya` and `otto` have points and cannot go below zero, `till` may owe 30 and hold 60, `issuer` gives."""

    @initialize()
    def prepare(self) -> None:
        self.example = transaction.atomic()
        self.example.__enter__()
        workspace = a_workspace("rye")
        self.scope = scope(workspace)
        self.scope.__enter__()
        self.points: Points = points_of(the_system(workspace))
        self.accounts: dict[str, Account] = {
            "maya": self.points.wallet("Maya"),
            "otto": self.points.wallet("Otto"),
            "till": self.points.wallet("Till", floor=-30, ceiling=60, allocates=False),
            "issuer": self.points.issuer,
        }
        self.model = Model({"maya": (0, None), "otto": (0, None), "till": (-30, 60), "issuer": (None, None)})
        self.steps = 0
        self.made: list[tuple[int, Transfer, NewTransfer]] = []

    def teardown(self) -> None:
        if hasattr(self, "scope"):
            assert operations.verify().problems == ()
            self.scope.__exit__(None, None, None)
            transaction.set_rollback(True)
            self.example.__exit__(None, None, None)

    def _both(self, crashes: bool, ours: Callable[[], Any], models: Callable[[Model], Any]) -> tuple[Any, Any]:
        """The same on either side, refused on both or on neither. What crashed never happened."""
        made = refused = None
        with transaction.atomic():
            try:
                made = ours()
            except HedgerowError as error:
                refused = error
            transaction.set_rollback(crashes or refused is not None)
        expected = models(self.model.copy() if crashes or refused else self.model)
        assert (expected is None) == (refused is not None), refused
        return (None, None) if crashes or refused else (made, expected)

    @rule(pair=PAIRS, amount=AMOUNTS, day=DAYS, held=st.booleans(), crashes=st.integers(0, 9))
    def transfer(self, pair: list[str], amount: int, day: date | None, held: bool, crashes: int) -> None:
        source, target = pair[:2]
        ends = None if target == "till" else day
        lines = operations.move(self.accounts[source].pk, self.accounts[target].pk, amount, expires_on=ends)
        new = NewTransfer(key=f"t{self.model.count}", lines=lines, is_held=held)
        made, number = self._both(
            crashes == 0,
            lambda: operations.transfer(actor=self.points.actor, new=new),
            lambda model: model.transfer(source, target, amount, ends, held),
        )
        if made is not None:
            self.made.append((number, made, new))

    @precondition(lambda self: self.made)
    @rule(which=st.integers(0, 10**6), posts=st.booleans(), crashes=st.integers(0, 9))
    def settle(self, which: int, posts: bool, crashes: int) -> None:
        number, transfer, _new = self.made[which % len(self.made)]
        settle = operations.post if posts else operations.void
        self._both(
            crashes == 0,
            lambda: settle(actor=self.points.actor, transfer=transfer),
            lambda model: model.settle(number, posts),
        )

    @precondition(lambda self: self.made)
    @rule(which=st.integers(0, 10**6), amount=st.none() | AMOUNTS, crashes=st.integers(0, 9))
    def reverse(self, which: int, amount: int | None, crashes: int) -> None:
        number, transfer, _new = self.made[which % len(self.made)]
        key = f"r{Transfer.objects.count()}"
        self._both(
            crashes == 0,
            lambda: operations.reverse(actor=self.points.actor, transfer=transfer, key=key, amount=amount),
            lambda model: model.reverse(number, amount),
        )

    @precondition(lambda self: self.made)
    @rule(which=st.integers(0, 10**6))
    def again(self, which: int) -> None:
        _number, transfer, new = self.made[which % len(self.made)]
        assert operations.transfer(actor=self.points.actor, new=new) == transfer

    @invariant()
    def agrees(self) -> None:
        if not hasattr(self, "accounts"):
            return
        for name, account in self.accounts.items():
            account.refresh_from_db()
            held = self.model.accounts[name]
            assert (account.balance, account.reserved, account.expected) == (held.balance, held.reserved, held.expected)
            if account.allocates:
                assert [(lot.expires_on, lot.left) for lot in queries.lots(account)] == held.left()
        self.steps += 1
        if self.steps % 8 == 0:
            assert operations.verify().problems == ()


@pytest.mark.django_db
def test_random_operations_agree_with_the_plainest_model() -> None:
    run_state_machine_as_test(
        Ledgers, settings=settings(max_examples=12, stateful_step_count=24, suppress_health_check=list(HealthCheck))
    )
