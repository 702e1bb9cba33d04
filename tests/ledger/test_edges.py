"""What hardly ever happens, and the lines in words."""

from dataclasses import replace
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils.timezone import now

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import CrossWorkspace
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy.scope import scope, unscoped
from hedgerow.ledger import errors, events, operations, queries, tasks
from hedgerow.ledger.models import AccountKind, Check, Transfer
from hedgerow.ledger.operations import Line, NewAccount, NewTransfer
from hedgerow.network import operations as network
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import a_workspace, the_system
from tests.ledger.conftest import Points, entry_of, unchanged

pytestmark = pytest.mark.django_db


def test_an_account_that_is_not_there_and_too_many_lines_are_refused(points: Points) -> None:
    maya = points.wallet()
    before = unchanged()
    with pytest.raises(errors.AccountNotFound):
        points.move(points.issuer, type(maya)(id=uuid7()), 5)
    many = tuple(Line(uuid7(), 1 if number % 2 else -1) for number in range(202))
    with pytest.raises(errors.TooManyLines):
        operations.transfer(actor=points.actor, new=NewTransfer(key="many", lines=many))
    credit = (Line(maya.pk, 5, lot=uuid7()), Line(points.issuer.pk, -5))
    with pytest.raises(errors.LotNotThere):
        operations.transfer(actor=points.actor, new=NewTransfer(key="lot", lines=credit))
    with pytest.raises(errors.KeyMissing):
        operations.reverse(actor=points.actor, transfer=Transfer(workspace_id=points.actor.workspace_id), key=" ")
    assert unchanged() == before


def test_points_that_are_reserved_twice_are_there_once(points: Points) -> None:
    maya = points.wallet(floor=None)
    points.give(maya, 5)
    points.spend(maya, 4, is_held=True)
    before = unchanged()
    with pytest.raises(errors.NotEnough):
        points.spend(maya, 2, is_held=True)
    assert unchanged() == before


def test_nothing_is_booked_in_another_workspace(points: Points) -> None:
    with unscoped():
        oak = a_workspace("oak")
    booked = points.give(points.wallet(), 5)
    before = unchanged()
    stranger = the_system(oak)
    with pytest.raises(CrossWorkspace):
        operations.void(actor=stranger, transfer=booked)
    with pytest.raises(CrossWorkspace):
        operations.take_back(actor=stranger, transfer=booked, key="x")
    assert unchanged() == before
    with unscoped(), scope(oak), pytest.raises(errors.TransferNotFound):
        queries.visible_transfer(stranger, booked.pk)


def test_a_transfer_names_what_happened_and_is_found_by_it(points: Points) -> None:
    visit = uuid7()
    booked = points.give(points.wallet(), 5, activity_id=visit)
    assert queries.transfers_of_activity(visit) == [booked]
    with pytest.raises(errors.UnknownCommodity):
        queries.visible_commodity(points.actor, "XYZ")


def test_who_sees_only_her_own_sees_no_transfer_of_others(points: Points) -> None:
    party = network.add_party(actor=points.actor, name="Maya")
    theirs = points.give(points.wallet("Theirs", party=party), 5)
    ours = points.give(points.wallet("Ours"), 5)
    narrowed = replace(points.actor, sees=frozenset({uuid7()}))
    assert list(queries.visible_transfers(narrowed)) == [ours]
    assert set(queries.visible_transfers(points.actor)) == {ours, theirs}


@pytest.mark.sqlite
def test_what_the_database_refuses_for_another_reason_is_told_as_it_is(points: Points) -> None:
    maya = points.wallet()
    with connection.cursor() as cursor:
        cursor.execute("CREATE TRIGGER no BEFORE INSERT ON ledger_entry BEGIN SELECT RAISE(ABORT, 'not today'); END")
    with pytest.raises(IntegrityError, match="not today"), transaction.atomic():
        points.give(maya, 5)


def test_one_credit_is_reserved_by_name_only_where_it_is_there(points: Points) -> None:
    maya = points.wallet()
    credit = entry_of(points.give(maya, 5), maya)
    plain = points.wallet("Plain", floor=None, allocates=False)
    before = unchanged()
    for source, lot in ((maya, uuid7()), (plain, credit.pk)):
        lines = (Line(source.pk, -5, lot=lot), Line(points.issuer.pk, 5))
        with pytest.raises(errors.LotNotThere):
            operations.transfer(actor=points.actor, new=NewTransfer(key="held", lines=lines, is_held=True))
    assert unchanged() == before
    lines = (Line(maya.pk, -5, lot=credit.pk), Line(points.issuer.pk, 5))
    held = operations.transfer(actor=points.actor, new=NewTransfer(key="held", lines=lines, is_held=True))
    operations.post(actor=points.actor, transfer=held)
    assert list(queries.lots(maya)) == []


def test_each_fact_has_its_line(points: Points) -> None:
    actor, new = points.actor, NewAccount(kind=AccountKind.ASSET, name="Till")
    till = operations.add_account(actor=actor, commodity=points.commodity, new=new)
    lines = operations.move(points.issuer.pk, till.pk, 10)
    operations.book(actor=actor, new=NewTransfer(key="one", lines=lines))
    operations.close_period(actor=actor, through=date(2026, 5, 10))
    operations.reopen_period(actor=actor, after=None, reason="A receipt")
    told = {line.activity.verb: str(line.text) for line in timeline.lines(actor, list(Activity.objects.all()))}
    assert (told[events.BOOKED], told[events.PERIOD_CLOSED]) == ("10 PTS", "10 May 2026")
    assert (told[events.ACCOUNT_OPENED], told[events.PERIOD_REOPENED]) == ("What we have", "all of it")


def test_by_night_the_books_are_looked_through_and_what_is_overdue_is_voided(points: Points) -> None:
    assert (tasks.void_overdue.func(), tasks.check_books.func()) == (0, 0)
    assert Check.objects.get().checked_at <= now()


def test_new_workspaces_have_books(owner: Actor, rye: Workspace) -> None:
    from hedgerow.accounts.registries import workspace_setups

    with scope(rye):
        workspace_setups["ledger"].prepare(owner, rye)
        assert queries.chart(owner).count() == 6
