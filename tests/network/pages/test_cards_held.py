"""Saving a card keeps what nobody touched, whoever wrote it and however long ago."""

import re
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import ContactPoint, CustomField, FieldKind, Party
from tests.factories.workspaces import an_actor
from tests.network.pages.conftest import a_party
from tests.network.pages.test_cards import card


def edit_page(browsing: Client, party: Party) -> str:
    return browsing.get(f"/w/rye/people/{party.pk}/edit/").content.decode()


def save(browsing: Client, party: Party, said: dict[str, Any]) -> Any:
    return browsing.post(f"/w/rye/people/{party.pk}/edit/", said)


def seen_of(page: str) -> str:
    found = re.search(r'name="seen" value="([^"]+)"', page)
    assert found is not None
    return found[1]


def holding(rye: Workspace, party: Party, kind: FieldKind, value: Any, options: list[str] | None = None) -> None:
    """A field of that kind, filled for the party."""
    with scope(rye):
        actor = an_actor(rye)
        operations.define_field(actor=actor, label="Milk", kind=kind, options=options or [])
        operations.change_party(actor=actor, party=party, changes={"custom": {"milk": value}})


def custom(rye: Workspace) -> dict[str, Any]:
    with scope(rye):
        return dict(Party.objects.get().custom)


def test_an_amount_keeps_the_currency_it_was_written_in(browsing: Client, rye: Workspace, grace: Party) -> None:
    holding(rye, grace, FieldKind.MONEY, {"minor": 1200, "currency": "USD"})
    assert "USD" in edit_page(browsing, grace)
    save(browsing, grace, card(**{"custom-milk": "12.00"}, name="Grace O."))
    assert custom(rye) == {"milk": {"minor": 1200, "currency": "USD"}}
    save(browsing, grace, card(**{"custom-milk": "13.50"}))
    assert custom(rye) == {"milk": {"minor": 1350, "currency": "USD"}}


def test_an_option_that_is_not_offered_any_more_stays_until_another_is_chosen(
    browsing: Client, rye: Workspace, grace: Party
) -> None:
    holding(rye, grace, FieldKind.CHOICE, "goat", ["oat", "goat"])
    with scope(rye):
        CustomField.objects.update(options=["oat"])
    assert '<option value="goat" selected>' in edit_page(browsing, grace)
    save(browsing, grace, card(**{"custom-milk": "goat"}, name="Grace O."))
    assert custom(rye) == {"milk": "goat"}
    save(browsing, grace, card(**{"custom-milk": "oat"}))
    assert custom(rye) == {"milk": "oat"}


def test_what_a_colleague_added_meanwhile_is_not_taken_away(browsing: Client, rye: Workspace, grace: Party) -> None:
    seen = seen_of(edit_page(browsing, grace))
    with scope(rye):
        point = ContactPoint.objects.get()
        operations.add_contact_point(actor=an_actor(rye), party=grace, kind="phone", value="07700 900112")
    said = {**card(("email", "grace@post.example"), name="Grace O."), "contacts-0-id": point.pk}
    refused = save(browsing, grace, {**said, "seen": seen})
    page = refused.content.decode()
    assert refused.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Somebody changed this in the meantime." in page
    assert 'value="Grace O."' in page
    with scope(rye):
        assert (Party.objects.get().name, ContactPoint.objects.count()) == ("Grace Okafor", 2)
    assert save(browsing, grace, {**said, "seen": seen_of(page)}).status_code == HTTPStatus.FOUND
    with scope(rye):
        assert Party.objects.get().name == "Grace O."


def test_two_who_fill_different_fields_both_keep_theirs(rye: Workspace, grace: Party) -> None:
    with scope(rye):
        actor = an_actor(rye)
        for label in ("Milk", "Bread"):
            operations.define_field(actor=actor, label=label)
        stale = Party.objects.get()
        operations.change_party(actor=actor, party=grace, changes={"custom": {"milk": "oat"}})
        operations.change_party(actor=actor, party=stale, changes={"custom": {"bread": "rye"}})
    assert custom(rye) == {"milk": "oat", "bread": "rye"}


def test_more_than_forty_ways_to_reach_somebody_all_stay(browsing: Client, rye: Workspace) -> None:
    mill = a_party(rye, "Harrow Mill")
    with scope(rye):
        for number in range(45):
            operations.add_contact_point(actor=an_actor(rye), party=mill, kind="email", value=f"m{number}@mill.example")
        points = list(ContactPoint.objects.order_by("id"))
    said = card(*[("email", point.value) for point in points], name="Harrow Mill")
    said |= {f"contacts-{at}-id": point.pk for at, point in enumerate(points)}
    assert save(browsing, mill, said).status_code == HTTPStatus.FOUND
    with scope(rye):
        assert set(ContactPoint.objects.values_list("id", flat=True)) == {point.id for point in points}


@pytest.mark.parametrize("kind", [FieldKind.MONEY, FieldKind.DATE, FieldKind.PARTY, FieldKind.CHOICES])
def test_a_value_older_than_its_field_is_shown_as_it_stands(
    browsing: Client, rye: Workspace, grace: Party, kind: FieldKind
) -> None:
    holding(rye, grace, FieldKind.TEXT, "a pint")
    with scope(rye):
        CustomField.objects.update(kind=kind)
    browsing.cookies["columns-people"] = "field-milk"
    for path in (f"people/{grace.pk}/", "people/", f"people/{grace.pk}/edit/"):
        assert browsing.get(f"/w/rye/{path}").status_code == HTTPStatus.OK, path


def test_an_address_that_came_in_unreadable_stays_and_stops_nothing(browsing: Client, rye: Workspace) -> None:
    party = a_party(rye, "Grace Okafor")
    with scope(rye):
        ContactPoint.objects.create(party=party, kind="email", value="grace(at)post", normalised="", is_primary=True)
    point = re.search(r'name="contacts-0-id" value="([^"]+)"', edit_page(browsing, party))
    assert point is not None
    said = card(("email", "grace(at)post"), **{"contacts-0-id": point[1], "contacts-0-label": "old", "city": "Hallow"})
    assert save(browsing, party, said).status_code == HTTPStatus.FOUND
    with scope(rye):
        kept = ContactPoint.objects.get()
        assert (str(kept.pk), kept.value, kept.label) == (point[1], "grace(at)post", "old")
    said["contacts-0-value"] = "grace(at)mill"
    assert save(browsing, party, said).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
