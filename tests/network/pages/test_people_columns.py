"""What the columns of the list of people show, and what the page asks for them."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import UUID

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Address, ContactPoint, CustomField, Party
from hedgerow.network.registries import PartyColumn
from tests.factories.workspaces import an_actor
from tests.network.pages.conftest import a_party

PAGE = "/w/rye/people/"


def cells(client: Client, columns: str = "") -> dict[str, str]:
    """The text of the only row's cells, by the label of their column; with `columns` chosen in this browser."""
    if columns:
        client.cookies["columns-people"] = columns
    page = client.get(PAGE).content.decode()
    found = re.findall(r'<td data-l="([^"]*)"[^>]*>(.*?)</td>', page)
    return {label: re.sub(r"<[^>]*>", "", shown) for label, shown in found}


def asked(client: Client, columns: str) -> str:
    """Everything the page asks the database with these columns."""
    client.cookies["columns-people"] = columns
    with CaptureQueriesContext(connection) as queries:
        client.get(PAGE)
    return "\n".join(query["sql"] for query in queries)


def test_the_primary_contact_and_city_are_shown_else_the_oldest(browsing: Client, rye: Workspace) -> None:
    ann = a_party(rye, "Ann")
    with scope(rye):
        for value, primary in (
            ("first@post.example", False),
            ("main@post.example", True),
            ("last@post.example", False),
        ):
            ContactPoint.objects.create(party=ann, kind="email", value=value, is_primary=primary)
        for value in ("0111", "0222"):
            ContactPoint.objects.create(party=ann, kind="phone", value=value)
        for city in ("", "Leeds", "York"):
            Address.objects.create(party=ann, city=city, is_primary=not city)
    shown = cells(browsing, "email.phone.city")
    assert shown == {"E-mail": "main@post.example", "Phone": "0111", "City": "Leeds"}


def test_roles_tags_and_own_fields_stand_in_words(browsing: Client, rye: Workspace, grace: Party) -> None:
    with scope(rye):
        CustomField.objects.create(key="friend", label="Friend", kind="party")
        operations.set_tags(actor=an_actor(rye), party=grace, names=["Vip <&>", "Early"])
        Party.objects.filter(pk=grace.pk).update(custom={"friend": str(grace.pk)})
    shown = cells(browsing, "roles.tags.field-friend")
    assert shown == {"Roles": "Customer, Advocate", "Tags": "Early, Vip &lt;&amp;&gt;", "Friend": "Grace Okafor"}


def test_what_is_not_shown_is_not_asked(browsing: Client, rye: Workspace, grace: Party) -> None:
    tables = {
        "email": "network_contactpoint",
        "city": "network_address",
        "tags": "network_partytag",
        "sales-spent": "sales_customerfigures",
    }
    everything, nothing = asked(browsing, ".".join(tables)), asked(browsing, "kind")
    for table in tables.values():
        assert f'FROM "{table}"' in everything
        assert f'FROM "{table}"' not in nothing


def test_columns_that_share_a_question_ask_it_once(
    browsing: Client, rye: Workspace, grace: Party, monkeypatch: pytest.MonkeyPatch
) -> None:
    times: list[int] = []

    def visits(_actor: Actor, keys: Iterable[UUID]) -> dict[UUID, tuple[int, str]]:
        times.append(len(list(keys)))
        return {grace.pk: (1240, "Tuesday")}

    columns = [
        PartyColumn("visits.count", "Visits", visits, read=lambda answer: answer[0], kind="number"),
        PartyColumn("visits.day", "Usual day", visits, read=lambda answer: answer[1]),
    ]
    monkeypatch.setattr("hedgerow.network.tables.parties.party_columns", columns)
    assert cells(browsing, "visits-count.visits-day") == {"Visits": "1,240", "Usual day": "Tuesday"}
    assert times == [1]


def test_a_field_named_in_another_alphabet_can_be_chosen(browsing: Client, rye: Workspace, grace: Party) -> None:
    label = "الخبز المفضل الذي يشتريه عادة كل يوم سبت صباحا"
    with scope(rye):
        actor = an_actor(rye)
        field = operations.define_field(actor=actor, label=label)
        operations.change_party(actor=actor, party=grace, changes={"custom": {field.key: "Rye"}})
    browsing.post("/w/rye/columns/", {"list": "people", "column": [f"field-{field.key}"], "next": PAGE})
    assert cells(browsing) == {label: "Rye"}


def test_a_list_is_taken_away_in_the_language_and_time_zone_of_its_reader(browsing: Client, rye: Workspace) -> None:
    a_party(rye, "Ann")
    with scope(rye):
        Party.objects.update(last_seen_at=datetime(2026, 7, 1, 23, 30, tzinfo=UTC))
    browsing.cookies["django_language"] = "es"
    browsing.cookies["columns-people"] = "seen"
    response = browsing.post(f"{PAGE}", {"export": "csv"})
    lines = b"".join(response.streaming_content).decode().splitlines()  # type: ignore[attr-defined]  # a streaming response
    assert lines[0].startswith("\ufeffNombre,")
    assert "2 jul 2026" in lines[1]
