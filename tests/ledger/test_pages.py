"""The books as a person meets them; everything works without script."""

import html
import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import events, operations
from hedgerow.ledger.models import Account, AccountKind, Check, Closing, CommodityKind, Entry, Transfer
from hedgerow.ledger.operations import NewAccount, NewTransfer
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from tests.ledger.conftest import points_of
from tests.network.pages.conftest import a_party, browser_of

pytestmark = pytest.mark.django_db
BASE = "/w/rye/ledger/"


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


@pytest.fixture
def begun(browsing: Client) -> Client:
    assert browsing.post(f"{BASE}beginning/").status_code == 302
    return browsing


def text(client: Client, path: str = "", status: int = 200) -> str:
    response = client.get(BASE + path)
    assert response.status_code == status, path
    return html.unescape(response.content.decode())


def written(answer: Any) -> str:
    return b"".join(answer.streaming_content).decode()


def key(rye: Workspace, name: str) -> str:
    with scope(rye):
        return str(Account.objects.get(name=name).pk)


def sold(client: Client, rye: Workspace, **said: Any) -> Any:
    form = {
        "source": key(rye, "Sales"),
        "target": key(rye, "Cash"),
        "amount": "13.40",
        "booked_on": "2026-05-11",
        "memo": "Two loaves",
        "key": "hand:1",
        **said,
    }
    return client.post(f"{BASE}book/", form)


def test_old_workspaces_begin_their_books_with_one_button(rye: Workspace, browsing: Client) -> None:
    assert "No accounts yet" in text(browsing)
    assert browsing.post(f"{BASE}beginning/").status_code == 302
    page = text(browsing)
    assert re.findall(r'ledger/accounts/[^"]+">([^<]+)<', page)[0] == "1000 Cash"
    assert page.count('class="btn go"') == 1


def test_a_sale_is_booked_seen_in_the_statement_and_taken_back(rye: Workspace, begun: Client, owner: Actor) -> None:
    for _time in range(2):
        assert sold(begun, rye).status_code == 302
    cash, sales = (text(begun, f"accounts/{key(rye, name)}/") for name in ("Cash", "Sales"))
    assert cash.count("£13.40") == sales.count("£13.40") == 4
    assert ("Two loaves" in cash, "4000 Sales" in cash, "-£" in sales) == (True, True, False)
    with scope(rye):
        (booked,) = Transfer.objects.all()
    page = text(begun, f"transfers/{booked.pk}/")
    assert "Take it back, whole or in part" in page
    back = f"{BASE}transfers/{booked.pk}/reversal/"
    assert "more than is left" in html.unescape(begun.post(back, {"amount": "20", "key": "hand:2"}).content.decode())
    assert begun.post(back, {"amount": "3,40", "memo": "One came back", "key": "hand:2"}).status_code == 302
    page = text(begun, f"transfers/{booked.pk}/")
    assert ("£3.40 of £13.40" in page, ">reversed<" in page) == (True, False)
    table = written(begun.get(f"{BASE}accounts/{key(rye, 'Cash')}/?export=csv"))
    assert [line.split(",")[3:5] for line in table.splitlines()[1:]] == [
        ["", "0.00"],
        ["13.40", "13.40"],
        ["-3.40", "10.00"],
    ]
    assert begun.post(back, {"key": "hand:3"}).status_code == 302
    assert ">reversed<" in text(begun, f"transfers/{booked.pk}/")
    with scope(rye):
        (part, rest) = timeline.lines(owner, list(Activity.objects.filter(verb=events.REVERSED).order_by("position")))
    assert [str(line.text) for line in (part, rest)] == ["3.40 GBP of 13.40", "10.00 GBP of 13.40"]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"amount": "0"}, "above zero"),
        ({"amount": "1.234"}, "whole number"),
        ({"amount": "99999999999999999"}, "can count"),
        ({"target": "source"}, "cannot give to itself"),
        ({"booked_on": "2026-05-01"}, "closed for that day"),
    ],
)
def test_what_cannot_be_booked_is_said_beside_the_field(
    rye: Workspace, begun: Client, said: dict[str, str], words: str
) -> None:
    assert begun.post(f"{BASE}periods/closing/", {"through": "2026-05-09"}).status_code == 302
    if said.get("target"):
        said = {"target": key(rye, "Sales")}
    answer = sold(begun, rye, **said)
    assert answer.status_code == 422
    assert words in html.unescape(answer.content.decode())
    with scope(rye):
        assert not Transfer.objects.exists()


def test_accounts_are_opened_changed_closed_and_opened_again(rye: Workspace, begun: Client) -> None:
    form = {"name": "Card till", "kind": "asset", "commodity": "GBP", "number": "1200", "floor": "0"}
    assert begun.post(f"{BASE}accounts/new/", form).status_code == 302
    one = key(rye, "Card till")
    assert begun.post(f"{BASE}accounts/new/", {**form, "floor": "2", "ceiling": "1"}).status_code == 422
    assert begun.post(f"{BASE}accounts/{one}/edit/", {"name": "Card", "ceiling": "500"}).status_code == 302
    with scope(rye):
        account = Account.objects.get(pk=one)
    assert (account.name, account.floor, account.ceiling) == ("Card", None, 50000)
    assert 'value="500.00"' in text(begun, f"accounts/{one}/edit/")
    begun.post(f"{BASE}accounts/{one}/closure/")
    assert ">closed<" in text(begun, f"accounts/{one}/")
    begun.post(f"{BASE}accounts/{one}/closure/removal/")
    assert ">closed<" not in text(begun, f"accounts/{one}/")


def test_periods_are_closed_and_opened_again_with_a_reason(rye: Workspace, begun: Client) -> None:
    assert begun.post(f"{BASE}periods/closing/", {"through": "2026-04-30"}).status_code == 302
    assert "Closed up to 30 April 2026." in text(begun)
    assert begun.post(f"{BASE}periods/closing/", {"through": "2026-05-11"}).status_code == 422
    assert begun.post(f"{BASE}periods/closing/removal/", {"reason": ""}).status_code == 422
    assert begun.post(f"{BASE}periods/closing/removal/", {"reason": "A receipt"}).status_code == 302
    assert "A receipt" in text(begun, "periods/")
    with scope(rye):
        assert Closing.objects.count() == 2


def test_what_is_pending_is_posted_or_voided_on_its_page(rye: Workspace, begun: Client, owner: Actor) -> None:
    with scope(rye):
        points = points_of(owner)
        wallet = points.wallet()
        held = [points.give(wallet, 5, is_held=True) for _both in "ab"]
    for one, way in zip(held, ("posting", "voiding"), strict=True):
        assert ">pending<" in text(begun, f"transfers/{one.pk}/")
        assert begun.post(f"{BASE}transfers/{one.pk}/{way}/").status_code == 302
    assert ">voided<" in text(begun, f"transfers/{held[1].pk}/")
    with scope(rye):
        assert Entry.objects.count() == 2


def test_the_last_look_through_the_books_is_told(rye: Workspace, begun: Client, owner: Actor) -> None:
    assert begun.post(f"{BASE}checks/").status_code == 302
    with scope(rye):
        check = operations.check_books(actor=owner)
    assert "Everything agrees." in text(begun)
    with scope(rye):
        Check.objects.create(
            entries=1, problems=1, problem="entry 7", checked_at=check.checked_at + timedelta(minutes=1), took_ms=1
        )
        assert Check.objects.count() == 2
    page = text(begun)
    assert ("The books do not agree." in page, "Everything agrees." in page) == (True, False)
    plain, _folded, raw = page.partition('<details class="why"><summary>For whoever looks after')
    assert ("entry 7" in plain, "<code>entry 7</code>" in raw) == (False, True)
    assert "1 thing in them was not as it had been booked" in plain


def test_the_books_leave_as_files(rye: Workspace, begun: Client) -> None:
    sold(begun, rye)
    for form, word in (
        ("csv", "13.40"),
        ("beancount", "  13.40 GBP"),
        ("hledger", "account Assets:Cash-"),
        ("x", "GBP"),
    ):
        assert word in written(begun.post(f"{BASE}file/", {"format": form}))


def test_the_page_of_a_party_shows_what_they_have(rye: Workspace, begun: Client, owner: Actor) -> None:
    maya = a_party(rye, "Maya")
    page = f"/w/rye/people/{maya.pk}/"
    assert "ledger/accounts/" not in begun.get(page).content.decode()
    with scope(rye):
        points = points_of(owner)
        points.give(points.wallet("Bread points", party=maya), 50)
    assert "Bread points" in begun.get(page).content.decode()
    assert "People have 50 PTS with us" in text(begun)


def test_a_list_asks_as_much_for_one_account_as_for_three(
    rye: Workspace, begun: Client, owner: Actor, django_assert_max_num_queries: Any
) -> None:
    counts = []
    for number in range(3):
        with scope(rye):
            money = operations.define_commodity(actor=owner, code="GBP", kind=CommodityKind.CURRENCY)
            new = NewAccount(kind=AccountKind.ASSET, name=f"More {number}", key=f"m{number}")
            operations.open_account(actor=owner, commodity=money, new=new)
            cash, sales = (Account.objects.get(name=name).pk for name in ("Cash", "Sales"))
            wanted = NewTransfer(key=f"s{number}", lines=operations.move(sales, cash, 5))
            operations.transfer(actor=owner, new=wanted)
        with django_assert_max_num_queries(100) as chart:
            text(begun)
        with django_assert_max_num_queries(100) as statement:
            text(begun, f"accounts/{cash}/")
        counts.append((len(chart), len(statement)))
    assert counts[0] == counts[2]


@pytest.mark.parametrize("path", ["", "book/", "accounts/new/", "periods/"])
def test_the_staff_do_not_see_the_books(rye: Workspace, path: str) -> None:
    assert browser_of(rye, AccessRole.STAFF).get(BASE + path).status_code == 403
