"""Transfers of several lines, and such as wait, by page and without script."""

import html
import re
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger import operations, queries
from hedgerow.ledger.models import Account, Transfer
from hedgerow.ledger.views import booking
from tests.ledger.conftest import points_of
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db
PAGE = "/w/rye/ledger/book/lines/"


@pytest.fixture
def begun(rye: Workspace, owner: Actor) -> Client:
    with scope(rye):
        operations.prepare_workspace(actor=owner)
        points_of(owner)
    return browser_of(rye)


def key(rye: Workspace, name: str) -> str:
    with scope(rye):
        return str(Account.objects.get(name=name).pk)


def said(rye: Workspace, *lines: tuple[str, str, str], **more: str) -> dict[str, str]:
    form = {"line-TOTAL_FORMS": str(len(lines)), "line-INITIAL_FORMS": "3", "booked_on": "2026-05-11", "key": "hand:1"}
    for place, (name, way, amount) in enumerate(lines):
        account = key(rye, name) if name else ""
        form |= {f"line-{place}-account": account, f"line-{place}-way": way, f"line-{place}-amount": amount}
    return form | more


SALE = (("Sales", "out", "10"), ("Owed to others", "out", "2,00"), ("", "in", ""), ("Cash", "in", "12.00"))


def sent(client: Client, form: dict[str, str], status: int = 422) -> str:
    answer = client.post(PAGE, form)
    assert answer.status_code == status
    return html.unescape(answer.content.decode())


def shown(page: str) -> list[tuple[str, str]]:
    """Of each line that is shown: what comes after its account, the way and the amount."""
    rows = re.findall(r'<fieldset class="ledger-line".*?</fieldset>', page.partition("<template>")[0], re.DOTALL)
    ways = [re.search(r'<option value="(\w+)" selected', row.partition("-way")[2]) for row in rows]
    amounts = [re.search(r'-amount" value="([^"]*)"', row) for row in rows]
    return [(way[1] if way else "", amount[1] if amount else "") for way, amount in zip(ways, amounts, strict=True)]


def test_a_sale_with_tax_is_booked_line_by_line(rye: Workspace, begun: Client, owner: Actor) -> None:
    assert shown(begun.get(PAGE).content.decode()) == [("out", ""), ("in", ""), ("in", "")]
    for _twice in range(2):
        assert begun.post(PAGE, said(rye, *SALE, memo="Bread")).status_code == 302
    with scope(rye):
        (booked,) = Transfer.objects.all()
        lines = {account.name: amount for account, amount in queries.lines_of([booked])[booked.pk]}
    assert (lines, booked.memo) == ({"Sales": -1000, "Owed to others": -200, "Cash": 1200}, "Bread")


def test_lines_are_added_and_taken_away_without_script_and_nothing_is_lost(rye: Workspace, begun: Client) -> None:
    page = sent(begun, said(rye, *SALE[:2], another="1"), 200)
    assert shown(page) == [("out", "10"), ("out", "2,00"), ("in", "")]
    assert "GBP: 12.00 more comes out than goes in." in page
    page = sent(begun, said(rye, *SALE, remove="1"), 200)
    assert shown(page) == [("out", "10"), ("in", ""), ("in", "12.00")]
    assert "GBP: 2.00 more goes in than comes out." in page
    for strange in ({"remove": "9"}, {"remove": "x"}):
        assert len(shown(sent(begun, said(rye, *SALE, **strange), 200))) == 4
    with scope(rye):
        assert not Transfer.objects.exists()


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ((("Sales", "out", "10"), ("Cash", "in", "12.50")), "GBP: 2.50 more goes in than comes out."),
        ((("Sales", "out", "10"), ("Cash", "in", "7.50")), "GBP: 2.50 more comes out than goes in."),
        ((("Sales", "out", "10"), ("Sales", "in", "10")), "cannot give to itself"),
        ((("Sales", "out", "10"), ("Points given out", "in", "10")), "count the same"),
        ((("Sales", "out", "10"),), "at least two lines"),
        ((("Sales", "out", "10"), ("", "in", "10")), "Choose an account."),
        ((("Sales", "out", "10"), ("Cash", "in", "")), "Say how much."),
        ((("Sales", "out", "10"), ("Cash", "", "10")), "Say whether it comes out or goes in."),
        ((("Sales", "out", "-10"), ("Cash", "in", "-10")), "above zero"),
        ((("Sales", "out", "1.001"), ("Cash", "in", "1.001")), "whole number"),
    ],
)
def test_what_does_not_add_up_is_said_in_words(
    rye: Workspace, begun: Client, lines: tuple[tuple[str, str, str], ...], words: str
) -> None:
    assert words in sent(begun, said(rye, *lines))
    with scope(rye):
        assert not Transfer.objects.exists()


def test_what_the_books_refuse_is_said_on_the_page(rye: Workspace, begun: Client) -> None:
    assert "has passed" in sent(begun, said(rye, *SALE, until="2026-05-10"))
    begun.post("/w/rye/ledger/periods/closing/", {"through": "2026-05-09"})
    assert "closed for that day" in sent(begun, said(rye, *SALE, booked_on="2026-05-01"))


@pytest.mark.parametrize("path", ["book/", "book/lines/"])
def test_it_can_be_reserved_until_a_day_ends(rye: Workspace, begun: Client, path: str) -> None:
    form = said(rye, *SALE, until="2026-05-12")
    form |= {"source": key(rye, "Sales"), "target": key(rye, "Cash"), "amount": "12"}
    assert begun.post(f"/w/rye/ledger/{path}", form).status_code == 302
    assert begun.post(f"/w/rye/ledger/{path}", {**form, "until": "", "is_pending": "on", "key": "2"}).status_code == 302
    with scope(rye):
        waits, open_ended = Transfer.objects.order_by("id")
        assert Account.objects.get(name="Cash").expected == 2400
    assert (waits.is_held, waits.expires_at) == (True, datetime(2026, 5, 12, 23, tzinfo=UTC))
    assert (open_ended.is_held, open_ended.expires_at, open_ended.booked_on) == (True, None, date(2026, 5, 11))


def test_an_account_beyond_the_list_can_be_named(rye: Workspace, begun: Client, monkeypatch: Any) -> None:
    monkeypatch.setattr(booking, "MOST_CHOICES", 1)
    sales = key(rye, "Sales")
    assert f'value="{sales}" selected' in begun.get(f"/w/rye/ledger/book/?source={sales}").content.decode()
    assert begun.post(PAGE, said(rye, *SALE)).status_code == 302
    assert begun.get("/w/rye/ledger/book/?source=nonsense").status_code == 200


def test_the_staff_do_not_book(rye: Workspace, begun: Client) -> None:
    staff = browser_of(rye, AccessRole.STAFF)
    assert (staff.get(PAGE).status_code, staff.post(PAGE, said(rye, *SALE)).status_code) == (403, 403)
