"""Prepared queries answer as their querysets do: every time anew, for the workspace in scope alone."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import connection
from django.db.models import QuerySet

from hedgerow.accounts import operations as accounts
from hedgerow.accounts.models import Membership
from hedgerow.kernel.errors import UnscopedQuery
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.prepared import MOST_KEYS, Prepared
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party, Role
from tests.factories.workspaces import a_workspace, the_system

pytestmark = pytest.mark.django_db
NAMES = Prepared(lambda keys: Party.objects.filter(pk__in=keys).order_by("sort_name").values_list("name", flat=True))


def named(workspace: Workspace, *names: str) -> list[UUID]:
    with scope(workspace):
        return [network.add_party(actor=the_system(workspace), name=name).pk for name in names]


def test_it_asks_in_the_workspace_in_scope_and_in_no_other() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    keys = [*named(rye, "Grace", "Ben"), *named(oak, "Ada")]
    with scope(rye):
        assert NAMES(keys) == ["Ben", "Grace"]
    with scope(oak):
        assert NAMES(keys) == ["Ada"]
    with pytest.raises(UnscopedQuery):
        NAMES(keys)


def test_it_answers_what_is_there_now() -> None:
    rye = a_workspace()
    keys = named(rye, "Grace", "Ben", "Ada")
    with scope(rye):
        assert NAMES(keys) == ["Ada", "Ben", "Grace"]
        Party.objects.filter(pk=keys[1]).update(name="Bernard")
        assert NAMES(keys) == ["Ada", "Bernard", "Grace"]


@pytest.mark.parametrize("count", [0, 1, 2, 3, MOST_KEYS, MOST_KEYS + 1])
def test_any_number_of_keys(count: int) -> None:
    rye = a_workspace()
    keys = named(rye, "Grace", "Ben")
    with scope(rye):
        asked = [*keys, *(uuid7() for _ in range(count))][:count]
        assert NAMES(asked) == list(
            Party.objects.filter(pk__in=asked).order_by("sort_name").values_list("name", flat=True)
        )
        assert NAMES([keys[0]] * count) == ["Grace"] * bool(count)


def test_one_key_and_a_list_of_one_are_two_statements() -> None:
    def either(wish: Any) -> Any:
        return Party.objects.filter(pk__in=wish) if isinstance(wish, list) else Party.objects.filter(pk=wish)

    prepared, rye = Prepared(either), a_workspace()
    (key,) = named(rye, "Grace")
    with scope(rye):
        assert [party.pk for party in prepared(key)] == [party.pk for party in prepared([key])] == [key]


def test_models_come_whole_with_what_is_joined_and_in_their_own_types() -> None:
    rye = a_workspace()
    (key,) = named(rye, "Grace")
    with scope(rye):
        network.give_role(actor=the_system(rye), party=Party.objects.get(), role="client", since=date(2024, 5, 2))
        prepared = Prepared(lambda party: Role.objects.select_related("kind", "party").filter(party=party))
        (role,) = prepared(key)
        usual = Role.objects.select_related("kind", "party").get()
        with connection.execute_wrapper(_refuse):
            assert (role.kind.key, role.party.name, role.since) == ("client", "Grace", date(2024, 5, 2))
        assert {name: getattr(role, name) for name in _columns(Role)} == {n: getattr(usual, n) for n in _columns(Role)}
        assert type(role.pk) is UUID
        assert hash(role.pk) == hash(UUID(str(role.pk)))
        assert str(role.pk) == str(usual.pk)


def test_words_and_keys_are_told_apart() -> None:
    owner = accounts.user_for_owner(email="maren@rye.example")
    accounts.create_workspace(
        owner=owner, name="Rye", kind="bakery", currency="GBP", time_zone="Europe/London", language="en", slug="rye"
    )
    prepared = Prepared(lambda user, slug: Membership.objects.filter(user_id=user, workspace__slug=slug))
    assert [member.user_id for member in prepared(owner.pk, "rye")] == [owner.pk]
    assert prepared(owner.pk, "oak") == []
    assert prepared(owner.pk, "r' OR 1=1 --") == []


def test_a_statement_that_leaves_a_value_or_the_workspace_out_is_refused() -> None:
    rye = a_workspace()
    looks = Prepared(lambda keys: Party.objects.filter(name=str(keys)))
    everywhere = Prepared(lambda key: QuerySet(Party).filter(pk=key))
    with scope(rye):
        with pytest.raises(TypeError):
            looks([uuid7()])
        with pytest.raises(TypeError):
            everywhere(uuid7())
        with pytest.raises(TypeError):
            Prepared(lambda key: Party.objects.filter(pk=key).prefetch_related("roles"))(uuid7())


@pytest.mark.django_db(transaction=True)
def test_threads_share_a_statement_and_nothing_else() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    keys = {rye: named(rye, "Grace"), oak: named(oak, "Ada")}

    def ask(workspace: Workspace) -> set[str]:
        try:
            with scope(workspace):
                return {name for _ in range(50) for name in NAMES([*keys[rye], *keys[oak]])}
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(ask, [rye, oak] * 4)) == [{"Grace"}, {"Ada"}] * 4


def _columns(model: Any) -> list[str]:
    return [field.attname for field in model._meta.concrete_fields]


def _refuse(*_call: Any) -> None:
    raise AssertionError("asked the database again")
