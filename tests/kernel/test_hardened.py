"""Row-level security, proven past the ORM: raw SQL through the hardened engine sees one workspace, or nothing."""

from collections.abc import Iterator
from uuid import UUID

import pytest
from django.db import DatabaseError, connection
from django.db.backends.base.base import BaseDatabaseWrapper

from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.kernel.tenancy.guards.postgresql import create_tenant_role
from hedgerow.network import operations as network
from tests.factories.owner import as_owner
from tests.factories.workspaces import a_workspace, the_system

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def hardened() -> Iterator[BaseDatabaseWrapper]:
    """A connection of the hardened engine to the database of the test."""
    from hedgerow.kernel.tenancy.postgres.base import DatabaseWrapper

    with as_owner():
        create_tenant_role(connection)
    wrapper = DatabaseWrapper({**connection.settings_dict, "OPTIONS": {}}, alias="default")
    yield wrapper
    wrapper.close()


def names(wrapper: BaseDatabaseWrapper) -> list[str]:
    with wrapper.cursor() as cursor:
        cursor.execute("SELECT name FROM network_party ORDER BY name")
        return [name for (name,) in cursor.fetchall()]


@pytest.fixture
def two() -> tuple[Workspace, Workspace]:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    for workspace, name in ((rye, "Grace"), (oak, "Otto")):
        with scope(workspace):
            network.add_party(actor=the_system(workspace), name=name)
    return rye, oak


def in_transaction(wrapper: BaseDatabaseWrapper, statement: str, values: list[object]) -> None:
    wrapper.set_autocommit(False)
    try:
        with wrapper.cursor() as cursor:
            cursor.execute(statement, values)
        wrapper.commit()
    finally:
        wrapper.rollback()
        wrapper.set_autocommit(True)


def test_a_select_without_any_where_sees_one_workspace(
    hardened: BaseDatabaseWrapper, two: tuple[Workspace, Workspace]
) -> None:
    for workspace, seen in zip(two, (["Grace"], ["Otto"]), strict=True):
        with scope(workspace):
            assert names_within(hardened) == seen
            assert names_within(hardened) == seen


def names_within(wrapper: BaseDatabaseWrapper) -> list[str]:
    wrapper.set_autocommit(False)
    try:
        return names(wrapper)
    finally:
        wrapper.rollback()
        wrapper.set_autocommit(True)


def test_outside_a_workspace_there_is_nothing_to_see(
    hardened: BaseDatabaseWrapper, two: tuple[Workspace, Workspace]
) -> None:
    assert names_within(hardened) == []


def test_the_setting_does_not_leak_into_the_next_transaction(
    hardened: BaseDatabaseWrapper, two: tuple[Workspace, Workspace]
) -> None:
    with scope(two[0]):
        assert names_within(hardened) == ["Grace"]
    assert names_within(hardened) == []
    with scope(two[1]):
        assert names_within(hardened) == ["Otto"]


def test_a_row_for_another_workspace_is_refused(
    hardened: BaseDatabaseWrapper, two: tuple[Workspace, Workspace]
) -> None:
    rye, oak = two
    insert = "INSERT INTO network_tag (id, workspace_id, name, normalised) VALUES (%s, %s, 'x', 'x')"
    with scope(rye):
        with pytest.raises(DatabaseError, match="row-level security"):
            in_transaction(hardened, insert, [uuid7(), oak.id])
        in_transaction(hardened, insert, [uuid7(), rye.id])
    assert tags_of(oak.id) == 0
    assert tags_of(rye.id) == 1


def test_an_update_without_any_where_touches_one_workspace(
    hardened: BaseDatabaseWrapper, two: tuple[Workspace, Workspace]
) -> None:
    with scope(two[0]):
        in_transaction(hardened, "UPDATE network_party SET name = %s", ["Mine"])
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SELECT name FROM network_party ORDER BY name")
        assert [name for (name,) in cursor.fetchall()] == ["Mine", "Otto"]


def tags_of(workspace_id: UUID) -> int:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM network_tag WHERE workspace_id = %s", [workspace_id])
        return int(cursor.fetchone()[0])


def test_a_long_reading_sees_one_workspace(hardened: BaseDatabaseWrapper, two: tuple[Workspace, Workspace]) -> None:
    hardened.set_autocommit(False)
    try:
        with scope(two[0]), hardened.chunked_cursor() as cursor:
            cursor.execute("SELECT name FROM network_party")
            assert cursor.fetchall() == [("Grace",)]
    finally:
        hardened.rollback()
        hardened.set_autocommit(True)
