"""Many at once: a split is booked once, and booked, taken back and erased at once it ends in order."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, transaction

from hedgerow.kernel.errors import Conflict
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.models import Transfer
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.sharing import operations
from hedgerow.sharing.models import Split, SplitBooking
from tests.circles.test_concurrency import until_waiting
from tests.factories.workspaces import a_workspace, the_system
from tests.network.pages.conftest import a_party
from tests.sharing.conftest import stall
from tests.sharing.test_booking import agreed, balances
from tests.timeline.test_concurrency import in_threads

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def test_of_eight_who_book_a_split_at_once_one_does() -> None:
    rye = a_workspace()
    system, ann = the_system(rye), a_party(rye, "Ann Alder")
    with scope(rye):
        one = agreed(system, stall(None, ann))
    told: set[object] = set()

    def book(_number: int) -> None:
        with scope(rye):
            told.add(operations.book_split(actor=system, split=one).pk)

    in_threads(book, 8)
    with scope(rye):
        assert (len(told), Transfer.objects.count(), balances()["Ann Alder"]) == (1, 1, 5_000)


def test_a_newer_version_waits_for_an_erasure_before_it_holds_the_split() -> None:
    """In the other order each would wait for the other."""
    rye = a_workspace()
    system, ann = the_system(rye), a_party(rye, "Ann Alder")
    with scope(rye):
        one = operations.propose_split(actor=system, draft=stall(None, ann))

    def revise() -> None:
        try:
            with scope(rye):
                operations.revise_split(actor=system, split=one, draft=stall(None, ann), after=1)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as pool, scope(rye), transaction.atomic():
        Party.objects.select_for_update().get(pk=ann.pk)
        revising = pool.submit(revise)
        until_waiting(1)
        with connection.cursor() as cursor:
            cursor.execute("SET LOCAL lock_timeout = '5s'")
        Split.objects.filter(pk=one.pk).update(title="")
    revising.result()
    with scope(rye):
        assert Split.objects.get(pk=one.pk).latest == 2


def test_booked_taken_back_and_erased_at_once_nothing_waits_for_ever_and_nothing_is_left() -> None:
    rye = a_workspace()
    system, ann = the_system(rye), a_party(rye, "Ann Alder")
    with scope(rye):
        ones = [agreed(system, stall(None, ann, title=f"Ann's stall {number}")) for number in range(4)]

    def act(number: int) -> None:
        with scope(rye):
            try:
                if number == 8:
                    network.erase_party(actor=system, party=ann)
                elif number % 2:
                    operations.take_back(actor=system, split=ones[number // 2])
                else:
                    operations.book_split(actor=system, split=ones[number // 2])
            except Conflict:
                pass  # whoever came later was refused by name

    in_threads(act, 9)
    with scope(rye):
        standing = SplitBooking.objects.filter(ended_at=None).count()
        assert standing == 0
        assert (balances(), ledger.verify().problems) == ({}, ())
        assert not Transfer.objects.filter(words__has_key="memo").exists()
