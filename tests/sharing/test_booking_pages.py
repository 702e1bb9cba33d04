"""What a person and a program see of a split that goes into the books."""

import html
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.ledger.models import Transfer
from hedgerow.network.models import Party
from hedgerow.sharing import operations
from hedgerow.sharing.models import Split, SplitBooking
from tests.factories.workspaces import a_workspace
from tests.network.pages.conftest import browser_of
from tests.sharing.conftest import stall
from tests.sharing.test_booking import an_account, balances

pytestmark = pytest.mark.django_db
BASE = "/w/rye/"


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


@pytest.fixture
def one(rye: Workspace, owner: Actor, ann: Party) -> Split:
    with scope(rye):
        made = operations.propose_split(actor=owner, draft=stall(None, ann))
        return operations.agree(actor=owner, split=made, number=1)


def text(client: Client, path: str) -> str:
    response = client.get(BASE + path)
    assert response.status_code == HTTPStatus.OK, path
    return html.unescape(response.content.decode())


def booked(client: Client, split: Split, **form: Any) -> int:
    return client.post(f"{BASE}splits/{split.pk}/booking/", form).status_code


def test_the_parts_are_put_into_the_books_by_a_button_and_both_pages_lead_to_each_other(
    browsing: Client, rye: Workspace, owner: Actor, one: Split
) -> None:
    with scope(rye):
        till = an_account(owner, "Market till", number="1010")
    page = text(browsing, f"splits/{one.pk}/")
    for said in ("Put the parts into the books", "An account kept for joint results", "1010 Market till"):
        assert said in page, said
    assert booked(browsing, one, account=str(till.pk)) == HTTPStatus.FOUND
    with scope(rye):
        transfer = Transfer.objects.get()
        assert balances()["Market till"] == -10_000
    page = text(browsing, f"splits/{one.pk}/")
    assert "The parts are in the books since" in page
    assert f'href="/w/rye/ledger/transfers/{transfer.pk}/"' in page
    assert "Put the parts into the books" not in page
    page = text(browsing, f"ledger/transfers/{transfer.pk}/")
    assert f'Booked for <a href="/w/rye/splits/{one.pk}/">Christmas market</a>' in page
    assert booked(browsing, one) == HTTPStatus.FOUND
    assert browsing.post(f"{BASE}splits/{one.pk}/agreement/removal/").status_code == HTTPStatus.FOUND
    with scope(rye):
        back = Transfer.objects.get(reverses=transfer)
        assert balances() == {}
    assert f'Booked for <a href="/w/rye/splits/{one.pk}/">' in text(browsing, f"ledger/transfers/{back.pk}/")
    page = text(browsing, f"splits/{one.pk}/")
    assert ("in the books since" in page, "Put the parts into the books" in page) == (False, False)


def test_what_was_taken_back_in_the_ledger_by_hand_is_said(browsing: Client, rye: Workspace, one: Split) -> None:
    booked(browsing, one)
    with scope(rye):
        transfer = Transfer.objects.get()
    browsing.post(f"{BASE}ledger/transfers/{transfer.pk}/reversal/", {"key": "by hand", "amount": "1"})
    assert "Some or all of it was taken back there by hand." in text(browsing, f"splits/{one.pk}/")


def test_who_may_not_book_sees_no_button_and_a_wrong_account_is_refused(
    browsing: Client, rye: Workspace, owner: Actor, one: Split
) -> None:
    staff = browser_of(rye, AccessRole.STAFF)
    assert "Put the parts into the books" not in text(staff, f"splits/{one.pk}/")
    assert booked(staff, one) == HTTPStatus.FORBIDDEN
    with scope(rye):
        euros = an_account(owner, "Euro till", code="EUR")
    assert booked(browsing, one, account=str(euros.pk)) == HTTPStatus.NOT_FOUND
    assert booked(browsing, one, account="much") == HTTPStatus.NOT_FOUND
    intruder = browser_of(a_workspace("oak"))
    assert intruder.post(f"/w/oak/splits/{one.pk}/booking/").status_code == HTTPStatus.NOT_FOUND
    with scope(rye):
        assert not SplitBooking.objects.exists()


def test_a_split_that_is_only_proposed_has_no_button(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        made = operations.propose_split(actor=owner, draft=stall(None, ann))
    assert "Put the parts into the books" not in text(browsing, f"splits/{made.pk}/")
    assert booked(browsing, made) == HTTPStatus.CONFLICT


def test_staff_see_that_it_is_in_the_books_without_a_way_into_them(
    browsing: Client, rye: Workspace, one: Split
) -> None:
    booked(browsing, one)
    page = text(browser_of(rye, AccessRole.STAFF), f"splits/{one.pk}/")
    assert ("in the books since" in page, "See the transfer" in page) == (True, False)
