"""The list of people: what it shows, finds and sorts, and what is done with ticked rows."""

import re
from collections.abc import Iterable
from http import HTTPStatus
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts import queries as accounts
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Party, PartyTag, Role
from hedgerow.network.registries import PartyColumn, party_columns
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import an_actor
from tests.network.pages.conftest import HTMX, a_party

PAGE = "/w/rye/people/"


def text(client: Client, path: str = PAGE, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()


def names(page: str) -> list[str]:
    return re.findall(r'class="who-line".*?<b>(.*?)</b>', page)


def test_nobody_yet_shows_the_way_in(browsing: Client) -> None:
    page = text(browsing)
    assert "Nobody is here yet" in page
    assert "/w/rye/people/new/" in page


def test_people_stand_by_name_with_their_roles(browsing: Client, rye: Workspace, grace: Party) -> None:
    a_party(rye, "Ann Finch", email="=ann@post.example", roles=("vendor",))
    page = text(browsing)
    assert names(page) == ["Ann Finch", "Grace Okafor"]
    assert "grace@post.example" in page
    assert "Advocate" in page


def test_the_list_takes_as_many_queries_for_three_as_for_one(browsing: Client, rye: Workspace, grace: Party) -> None:
    text(browsing)
    counts: list[int] = []
    statements: list[str] = []
    for fresh in ((), ("Ann", "Ben")):
        for name in fresh:
            a_party(rye, name, email=f"{name}@post.example", roles=("client",))
        with CaptureQueriesContext(connection) as queries:
            text(browsing)
        counts.append(len(queries))
        statements += [query["sql"] for query in queries]
    assert counts[0] == counts[1] <= 17
    assert not [sql for sql in statements if sql.startswith('SELECT COUNT(*) AS "__count" FROM "network_party"')]


def test_one_list_per_role_with_how_many_there_are(browsing: Client, rye: Workspace, grace: Party) -> None:
    a_party(rye, "Hill Mill", roles=("vendor",))
    away = a_party(rye, "Old Mill", roles=("vendor",))
    with scope(rye):
        operations.archive_party(actor=an_actor(rye), party=away)
    page = text(browsing, f"{PAGE}?role=vendor")
    assert names(page) == ["Hill Mill"]
    assert re.search(r"Vendors<span class=\"mut\"><bdi>1</bdi>", page)
    assert "<h1>Vendors</h1>" in page


def test_a_common_role_is_read_in_order_and_gives_the_same(
    browsing: Client, rye: Workspace, grace: Party, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_party(rye, "Ann", roles=("client",))
    a_party(rye, "Bob", roles=("vendor",))
    monkeypatch.setattr("hedgerow.network.queries.listing.FEW", 1)
    assert names(text(browsing, f"{PAGE}?role=client")) == ["Ann", "Grace Okafor"]


@pytest.mark.parametrize("typed", ["okaf", "GRACE", "grace@po", "07700 900", "+447700"])
def test_search_finds_by_name_and_by_the_beginning_of_a_contact(
    browsing: Client, rye: Workspace, grace: Party, typed: str
) -> None:
    a_party(rye, "Ben Birch", email="ben@post.example")
    with scope(rye):
        operations.add_contact_point(actor=an_actor(rye), party=grace, kind="phone", value="07700 900112")
    page = text(browsing, f"{PAGE}?q={typed.replace('+', '%2B')}", **HTMX)
    assert names(page) == ["Grace Okafor"]


def test_filter_by_tag_and_kind_and_sort_by_when_added(browsing: Client, rye: Workspace, grace: Party) -> None:
    mill = a_party(rye, "Hill Mill", kind="organisation")
    with scope(rye):
        operations.set_tags(actor=an_actor(rye), party=mill, names=["Flour"])
    assert names(text(browsing, f"{PAGE}?tag=flour")) == ["Hill Mill"]
    assert names(text(browsing, f"{PAGE}?kind=person")) == ["Grace Okafor"]
    assert names(text(browsing, f"{PAGE}?sort=-added")) == ["Hill Mill", "Grace Okafor"]


def test_a_column_of_another_package_is_asked_once_for_the_page(
    browsing: Client, rye: Workspace, grace: Party, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def spent(_actor: Actor, keys: Iterable[UUID]) -> dict[UUID, int]:
        asked.append(len(list(keys)))
        return {grace.pk: 1240}

    a_party(rye, "Ann")
    column = PartyColumn("spent", "Spent", spent, kind="number")
    monkeypatch.setattr("hedgerow.network.tables.parties.party_columns", [column])
    assert "1,240" in text(browsing)
    assert asked == [2]
    assert column not in list(party_columns)


def test_csv_guards_formulas(browsing: Client, rye: Workspace) -> None:
    a_party(rye, "=HYPERLINK(1)")
    response = browsing.post(f"{PAGE}", {"export": "csv"})
    assert b"'=HYPERLINK(1)" in b"".join(response.streaming_content)  # type: ignore[attr-defined]


def test_who_takes_the_list_away_stands_in_the_audit_log(browsing: Client, rye: Workspace, owner: Actor) -> None:
    a_party(rye, "Ann")
    assert browsing.get(f"{PAGE}?export=csv").headers["Content-Type"].startswith("text/html")
    assert 'name="export" value="csv"' in browsing.get(PAGE).content.decode()
    browsing.post(PAGE, {"export": "csv"})
    with scope(rye):
        told = [line.sentence for line in accounts.visible_audit(owner, accounts.AuditWish()).lines]
    assert [one.partition(" took ")[2] for one in told if " took " in one] == ["the list “People” away as a table."]


def test_several_get_a_tag_after_the_word_was_asked(browsing: Client, rye: Workspace, grace: Party) -> None:
    ann = a_party(rye, "Ann")
    ticks = {"pick": [grace.pk, ann.pk]}
    asked = browsing.post(f"{PAGE}tags/", ticks).content.decode()
    assert str(ann.pk) in asked
    assert _tags(rye) == 0
    empty = browsing.post(f"{PAGE}tags/", {**ticks, "name": " "})
    assert (empty.status_code, _tags(rye)) == (HTTPStatus.UNPROCESSABLE_ENTITY, 0)
    browsing.post(f"{PAGE}tags/", {**ticks, "name": "Regular"})
    browsing.post(f"{PAGE}tags/", {**ticks, "name": "Regular"})
    assert _tags(rye) == 2


def _tags(workspace: Workspace) -> int:
    with scope(workspace):
        return PartyTag.objects.count()


def test_everything_that_fits_gets_a_role_and_nobody_else(browsing: Client, rye: Workspace, grace: Party) -> None:
    a_party(rye, "Ann")
    sent = {"everything": "1", "within": "q=okafor", "role": "partner", "since": ""}
    said = browsing.post(f"{PAGE}roles/", sent, follow=True).content.decode()
    assert "1 is changed." in said
    [undo] = re.findall(r"/w/rye/people/edits/[0-9a-f-]+/removal/", said)
    with scope(rye):
        assert [role.party_id for role in Role.objects.filter(kind__key="partner")] == [grace.pk]
    assert "1 is as before." in browsing.post(undo, follow=True).content.decode()
    with scope(rye):
        assert not Role.objects.filter(kind__key="partner").exists()


def test_a_field_is_asked_for_then_its_value_then_it_is_set_for_all_that_are_ticked(
    browsing: Client, rye: Workspace, grace: Party, owner: Actor
) -> None:
    with scope(rye):
        operations.define_field(actor=owner, label="Loaves", kind="number")
    ticks = {"pick": [grace.pk, a_party(rye, "Ann").pk]}
    assert ">Loaves<" in browsing.post(f"{PAGE}values/", ticks).content.decode()
    assert 'name="custom-loaves"' in browsing.post(f"{PAGE}values/", {**ticks, "field": "loaves"}).content.decode()
    sent = {**ticks, "field": "loaves", "valued": "1", "custom-loaves": "many"}
    assert browsing.post(f"{PAGE}values/", sent).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    said = browsing.post(f"{PAGE}values/", {**sent, "custom-loaves": "3"}, follow=True).content.decode()
    assert "2 are changed." in said
    with scope(rye):
        assert [party.custom for party in Party.objects.all()] == [{"loaves": "3"}] * 2


def test_putting_away_can_be_undone_at_once(browsing: Client, rye: Workspace, grace: Party) -> None:
    ann = a_party(rye, "Ann")
    page = browsing.post(f"{PAGE}archive/", {"pick": [grace.pk, ann.pk]}, follow=True).content.decode()
    assert "2 are put away." in page
    assert names(page) == []
    undo = re.findall(r'action="(/w/rye/people/archive/[^"]+/removal/)"', page)[0]
    assert browsing.get(undo).status_code == HTTPStatus.METHOD_NOT_ALLOWED
    browsing.post(undo)
    assert names(text(browsing)) == ["Ann", "Grace Okafor"]
    assert browsing.post(f"{PAGE}archive/forged/removal/").status_code == HTTPStatus.NOT_FOUND


def test_who_is_put_away_waits_on_a_list_and_comes_back(browsing: Client, rye: Workspace, grace: Party) -> None:
    assert "Nobody is put away" in text(browsing, f"{PAGE}put-away/")
    browsing.post(f"{PAGE}archive/", {"pick": [grace.pk]})
    assert names(text(browsing, f"{PAGE}put-away/")) == ["Grace Okafor"]
    browsing.post(f"{PAGE}restorations/", {"pick": [grace.pk]})
    assert names(text(browsing)) == ["Grace Okafor"]


def test_other_workspaces_are_not_listed_and_not_touched(
    browsing: Client, rye: Workspace, oak: Workspace, grace: Party, stranger: Party
) -> None:
    assert "Stranger" not in text(browsing)
    browsing.post(f"{PAGE}tags/", {"pick": [stranger.pk], "name": "Mine"})
    browsing.post(f"{PAGE}archive/", {"pick": [stranger.pk]})
    with scope(oak):
        assert Party.objects.get(pk=stranger.pk).archived_at is None
        assert PartyTag.objects.count() == 0


def test_analysts_see_no_names_and_change_nothing(analyst: Client, rye: Workspace, grace: Party) -> None:
    for path in ("", "put-away/", "new/", "search/?q=grace", "duplicates/", f"{grace.pk}/", f"{grace.pk}/timeline/"):
        response = analyst.get(PAGE + path)
        assert response.status_code == HTTPStatus.FORBIDDEN
        assert b"Grace" not in response.content
    for path in ("tags/", "roles/", "archive/", "restorations/"):
        assert analyst.post(PAGE + path, {"pick": [grace.pk], "name": "x", "role": "client"}).status_code == 403
    assert "Grace" not in text(analyst, "/w/rye/find/?q=grace")
    with scope(rye):
        assert Party.objects.get().archived_at is None


def test_looking_changes_nothing(browsing: Client, rye: Workspace, grace: Party) -> None:
    with scope(rye):
        before = Activity.objects.count()
    for path in ("tags/", "roles/", "archive/", "restorations/"):
        assert browsing.get(PAGE + path).status_code == HTTPStatus.METHOD_NOT_ALLOWED
    text(browsing)
    with scope(rye):
        assert Activity.objects.count() == before


def test_the_palette_finds_people_by_name_and_contact(browsing: Client, rye: Workspace, grace: Party) -> None:
    for typed in ("gra", "okafor", "grace@post"):
        assert f"/w/rye/people/{grace.pk}/" in text(browsing, f"/w/rye/find/?q={typed}", **HTMX)
