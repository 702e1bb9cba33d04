"""The books, for programs."""

from typing import Any

import pytest

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations
from hedgerow.ledger.models import Transfer
from tests.api.conftest import JsonClient, token_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def api(rye: Workspace) -> JsonClient:
    return JsonClient(token_of(rye))


@pytest.fixture
def books(api: JsonClient) -> tuple[str, str]:
    assert api.post("ledger/commodities", {"code": "PTS", "kind": "points"}).status_code == 201
    issuer, wallet = (
        api.post("ledger/accounts", {"commodity": "PTS", "kind": kind, "name": kind, "key": kind, **more}).json()["id"]
        for kind, more in (("issuing", {}), ("wallet", {"floor": 0, "allocates": True}))
    )
    return issuer, wallet


def lines(source: str, target: str, amount: int) -> list[dict[str, Any]]:
    return [{"account": source, "amount": -amount}, {"account": target, "amount": amount}]


def test_a_program_opens_books_posts_and_takes_back(api: JsonClient, books: tuple[str, str], rye: Workspace) -> None:
    issuer, wallet = books
    first = api.post("ledger/transfers", {"lines": lines(issuer, wallet, 50)}, Idempotency_Key="visit-1")
    again = api.post("ledger/transfers", {"lines": lines(issuer, wallet, 50)}, Idempotency_Key="visit-1")
    assert (first.status_code, again.json()) == (201, first.json())
    assert (first.json()["state"], first.json()["commodity"]) == ("posted", "PTS")
    held = api.post("ledger/transfers", {"key": "x", "lines": lines(wallet, issuer, 20), "is_pending": True}).json()
    assert api.get(f"ledger/accounts/{wallet}/balance").json() == {"at": None, "balance": 50, "available": 30}
    posted = api.post(f"ledger/transfers/{held['id']}/posting").json()
    assert (posted["state"], posted["lines"]) == ("posted", held["lines"])
    gone = api.post("ledger/transfers", {"key": "y", "lines": lines(wallet, issuer, 5), "is_pending": True}).json()
    assert api.post(f"ledger/transfers/{gone['id']}/voiding").json()["state"] == "voided"
    back = api.post(f"ledger/transfers/{first.json()['id']}/reversal", {"amount": 30, "memo": "Bread came back"})
    assert (back.status_code, back.json()["reverses"]) == (201, first.json()["id"])
    told = api.get(f"ledger/accounts/{wallet}/statement?since=2026-05-11&until=2026-05-11").json()
    assert [told[name] for name in ("opening", "came_in", "went_out", "closing")] == [0, 50, 50, 0]
    entries = api.get(f"ledger/accounts/{wallet}/entries?limit=2").json()
    assert ([one["balance_after"] for one in entries["items"]], entries["next"] is not None) == ([50, 30], True)
    found = api.get("ledger/transfers?key=x").json()["items"]
    assert [one["id"] for one in found] == [held["id"]]
    assert api.get(f"ledger/accounts/{wallet}/balance?at=2026-05-10T00:00:00Z").json()["balance"] == 0
    with scope(rye):
        assert operations.verify().problems == ()


def test_accounts_are_listed_changed_closed_and_opened_again(api: JsonClient, books: tuple[str, str]) -> None:
    _issuer, wallet = books
    found = api.get("ledger/accounts?kind=wallet&commodity=PTS").json()["items"]
    assert [one["id"] for one in found] == [wallet]
    changed = api.patch(f"ledger/accounts/{wallet}", {"ceiling": 100}).json()
    assert (changed["name"], changed["floor"], changed["ceiling"]) == ("wallet", 0, 100)
    assert api.post(f"ledger/accounts/{wallet}/closure").json()["closed_at"] is not None
    assert api.delete(f"ledger/accounts/{wallet}/closure").json()["closed_at"] is None
    assert [one["code"] for one in api.get("ledger/commodities").json()["items"]] == ["PTS"]


def test_refusals_have_codes_and_change_nothing(api: JsonClient, books: tuple[str, str], rye: Workspace) -> None:
    issuer, wallet = books
    body = {"key": "one", "lines": lines(issuer, wallet, 5)}
    assert api.post("ledger/transfers", body).status_code == 201
    for code, status, sent in (
        ("not_enough", 409, {"key": "two", "lines": lines(wallet, issuer, 6)}),
        ("transfer_key_reused", 409, {"key": "one", "lines": lines(issuer, wallet, 6)}),
        ("same_account", 422, {"key": "three", "lines": lines(wallet, wallet, 6)}),
        ("account_not_found", 404, {"key": "four", "lines": lines(rye.pk.hex, wallet, 6)}),
    ):
        answer = api.post("ledger/transfers", sent)
        assert (answer.json()["code"], answer.status_code) == (code, status)
    assert api.post("ledger/transfers", {"key": "five", "lines": lines(issuer, wallet, 10**18)}).status_code == 422
    with scope(rye):
        assert Transfer.objects.count() == 1


def test_a_key_that_only_reads_books_nothing(api: JsonClient, books: tuple[str, str], rye: Workspace) -> None:
    reader = JsonClient(token_of(rye, "ledger:read", "network:read"))
    answer = reader.post("ledger/transfers", {"key": "one", "lines": lines(*books, 5)})
    assert answer.json()["code"] == "scope_missing"
    assert reader.get("ledger/accounts").status_code == 200
    with scope(rye):
        assert Transfer.objects.count() == 0
