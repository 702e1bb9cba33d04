"""Readings of one moment, while somebody writes."""

from threading import Thread

import pytest
from django.db import connection, transaction

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.moment import at_one_moment
from tests.factories.workspaces import a_workspace

pytestmark = pytest.mark.django_db(transaction=True)


def written_elsewhere(slug: str) -> None:
    """By another connection, which neither waits for the reader nor is seen by it."""

    def write() -> None:
        try:
            a_workspace(slug)
        finally:
            connection.close()

    writer = Thread(target=write)
    writer.start()
    writer.join(timeout=10)
    assert not writer.is_alive(), "the writer waits for who only reads"


def test_what_is_read_agrees_with_itself_while_another_writes() -> None:
    a_workspace("oak")
    with at_one_moment():
        before = Workspace.objects.count()
        written_elsewhere("ash")
        assert Workspace.objects.count() == before
    assert Workspace.objects.count() == before + 1


def test_the_next_transaction_is_one_like_all_others() -> None:
    def look_in_vain() -> None:
        with at_one_moment():
            raise ValueError(Workspace.objects.count())

    with pytest.raises(ValueError, match="0"):
        look_in_vain()
    with transaction.atomic():
        assert not Workspace.objects.exists()
        if connection.vendor == "postgresql":
            written_elsewhere("ash")
            assert Workspace.objects.exists()


def test_within_a_transaction_it_is_the_view_of_that_one() -> None:
    with transaction.atomic():
        a_workspace("oak")
        with at_one_moment():
            assert Workspace.objects.count() == 1
