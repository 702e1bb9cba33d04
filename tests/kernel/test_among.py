"""Any number of values in one statement, found by an index whatever the table holds."""

from collections.abc import Iterator
from uuid import uuid4

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import ContactPoint, ExternalId, Party, Role
from tests.factories.workspaces import a_workspace, the_system

pytestmark = pytest.mark.django_db
ODD = ("Ångström", 'a "b" \\ c', "'; --", "a\nb", "%s", "{a,b}", "🌿", " ")


def named(workspace: Workspace, *names: str) -> list[Party]:
    with scope(workspace):
        return [network.add_party(actor=the_system(workspace), name=f"x{name}x") for name in names]


def test_it_finds_texts_and_keys_as_they_are_in_this_workspace_alone() -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    mine, theirs = named(rye, *ODD), named(oak, *ODD)
    with scope(rye):
        texts = [party.sort_name for party in mine]
        found = Party.objects.filter(sort_name__among=[*texts, "nobody", "x"])
        assert sorted(found.values_list("id", flat=True)) == sorted(party.pk for party in mine)
        keys = {party.pk for party in (*mine[:3], *theirs)} | {uuid4()}
        assert {party.pk for party in Party.objects.filter(id__among=keys)} == {party.pk for party in mine[:3]}
        assert not Role.objects.filter(party__id__among=keys).exists()
        assert not Party.objects.filter(id__among=[]).exists()
        assert Party.objects.exclude(id__among=[mine[0].pk]).count() == len(mine) - 1


def test_ten_thousand_are_one_statement(django_assert_num_queries: object) -> None:
    rye = a_workspace("rye")
    grace = named(rye, "Grace")[0]
    with scope(rye), django_assert_num_queries(1):  # type: ignore[operator]  # the plugin names no type for it
        assert [*Party.objects.filter(id__among=[uuid4() for _ in range(10_000)] + [grace.pk])] == [grace]


@pytest.mark.sqlite
class TestPlans:
    @pytest.fixture(autouse=True)
    def in_a_workspace(self) -> Iterator[None]:
        with scope(a_workspace("rye")):
            yield

    def test_keys_are_looked_up_and_no_workspace_is_walked_through(self) -> None:
        many = [uuid4() for _ in range(50)]
        for rows in (Party.objects.filter(pk__in=many), Party.objects.filter(id__among=many)):
            assert "sqlite_autoindex_network_party_1 (id=?)" in rows.explain()

    def test_what_belongs_to_parties_is_found_by_them(self) -> None:
        many = [uuid4() for _ in range(50)]
        assert "network_contact_of" in ContactPoint.objects.filter(party__id__among=many).explain()
        assert "network_external_of" in ExternalId.objects.filter(party__in=many).explain()
        assert "network_role_party_id" in Role.objects.filter(party__in=many).explain()

    def test_a_page_of_the_list_walks_the_index_of_its_order(self) -> None:
        plan = Party.objects.filter(sort_name__gt="m").order_by("sort_name", "id")[:50].explain()
        assert "network_party_by_name" in plan
        assert "TEMP B-TREE" not in plan
