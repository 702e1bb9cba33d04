"""Parties, with what belongs to them, through the API."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import FieldKind, Party, PartyTag
from hedgerow.timeline.models import Activity
from tests.api.conftest import JsonClient
from tests.factories.workspaces import an_actor
from tests.fixtures.clock import FrozenClock

NOOR = {
    "kind": "person",
    "given_name": "Noor",
    "family_name": "Haddad",
    "organisation_name": "Haddad Mills",
    "job_title": "Miller",
    "languages": ["ar", "en-GB"],
    "birthday": "--05-21",
    "notes": "Stone-ground only.",
}


def made(api: JsonClient, **body: Any) -> dict[str, Any]:
    response = api.post("parties", body)
    assert response.status_code == 201, response.content
    party: dict[str, Any] = response.json()
    return party


def names(response: Any) -> list[str]:
    assert response.status_code == 200, response.content
    return [party["name"] for party in response.json()["items"]]


def test_a_party_comes_back_as_it_was_sent(frozen_clock: FrozenClock, api: JsonClient, count: Any) -> None:
    mail = {"kind": "email", "value": "Noor@Mill.example", "label": "work"}
    contacts = [mail, {"kind": "phone", "value": "020 7946 0018"}]
    party = made(api, **NOOR, contacts=contacts, roles=["vendor", "client", "vendor"], since="2026-01-02")
    email, phone = party.pop("contact_points")
    now = "2026-05-11T09:00:00Z"

    assert {email.pop("id"), phone.pop("id"), party.pop("id")}
    assert email == {
        "kind": "email",
        "value": "Noor@Mill.example",
        "normalised": "noor@mill.example",
        "label": "work",
        "is_primary": True,
    }
    assert (phone["value"], phone["normalised"]) == ("020 7946 0018", "+442079460018")
    assert sorted(party.pop("roles"), key=lambda role: role["role"]) == [
        {"role": "client", "since": "2026-01-02"},
        {"role": "vendor", "since": "2026-01-02"},
    ]
    assert party == {
        **NOOR,
        "name": "Noor Haddad",
        "custom": {},
        "source": "api",
        "added_at": now,
        "changed_at": now,
        "last_seen_at": None,
        "archived_at": None,
        "tags": [],
        "addresses": [],
    }
    assert count(Party) == 1


def test_a_party_without_any_name_is_refused(api: JsonClient, count: Any) -> None:
    response = api.post("parties", {"kind": "organisation"})

    assert (response.status_code, response.json()["code"]) == (422, "name_missing")
    assert (count(Party), count(Activity)) == (0, 0)


@pytest.mark.parametrize(
    ("body", "pointer"),
    [
        ({"name": "A", "kind": "robot"}, "#/kind"),
        ({"name": "A", "roles": ["baker"]}, "#/role"),
        ({"name": "A", "birthday": "2026-02-30"}, "#/birthday"),
        ({"name": "A", "birthday": "21 May"}, "#/birthday"),
        ({"name": "A", "contacts": [{"kind": "email", "value": ""}]}, "#/contacts/0/value"),
        ({"name": "A", "contacts": [{"kind": "fax", "value": "1"}]}, "#/contacts/0/kind"),
        ({"name": "A", "custom": {"oven": "wood"}}, "#/oven"),
        ({"name": "A", "languages": ["not a language"]}, "#/languages/0"),
        ({"name": "A", "workspace": "mill"}, "#/workspace"),
        ({"name": "A", "added_at": "2020-01-01T00:00:00Z"}, "#/added_at"),
    ],
)
def test_what_does_not_fit_is_named_and_nothing_is_written(
    api: JsonClient, count: Any, body: dict[str, Any], pointer: str
) -> None:
    response = api.post("parties", body)

    assert response.status_code == 422, response.content
    assert [error["pointer"] for error in response.json()["errors"]] == [pointer]
    assert (count(Party), count(Activity)) == (0, 0)


def test_a_patch_changes_what_it_names_and_records_it_once(api: JsonClient, count: Any) -> None:
    party = made(api, name="Hill Farm", kind="organisation", notes="Eggs")
    before = count(Activity)

    changed = api.patch(f"parties/{party['id']}", {"notes": "Eggs and honey", "birthday": None})
    again = api.patch(f"parties/{party['id']}", {"notes": "Eggs and honey"})

    assert changed.status_code == again.status_code == 200
    assert {**changed.json(), "changed_at": party["changed_at"]} == {**party, "notes": "Eggs and honey"}
    assert count(Activity) == before + 1


def test_custom_fields_are_defined_set_and_cleared(api: JsonClient) -> None:
    defined = api.post("custom-fields", {"label": "Favourite loaf", "kind": "choice", "options": ["Rye", "Spelt"]})
    assert (defined.status_code, defined.json()["key"]) == (201, "favourite-loaf")
    party = made(api, name="Ada", custom={"favourite-loaf": "Rye"})

    refused = api.patch(f"parties/{party['id']}", {"custom": {"favourite-loaf": "Toast"}})
    cleared = api.patch(f"parties/{party['id']}", {"custom": {"favourite-loaf": None}})

    assert party["custom"] == {"favourite-loaf": "Rye"}
    assert (refused.status_code, refused.json()["code"]) == (422, "bad_field_value")
    assert cleared.json()["custom"] == {"favourite-loaf": None}
    assert [field["label"] for field in api.get("custom-fields").json()["items"]] == ["Favourite loaf"]
    assert api.post("custom-fields", {"label": "Favourite loaf"}).status_code == 409


def test_parties_are_found_by_role_tag_name_and_contact(api: JsonClient) -> None:
    ada = made(api, name="Ada Lovelace", roles=["client"], contacts=[{"kind": "email", "value": "ada@engine.example"}])
    made(api, name="Mill & Co", kind="organisation", roles=["vendor"])
    api("PUT", f"parties/{ada['id']}/tags", {"names": ["Regular", "regular ", "Early"]})

    assert names(api.get("parties")) == ["Ada Lovelace", "Mill & Co"]
    assert names(api.get("parties?role=vendor")) == ["Mill & Co"]
    assert names(api.get("parties?tag=regular")) == ["Ada Lovelace"]
    assert names(api.get("parties?q=MILL")) == ["Mill & Co"]
    assert names(api.get("parties?q=Ada@engine.example")) == ["Ada Lovelace"]
    assert names(api.get("parties?q=nobody")) == []
    assert api.get(f"parties/{ada['id']}").json()["tags"] == ["Early", "Regular"]
    assert [tag["name"] for tag in api.get("tags").json()["items"]] == ["Regular", "Early"]


def test_changed_since_gives_what_changed_in_the_order_it_did(frozen_clock: FrozenClock, api: JsonClient) -> None:
    first, second, third = (made(api, name=name) for name in ("One", "Two", "Three"))
    since = frozen_clock.advance(hours=1)
    api.patch(f"parties/{third['id']}", {"notes": "x"})
    frozen_clock.advance(hours=1)
    api.post(f"parties/{first['id']}/roles", {"role": "client"})
    mark = since.isoformat().replace("+00:00", "Z")

    assert names(api.get(f"parties?changed_since={mark}")) == ["Three", "One"]
    page = api.get(f"parties?changed_since={mark}&limit=1")
    assert names(api.get(page["Link"].split(">")[0][1:].removeprefix("http://testserver"))) == ["One"]
    frozen_clock.advance(hours=1)
    api.post(f"parties/{second['id']}/archival")
    assert names(api.get(f"parties?changed_since={mark}&archived=true")) == ["Two"]
    assert names(api.get(f"parties?changed_since={mark}")) == ["Three", "One"]


def test_a_party_is_put_away_and_brought_back(api: JsonClient) -> None:
    party = made(api, name="Ada")
    path = f"parties/{party['id']}"

    away = api.post(f"{path}/archival").json()
    assert away["archived_at"] is not None
    assert api.post(f"{path}/archival").json() == away
    assert (names(api.get("parties")), names(api.get("parties?archived=true"))) == ([], ["Ada"])
    assert api.get(path).status_code == 200

    assert api.delete(f"{path}/archival").json()["archived_at"] is None
    assert names(api.get("parties")) == ["Ada"]


def test_contact_points_and_addresses_come_and_go(api: JsonClient) -> None:
    party = made(api, name="Ada")
    path = f"parties/{party['id']}"

    first = api.post(f"{path}/contact-points", {"kind": "email", "value": "ada@a.example"})
    second = api.post(f"{path}/contact-points", {"kind": "email", "value": "ada@b.example"})
    refused = api.post(f"{path}/contact-points", {"kind": "email", "value": "no address"})
    address = api.post(f"{path}/addresses", {"street": "1 Mill Lane", "city": "Bath", "country": "GB"})
    empty = api.post(f"{path}/addresses", {})

    assert (first.status_code, first.json()["is_primary"]) == (201, True)
    assert (second.status_code, second.json()["is_primary"]) == (201, False)
    assert (refused.status_code, empty.status_code) == (422, 422)
    assert address.status_code == 201
    assert api.delete(f"{path}/contact-points/{first.json()['id']}").status_code == 204
    shown = api.get(path).json()
    assert [point["value"] for point in shown["contact_points"]] == ["ada@b.example"]
    assert shown["contact_points"][0]["is_primary"] is True
    assert shown["addresses"] == [address.json()]
    assert api.delete(f"{path}/contact-points/{first.json()['id']}").status_code == 404


def test_the_same_tags_again_record_nothing(api: JsonClient, count: Any) -> None:
    party = made(api, name="Ada")
    api("PUT", f"parties/{party['id']}/tags", {"names": ["Regular"]})
    before = count(Activity)

    response = api("PUT", f"parties/{party['id']}/tags", {"names": [" regular"]})

    assert [tag["name"] for tag in response.json()["tags"]] == ["Regular"]
    assert (count(PartyTag), count(Activity)) == (1, before)


@pytest.mark.parametrize("method", ["GET", "PATCH"])
def test_an_unknown_party_is_a_404(api: JsonClient, method: str) -> None:
    response = api(method, f"parties/{uuid4()}", {} if method == "PATCH" else None)

    assert (response.status_code, response.json()["code"]) == (404, "party_not_found")


def test_a_list_costs_the_same_for_one_party_and_for_three(api: JsonClient) -> None:
    def statements() -> int:
        with CaptureQueriesContext(connection) as context:
            assert api.get("parties").status_code == 200
        return len(context)

    def add(name: str) -> None:
        party = made(api, name=name, roles=["client"], contacts=[{"kind": "phone", "value": "1"}])
        api("PUT", f"parties/{party['id']}/tags", {"names": ["Regular"]})
        api.post(f"parties/{party['id']}/addresses", {"city": "Bath"})

    add("Ada")
    one = statements()
    add("Bea")
    add("Cleo")

    # The key, its bucket, the parties, and their contact points, addresses, roles and tags.
    assert (one, statements()) == (7, 7)


def test_a_contact_that_grows_when_folded_is_kept_whole(api: JsonClient) -> None:
    """PostgreSQL holds columns to their length, and a folded "\u0149" is two characters."""
    party = made(api, name="Ada")

    response = api.post(f"parties/{party['id']}/contact-points", {"kind": "website", "value": "\u0149" * 320})

    assert response.status_code == 201
    assert response.json()["value"] == "\u0149" * 320


@pytest.mark.parametrize("value", ["nonsense", "@", "a b@", "grace@"])
def test_an_address_that_is_none_is_refused_with_its_place(api: JsonClient, count: Any, value: str) -> None:
    contacts = [{"kind": "phone", "value": "1"}, {"kind": "email", "value": value}]
    response = api.post("parties", {"name": "Grace", "contacts": contacts})
    assert (response.status_code, response.json()["errors"][0]["pointer"]) == (422, "#/contacts/1/value")
    assert count(Party) == 0


@pytest.mark.parametrize(
    "amount",
    [
        {"minor": 12.7, "currency": "GBP"},
        {"minor": True, "currency": "GBP"},
        {"minor": 2**63, "currency": "GBP"},
        {"minor": 100, "currency": "zz"},
        {"minor": 100, "currency": "GBPX"},
        {"minor": "12", "currency": "GBP"},
        {"currency": "GBP"},
    ],
)
def test_an_amount_is_whole_minor_units_of_a_currency(api: JsonClient, workspace: Any, count: Any, amount: Any) -> None:
    with scope(workspace):
        operations.define_field(actor=an_actor(workspace), label="Credit", kind=FieldKind.MONEY)
    refused = api.post("parties", {"name": "Grace", "custom": {"credit": amount}})
    assert refused.status_code == 422
    assert count(Party) == 0
    kept = made(api, name="Grace", custom={"credit": {"minor": 1270, "currency": "GBP"}})
    assert kept["custom"] == {"credit": {"minor": 1270, "currency": "GBP"}}


def test_a_moment_with_any_offset_is_understood(api: JsonClient) -> None:
    ada = api.post("parties", {"name": "Ada"}).json()["id"]
    found = api.get("parties?changed_since=0279-09-24T07:17:56.61-23:45")
    assert [one["id"] for one in found.json()["items"]] == [ada]
    when = {"verb": "network.visited", "actor_id": ada, "occurred_at": "2026-01-01T00:00:00+23:59"}
    assert api.post("activities", when).json()["occurred_at"].startswith("2025-12-31T00:01:00")
