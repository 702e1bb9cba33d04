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
            journey.ask("SELECT abs(-9223372036854775807 - 1) FROM network_party WHERE name = %s", ["Gone"])
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


@pytest.mark.postgresql
def test_what_is_asked_again_is_not_planned_again(grace: Party) -> None:
    for name in ("100% Grace; it's", "Grace", "Grace"):
        journey = Journey()
        found = journey.ask("SELECT name, '50%%' FROM network_party WHERE name = %s", [name])
        journey.go()
    assert found() == [("Grace", "50%")]
    assert planned("50%") == [3]


@pytest.mark.postgresql
def test_what_went_wrong_leaves_no_name_behind(grace: Party) -> None:
    def asked(*statements: tuple[str, list[Any]]) -> list[Any]:
        with transaction.atomic():
            journey = Journey()
            answers = [journey.ask(*statement) for statement in statements]
            journey.go()
        return [answer() for answer in answers]

    one = ("SELECT 1 / length(name) FROM network_party WHERE name LIKE %s", ["Grace%"])
    wrong = ("SELECT 1 / %s::int FROM network_party", [0])
    for _again in range(2):
        with pytest.raises(DatabaseError):
            asked(one, wrong)
    assert asked(one, one) == [[(0,)], [(0,)]]
    assert asked(("SELECT 1 / %s::int FROM network_party", [1])) == [[(1,)]]
    for turn in range(10):
        with pytest.raises(DatabaseError):
            asked((f"SELECT {turn} / %s::int FROM network_party", [0]))
    assert asked(one) == [[(0,)]]
    assert planned("length(name)") == [1]
    assert len(planned("::int")) == 0


@pytest.mark.postgresql
@pytest.mark.parametrize("change", ["DEALLOCATE ALL", "ALTER TABLE loaves ALTER COLUMN name TYPE text"])
def test_statements_that_are_stale_are_prepared_anew(grace: Party, change: str) -> None:
    def asked() -> list[Any]:
        with transaction.atomic():
            journey = Journey()
            answer = journey.ask("SELECT name FROM loaves WHERE name = %s", ["rye"])
            journey.go()
        return answer()

    with connection.cursor() as cursor:
        cursor.execute("CREATE TEMP TABLE loaves ON COMMIT DROP AS SELECT 'rye'::varchar(9) AS name")
        assert asked() == [("rye",)]
        cursor.execute(change)
    with pytest.raises(DatabaseError):
        asked()
    assert asked() == [("rye",)]


@pytest.mark.postgresql
def test_those_asked_for_long_ago_are_let_go(grace: Party) -> None:
    for turn in range(110):
        journey = Journey()
        often = journey.ask("SELECT 'often' || %s", ["!"])
        rare = journey.ask(f"SELECT 'rare {turn}' || %s", ["!"])
        journey.go()
        assert (often(), rare()) == ([("often!",)], [(f"rare {turn}!",)])
    assert planned("often") == [110]
    assert len(planned("rare")) == 101


@pytest.mark.postgresql
def test_nothing_is_prepared_behind_a_pooler(grace: Party, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(connection.settings_dict, "DISABLE_SERVER_SIDE_CURSORS", True)
    journey = Journey()
    found = journey.ask("SELECT 'pooled' || %s", ["!"])
    journey.go()
    assert found() == [("pooled!",)]
    assert planned("pooled") == []


def planned(words: str) -> list[int]:
    """How often each statement with these words was carried out since it was prepared."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT generic_plans + custom_plans FROM pg_prepared_statements WHERE strpos(statement, %s) > 0", [words]
        )
        return [times for (times,) in cursor.fetchall()]
