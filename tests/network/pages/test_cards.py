"""Adding and editing: what is kept, what is hinted at, and that nothing typed is lost."""

from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Address, ContactPoint, FieldKind, Party, PartyTag, Role
from hedgerow.timeline.models import Activity
from tests.factories.workspaces import an_actor
from tests.network.pages.conftest import HTMX, a_party, browser_of

NEW = "/w/rye/people/new/"


def card(*contacts: tuple[str, str], **said: Any) -> dict[str, Any]:
    lines: dict[str, Any] = {"contacts-TOTAL_FORMS": len(contacts), "contacts-INITIAL_FORMS": 0}
    for at, (kind, value) in enumerate(contacts):
        lines |= {f"contacts-{at}-kind": kind, f"contacts-{at}-value": value, f"contacts-{at}-label": ""}
    return {"kind": "person", "name": "Grace Okafor", **lines, **said}


def count(workspace: Workspace) -> tuple[int, int]:
    with scope(workspace):
        return Party.objects.count(), Activity.objects.count()


def test_somebody_is_added_with_all_that_was_said(browsing: Client, rye: Workspace) -> None:
    said = card(
        ("email", "grace@post.example"),
        ("phone", "07700 900112"),
        ("phone", ""),
        roles=["client", "advocate"],
        tags="Rye, Runner",
        city="Hallowbridge",
        birth_day="29",
        birth_month="2",
        languages="English, Igbo",
    )
    response = browsing.post(NEW, said)
    assert response.status_code == HTTPStatus.FOUND
    with scope(rye):
        grace = Party.objects.get()
        assert response["Location"] == f"/w/rye/people/{grace.pk}/"
        assert (grace.name, grace.birthday, grace.languages) == ("Grace Okafor", "--02-29", ["English", "Igbo"])
        assert set(ContactPoint.objects.values_list("normalised", flat=True)) == {"grace@post.example", "+447700900112"}
        assert Address.objects.get().city == "Hallowbridge"
        assert (Role.objects.count(), PartyTag.objects.count()) == (2, 2)


def test_an_address_alone_is_enough_and_nothing_at_all_is_not(browsing: Client, rye: Workspace) -> None:
    browsing.post(NEW, card(("email", "hello@mill.example"), name=""))
    with scope(rye):
        assert Party.objects.get().name == "hello@mill.example"
    response = browsing.post(NEW, card(name=""))
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Give a name" in response.content.decode()
    assert count(rye)[0] == 1


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (card(("email", "grace@")), "That is not a whole e-mail address"),
        (card(birth_day="31", birth_month="2"), "February has no day 31; its last is 29."),
        (card(birth_day="29", birth_month="2", birth_year="2023"), "its last is 28."),
        (card(birth_day="3"), "Choose the month"),
        (card(birth_month="3"), "Type the day"),
        (card(kind="goose"), "Select a valid choice"),
    ],
)
def test_a_mistake_keeps_what_was_typed_and_writes_nothing(
    browsing: Client, rye: Workspace, said: dict[str, Any], words: str
) -> None:
    before = count(rye)
    response = browsing.post(NEW, {**said, "notes": "Likes it dark"})
    page = response.content.decode()
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert words in page
    assert 'value="Grace Okafor"' in page
    assert "Likes it dark" in page
    assert count(rye) == before


def test_one_more_line_keeps_what_was_typed(browsing: Client, rye: Workspace) -> None:
    page = browsing.post(NEW, {**card(("email", "grace@")), "another": "1"}).content.decode()
    assert 'name="contacts-1-value"' in page
    assert 'value="grace@"' in page
    assert count(rye) == (0, 0)


@pytest.mark.parametrize("lines", ["²", "9" * 5000, "many"])
def test_an_odd_count_of_lines_is_begun_anew(browsing: Client, rye: Workspace, lines: str) -> None:
    sent = {**card(("email", "grace@")), "another": "1", "contacts-TOTAL_FORMS": lines}
    page = browsing.post(NEW, sent).content.decode()
    assert ('name="contacts-0-value"' in page, 'value="Grace Okafor"' in page) == (True, True)
    assert count(rye) == (0, 0)


def test_a_hint_names_who_has_the_address_already(
    browsing: Client, rye: Workspace, grace: Party, stranger: Party
) -> None:
    path = "/w/rye/people/alike/"
    typed = {"contacts-0-kind": "email", "contacts-0-value": " Grace@post.example"}
    said = browsing.get(path, typed, headers=HTMX).content.decode()
    assert f"/w/rye/people/{grace.pk}/" in said
    assert "Grace" not in browsing.get(path, {**typed, "but": str(grace.pk)}).content.decode()
    assert "Grace" not in browsing.get(path, {**typed, "contacts-0-kind": "website"}).content.decode()


def test_search_while_typing_offers_who_is_there_and_somebody_new(
    browsing: Client, grace: Party, stranger: Party
) -> None:
    said = browsing.get("/w/rye/people/search/?q=okaf&new=1", headers=HTMX).content.decode()
    assert f'value="{grace.pk}"' in said
    assert 'value="new"' in said
    assert "Stranger" not in browsing.get("/w/rye/people/search/?q=stranger").content.decode().replace("“stranger”", "")


def _edit(browsing: Client, party: Party, said: dict[str, Any]) -> Any:
    return browsing.post(f"/w/rye/people/{party.pk}/edit/", said)


def test_editing_changes_what_was_changed_only(browsing: Client, rye: Workspace, grace: Party) -> None:
    with scope(rye):
        point = ContactPoint.objects.get()
    said = card(("email", "grace@post.example"), ("phone", "07700 900112"), name="Grace O.", street="3 Mill Lane")
    _edit(browsing, grace, {**said, "contacts-0-id": point.pk, "contacts-0-label": ""})
    with scope(rye):
        assert Party.objects.get().name == "Grace O."
        assert ContactPoint.objects.filter(pk=point.pk).exists()
        assert ContactPoint.objects.count() == 2
        assert Address.objects.get().street == "3 Mill Lane"
        after = Activity.objects.count()
        lines = list(ContactPoint.objects.order_by("id"))
    same = {**said, "contacts-0-id": lines[0].pk, "contacts-1-id": lines[1].pk}
    _edit(browsing, grace, same)
    with scope(rye):
        assert Activity.objects.count() == after


def test_a_changed_first_address_stays_the_first_and_a_cleared_line_goes(
    browsing: Client, rye: Workspace, grace: Party
) -> None:
    with scope(rye):
        first = ContactPoint.objects.get()
        second = operations.add_contact_point(actor=an_actor(rye), party=grace, kind="email", value="g@home.example")
        operations.add_address(actor=an_actor(rye), party=grace, street="3 Mill Lane")
    said = card(("email", "new@post.example"), ("email", "g@home.example"), street="")
    _edit(browsing, grace, {**said, "contacts-0-id": first.pk, "contacts-1-id": second.pk})
    with scope(rye):
        assert set(ContactPoint.objects.values_list("value", "is_primary")) == {
            ("new@post.example", True),
            ("g@home.example", False),
        }
        assert Address.objects.count() == 0
    _edit(browsing, grace, card(("email", "")))
    with scope(rye):
        assert ContactPoint.objects.count() == 0


VALUES = {
    FieldKind.TEXT: ("Sesame", "Sesame"),
    FieldKind.NUMBER: ("12.50", "12.5"),
    FieldKind.MONEY: ("12.50", {"minor": 1250, "currency": "GBP"}),
    FieldKind.DATE: ("2024-02-29", "2024-02-29"),
    FieldKind.CHOICE: ("oat", "oat"),
    FieldKind.CHOICES: (["oat", "cow"], ["oat", "cow"]),
}


@pytest.mark.parametrize("kind", VALUES)
def test_every_kind_of_field_is_kept_shown_and_cleared(
    browsing: Client, rye: Workspace, grace: Party, kind: FieldKind
) -> None:
    typed, stored = VALUES[kind]
    with scope(rye):
        operations.define_field(actor=an_actor(rye), label="Milk", kind=kind, options=["oat", "cow"])
    _edit(browsing, grace, card(**{"custom-milk": typed}))
    with scope(rye):
        assert Party.objects.get().custom == {"milk": stored}
    assert "Milk</dt>" in browsing.get(f"/w/rye/people/{grace.pk}/").content.decode()
    assert browsing.get(f"/w/rye/people/{grace.pk}/edit/").status_code == HTTPStatus.OK
    browsing.cookies["columns-people"] = "field-milk"
    assert browsing.get("/w/rye/people/").status_code == HTTPStatus.OK
    _edit(browsing, grace, card())
    with scope(rye):
        assert Party.objects.get().custom["milk"] is None
    assert "Milk</dt>" not in browsing.get(f"/w/rye/people/{grace.pk}/").content.decode()


@pytest.mark.parametrize(
    ("kind", "typed", "stored"),
    [
        (FieldKind.NUMBER, "1,200", "1200"),
        (FieldKind.NUMBER, "-0.125", "-0.125"),
        (FieldKind.NUMBER, "1.200", None),
        (FieldKind.MONEY, "£1,200", {"minor": 120_000, "currency": "GBP"}),
        (FieldKind.MONEY, "1.200", None),
    ],
)
def test_numbers_of_fields_are_read_as_every_other(
    browsing: Client, rye: Workspace, grace: Party, kind: FieldKind, typed: str, stored: Any
) -> None:
    with scope(rye):
        operations.define_field(actor=an_actor(rye), label="Milk", kind=kind)
    _edit(browsing, grace, card(**{"custom-milk": typed}))
    with scope(rye):
        assert Party.objects.get().custom.get("milk") == stored


def test_a_field_may_point_at_somebody(browsing: Client, rye: Workspace, grace: Party, stranger: Party) -> None:
    ann = a_party(rye, "Ann Finch")
    with scope(rye):
        operations.define_field(actor=an_actor(rye), label="Buddy", kind=FieldKind.PARTY)
    for wrong in (stranger.pk, "nonsense"):
        response = _edit(browsing, grace, card(**{"custom-buddy": wrong}))
        assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    _edit(browsing, grace, card(**{"custom-buddy": ann.pk}))
    assert "Ann Finch" in browsing.get(f"/w/rye/people/{grace.pk}/").content.decode()
    assert "Ann Finch" in browsing.get(f"/w/rye/people/{grace.pk}/edit/").content.decode()
    browsing.cookies["columns-people"] = "field-buddy"
    assert browsing.get("/w/rye/people/?q=grace").content.decode().count("Ann Finch") == 1


def test_staff_may_add_and_analysts_may_not(rye: Workspace, analyst: Client) -> None:
    assert analyst.post(NEW, card()).status_code == HTTPStatus.FORBIDDEN
    assert count(rye) == (0, 0)
    assert browser_of(rye, AccessRole.STAFF).post(NEW, card()).status_code == HTTPStatus.FOUND
    assert count(rye)[0] == 1
