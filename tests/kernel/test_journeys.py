"""Statements that travel together are each done by themselves, in order, and answered by the end of the journey."""

from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.journeys import Journey
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.factories.workspaces import a_workspace, the_system
from tests.kernel.test_prepared import NAMES

pytestmark = pytest.mark.django_db
NAME = "UPDATE network_party SET name = %s WHERE name = %s"
COUNT = "SELECT count(*) FROM network_party WHERE name = %s"


@pytest.fixture
def grace() -> Any:
    rye = a_workspace("rye")
    with scope(rye):
        yield network.add_party(actor=the_system(rye), name="Grace")


def test_each_sees_what_the_one_before_it_did(grace: Party) -> None:
    journey = Journey()
    before = journey.ask(COUNT, ["100% Grace; it's"])
    journey.tell(NAME, ["100% Grace; it's", "Grace"])
    after, names = journey.ask(COUNT, ["100% Grace; it's"]), NAMES.on(journey, [grace.pk])
    journey.go()
    assert (before(), after(), names()) == ([(0,)], [(1,)], ["100% Grace; it's"])
    journey.go()
    assert (before(), Party.objects.get().name) == ([(0,)], "100% Grace; it's")


def test_the_first_that_fails_is_raised_and_nothing_is_done(grace: Party) -> None:
    def rename(*names: str | None) -> None:
        with transaction.atomic():
            journey = Journey()
            journey.tell(NAME, ["Gone", "Grace"])
            for name in names:
                journey.tell("UPDATE network_party SET name = %s", [name])
            journey.ask("SELECT nothing FROM nowhere WHERE name = %s", ["Grace"])
            journey.go()

    with pytest.raises(IntegrityError):
        rename(None, "Later")
    with pytest.raises(DatabaseError):
        rename()
    assert Party.objects.get().name == "Grace"


def test_a_journey_without_anything_goes_nowhere(grace: Party) -> None:
    with CaptureQueriesContext(connection) as asked:
        Journey().go()
        assert NAMES([]) == []
    assert len(asked) == 0


@pytest.mark.postgresql
def test_all_of_it_is_one_journey(grace: Party) -> None:
    with CaptureQueriesContext(connection) as asked:
        journey = Journey()
        found = [journey.ask(COUNT, [name]) for name in ("Grace", "Ben")]
        journey.go()
    assert (len(asked), [one() for one in found]) == (1, [[(1,)], [(0,)]])
