"""Programs pay in circles: in two steps, by code, within the rights of their key."""

from http import HTTPStatus

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from hedgerow.circles import codes
from hedgerow.circles.models import CodeTry
from hedgerow.kernel.models import Workspace
from tests.api.conftest import JsonClient, token_of
from tests.circles.conftest import HOUR, Ring, kept

pytestmark = pytest.mark.django_db


def a_key(workspace: Workspace, *scopes: str) -> JsonClient:
    return JsonClient(token_of(workspace, *scopes))


@pytest.fixture
def api(rye: Workspace) -> JsonClient:
    return a_key(rye)


def test_a_program_proposes_finds_by_code_and_confirms(api: JsonClient, ring: Ring) -> None:
    (circle,) = api.get("circles").json()["items"]
    assert (circle["kind"], circle["limit"], circle["members"]) == ("hours", "10.00", 4)
    members = {one["party"]: one["id"] for one in api.get(f"circles/{circle['id']}/members").json()["items"]}
    ada, us = str(ring.members["Ada"].party_id), None
    body = {"payer": members[ada], "payee": members[us], "amount": "1.5", "purpose": "Bread"}
    made = api.post("circles/payments", body)
    assert (made.status_code, made.json()["state"]) == (HTTPStatus.CREATED, "waiting")
    found = api.post("circles/payments/lookup", {"code": made.json()["code"]}).json()["payment"]
    assert found == made.json()
    assert api.post(f"circles/payments/{found['id']}/confirmation", {}).json()["state"] == "confirmed"
    again = api.post(f"circles/payments/{found['id']}/confirmation", {})
    assert (again.status_code, again.json()["code"]) == (HTTPStatus.CONFLICT, "payment_confirmed")
    statement = api.get(f"circles/members/{members[ada]}/statement?since=2020-01-01&until=2999-01-01").json()
    assert [(row["amount"], row["balance"], row["purpose"]) for row in statement["rows"]] == [
        ("-1.50", "-1.50", "Bread")
    ]
    declined = api.post("circles/payments", body).json()
    assert api.post(f"circles/payments/{declined['id']}/refusal", {}).json()["state"] == "declined"
    listed = api.get(f"circles/payments?circle={circle['id']}").json()["items"]
    assert [one["state"] for one in listed] == ["confirmed", "declined"]
    assert api.post(f"circles/{circle['id']}/members", {"party": ada}).status_code == HTTPStatus.CONFLICT


def test_bad_bodies_and_keys_without_the_scope_change_nothing(api: JsonClient, rye: Workspace, ring: Ring) -> None:
    before = kept()
    body = {"payer": str(ring.members["Ada"].pk), "payee": str(ring.members["Ben"].pk), "purpose": "x"}
    for amount in ("-1", "0", "1.234", "9" * 13, 5, ""):
        assert api.post("circles/payments", {**body, "amount": amount}).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    reader = a_key(rye, "circles:read", "network:read")
    assert reader.post("circles/payments", {**body, "amount": "1"}).status_code == HTTPStatus.FORBIDDEN
    assert api.post("circles/payments/lookup", {"code": "ABCD-EFG0"}).json()["code"] == "code_mistyped"
    assert kept() == before


def test_a_code_is_looked_up_by_post_also_with_the_right_to_read_and_one_that_leads_nowhere_counts(
    rye: Workspace, ring: Ring
) -> None:
    reader, code = a_key(rye, "circles:read", "network:read"), ring.propose("Ada", "Ben", HOUR).code
    assert reader.get(f"circles/payments/by-code/{code}").status_code == HTTPStatus.NOT_FOUND
    assert reader.post("circles/payments/lookup", {"code": code}).json()["payment"]["code"] == code
    assert not CodeTry.objects.exists()
    for _try in range(10):
        unknown = reader.post("circles/payments/lookup", {"code": codes.new_code()})
        assert (unknown.status_code, unknown.json()) == (HTTPStatus.OK, {"payment": None})
    assert CodeTry.objects.count() == 10
    assert reader.post("circles/payments/lookup", {"code": code}).status_code == HTTPStatus.TOO_MANY_REQUESTS


def test_a_page_of_payments_asks_the_database_as_often_for_three_as_for_one(api: JsonClient, ring: Ring) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert api.get("circles/payments").status_code == HTTPStatus.OK
        return len(queries)

    ring.pay("Ada", "Ben", HOUR)
    asked()
    once = asked()
    ring.pay("Cleo", "Ben", HOUR)
    ring.pay("", "Ben", HOUR)
    assert asked() == once
