"""Nothing crosses a workspace: not by the ORM, not by raw SQL."""

from uuid import UUID

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from hedgerow.kernel.errors import CrossWorkspace, UnscopedQuery
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.network import operations as network
from hedgerow.network.models import ContactPoint, Party, Role, Tag
from tests.factories.owner import as_owner
from tests.factories.workspaces import a_workspace, the_system

pytestmark = pytest.mark.django_db


def stored(key: UUID) -> object:
    return key.hex if connection.vendor == "sqlite" else key


def test_a_query_outside_a_workspace_raises() -> None:
    with pytest.raises(UnscopedQuery):
        Party.objects.all()
    with pytest.raises(UnscopedQuery):
        Party._base_manager.all()
    with pytest.raises(UnscopedQuery):
        Tag(name="a", normalised="a").save()


def test_rows_of_another_workspace_are_not_there() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    with scope(rye):
        party = network.add_party(actor=the_system(rye), name="Grace Okafor")
    with scope(oak):
        assert not Party.objects.filter(pk=party.pk).exists()
        assert Party.objects.filter(pk=party.pk).update(name="Stolen") == 0
        with pytest.raises(CrossWorkspace):
            party.save()
        with pytest.raises(CrossWorkspace):
            Party.objects.bulk_create([Party(workspace_id=rye.id, name="x", sort_name="x")])


def test_a_second_workspace_cannot_be_entered_inside_the_first() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    with scope(rye):
        with pytest.raises(CrossWorkspace), scope(oak):
            pass
        with unscoped(), scope(oak) as entered:
            assert entered == oak.id


@pytest.mark.django_db(transaction=True)
def test_raw_sql_cannot_point_a_row_into_another_workspace() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    with scope(rye):
        party = network.add_party(actor=the_system(rye), name="Grace Okafor")
    values = [stored(uuid7()), stored(oak.id), stored(party.id)]
    insert = (
        "INSERT INTO network_contactpoint (id, workspace_id, party_id, kind, value, normalised, label, is_primary) "
        "VALUES (%s, %s, %s, 'email', 'a@b.c', '', '', false)"
    )
    with pytest.raises(IntegrityError), as_owner(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(insert, values)
    with scope(oak):
        assert ContactPoint.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_raw_sql_cannot_move_a_row_to_another_workspace() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    with scope(rye):
        party = network.add_party(actor=the_system(rye), name="Grace Okafor", roles=["client"])
    for table in ("network_party", "network_role"):
        with pytest.raises(IntegrityError), as_owner(), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                f"UPDATE {table} SET workspace_id = %s WHERE workspace_id = %s", [stored(oak.id), stored(rye.id)]
            )
    with scope(rye):
        assert Role.objects.get().party_id == party.id


@pytest.mark.django_db(transaction=True)
def test_a_row_in_use_cannot_be_deleted_by_raw_sql() -> None:
    rye = a_workspace("rye")
    with scope(rye):
        network.add_party(actor=the_system(rye), name="Grace Okafor", roles=["client"])
    with pytest.raises(IntegrityError), as_owner(), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("DELETE FROM network_party")


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("statement", ["UPDATE timeline_activity SET verb = 'x'", "DELETE FROM timeline_activity"])
def test_the_log_refuses_update_and_delete(statement: str) -> None:
    rye = a_workspace("rye")
    with scope(rye):
        network.add_party(actor=the_system(rye), name="Grace Okafor")
    with (
        pytest.raises(DatabaseError, match="append-only"),
        as_owner(),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(statement)
