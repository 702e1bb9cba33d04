"""Circles as a person meets them; everything works without script."""

import html
from http import HTTPStatus
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.circles import codes
from hedgerow.circles.calendar import today_of
from hedgerow.circles.models import Circle, Member, Notice, Payment
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from tests.circles.conftest import HOUR, Ring, a_ring, kept
from tests.factories.workspaces import a_workspace, the_system
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db
BASE = "/w/rye/"
RULES = {"name": "Hill", "kind": "hours", "unit": "hours", "limit": "10", "cover_after_days": "90"}


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def text(client: Client, path: str, status: HTTPStatus = HTTPStatus.OK) -> str:
    response = client.get(BASE + path)
    assert response.status_code == status, path
    return html.unescape(response.content.decode())


def posted(client: Client, path: str, **form: Any) -> tuple[int, str]:
    response = client.post(BASE + path, {"sent": "1", **form}, follow=True)
    return response.status_code, html.unescape(response.content.decode())


def test_a_circle_is_founded_filled_and_paid_in(browsing: Client, rye: Workspace) -> None:
    assert "No circle yet" in text(browsing, "circles/")
    _status, page = posted(browsing, "circles/new/", **RULES, demurrage_per_mille="0")
    assert "Who takes part?" in page
    with scope(rye):
        circle = Circle.objects.get()
        ada = network.add_party(actor=the_system(rye), name="Ada Moss")
    assert f'value="{ada.pk}"' in posted(browsing, f"circles/{circle.pk}/members/new/", q="ada")[1]
    assert "choose one" in posted(browsing, f"circles/{circle.pk}/members/new/", q=" ")[1]
    for party in ("us", str(ada.pk)):
        posted(browsing, f"circles/{circle.pk}/members/new/", party=party)
    assert "in this circle already" in posted(browsing, f"circles/{circle.pk}/members/new/", party="us")[1]
    assert posted(browsing, f"circles/{circle.pk}/members/new/", party="nobody")[0] == HTTPStatus.UNPROCESSABLE_ENTITY
    with scope(rye):
        us, hers = Member.objects.order_by("pk")
    form = {"payer": str(us.pk), "payee": str(hers.pk), "amount": "1,5", "purpose": "Window cleaning"}
    _status, page = posted(browsing, f"circles/{circle.pk}/pay/", **form)
    assert "1.50 hours" in page
    assert "data:image/svg+xml;base64," in page
    with scope(rye):
        one = Payment.objects.get()
        before = kept()
    assert codes.shown(one.code) in text(browsing, f"circles/payments/{one.pk}/")
    assert codes.shown(one.code) in posted(browsing, "circles/code/", code=codes.shown(one.code).lower())[1]
    with scope(rye):
        assert kept() == before
    assert "Paid." in posted(browsing, f"circles/payments/{one.pk}/confirmation/")[1]
    assert "A code works once" in posted(browsing, f"circles/payments/{one.pk}/confirmation/")[1]
    page = text(browsing, f"circles/{circle.pk}/")
    assert "Window cleaning" in page
    assert '<b class="num">-1.50</b>' in page
    assert "Circles" in text(browsing, f"people/{ada.pk}/")
    assert "Window cleaning" in text(browsing, f"circles/members/{hers.pk}/")
    table = browsing.get(f"{BASE}circles/members/{hers.pk}/?since=2020-01-01&until=2999-01-01&as=csv")
    assert "Window cleaning,1.50,1.50" in table.content.decode()
    assert "Reversed." in posted(browsing, f"circles/payments/{one.pk}/reversal/")[1]


@pytest.fixture
def filled(ring: Ring) -> Ring:
    ring.pay("Ada", "Ben", 3 * HOUR)
    return ring


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"amount": "many"}, "Type a number like 12.50 or 1,250."),
        ({"amount": "0"}, "more than zero"),
        ({"amount": "1000000000000"}, "at most 10,000,000"),
        ({"amount": "7.01"}, "can still pay 7.00 hours"),
        ({"payee": "payer"}, "Nobody can pay themselves"),
        ({"purpose": " "}, "This field is required."),
    ],
)
def test_what_cannot_be_paid_is_told_beside_its_field(
    browsing: Client, filled: Ring, wrong: dict[str, str], said: str
) -> None:
    before = kept()
    form = {"payer": str(filled.members["Ada"].pk), "payee": str(filled.members["Ben"].pk), "amount": "1"}
    wrong = {name: form["payer"] if value == "payer" else value for name, value in wrong.items()}
    status, page = posted(browsing, f"circles/{filled.circle.pk}/pay/", **{**form, "purpose": "As typed", **wrong})
    assert (status, said in page) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    assert kept() == before


def test_members_are_limited_paused_settled_and_gone_and_wishes_lead_to_a_payment(
    browsing: Client, filled: Ring
) -> None:
    ada, ben, circle = filled.members["Ada"], filled.members["Ben"], filled.circle
    assert "can only receive" in posted(browsing, f"circles/members/{ada.pk}/limit/", limit="1")[1]
    assert "Take part again" in posted(browsing, f"circles/members/{ben.pk}/pause/")[1]
    assert "is paused" not in posted(browsing, f"circles/members/{ben.pk}/pause/removal/")[1]
    posted(browsing, f"circles/{circle.pk}/notices/", side="offers", member=str(ben.pk), title="Bread", price="2")
    assert f"?payee={ben.pk}&purpose=Bread&amount=2.00" in text(browsing, f"circles/{circle.pk}/")
    wish = Notice.objects.get()
    assert "Bread" not in posted(browsing, f"circles/notices/{wish.pk}/end/")[1]
    _status, page = posted(browsing, f"circles/members/{ada.pk}/leaving/", how="outside")
    assert "what was agreed" in page
    assert "Reverse it" in posted(browsing, f"circles/members/{ada.pk}/cover/")[1]
    posted(browsing, f"circles/members/{ada.pk}/leaving/", how="later")
    posted(browsing, f"circles/members/{ada.pk}/leaving/", how="taken_over", other=str(ben.pk))
    assert filled.balances() == {"": 0, "Ada": 0, "Ben": 2 * HOUR, "Cleo": 0, "reserve": -2 * HOUR}
    assert "The wallet is empty" in text(browsing, f"circles/members/{filled.members['Cleo'].pk}/leaving/")
    rules = {**RULES, "demurrage_per_mille": "1000"}
    assert posted(browsing, f"circles/{circle.pk}/settings/", **rules)[0] == HTTPStatus.UNPROCESSABLE_ENTITY
    posted(browsing, f"circles/{circle.pk}/settings/", **{**rules, "demurrage_per_mille": "10"})
    assert "Nothing is due." in text(browsing, f"circles/{circle.pk}/demurrage/")
    assert "Charged" in posted(browsing, f"circles/{circle.pk}/demurrage/")[1]
    days = f"since={today_of(filled.actor)}&until=2020-01-01"
    assert browsing.get(f"{BASE}circles/members/{ben.pk}/?{days}").status_code == HTTPStatus.UNPROCESSABLE_ENTITY


def test_staff_pay_but_do_not_decide_and_another_workspace_sees_nothing(rye: Workspace, owner: Actor) -> None:
    staff, intruder = browser_of(rye, AccessRole.STAFF), browser_of(a_workspace("oak"))
    with scope(rye):
        ring = a_ring(owner)
        one = ring.pay("Ada", "Ben", HOUR)
        before = kept()
    member, circle = f"circles/members/{ring.members['Ada'].pk}/", f"circles/{ring.circle.pk}/"
    for path in (circle, member, f"circles/payments/{one.pk}/"):
        assert "Ada" in text(staff, path)
        assert intruder.get(f"/w/oak/{path}").status_code == HTTPStatus.NOT_FOUND
    decisions = (f"{circle}settings/", *(f"{member}{what}/" for what in ("limit", "pause", "leaving")))
    for path in (*decisions, f"circles/payments/{one.pk}/reversal/"):
        assert staff.post(BASE + path, RULES).status_code == HTTPStatus.FORBIDDEN
        assert intruder.post(f"/w/oak/{path}", RULES).status_code == HTTPStatus.NOT_FOUND
    with scope(rye):
        assert kept() == before


def test_the_page_of_a_circle_asks_the_database_as_often_for_three_as_for_one(browsing: Client, filled: Ring) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert browsing.get(f"{BASE}circles/{filled.circle.pk}/").status_code == HTTPStatus.OK
        return len(queries)

    asked()
    once = asked()
    for name in ("Dora", "Emil"):
        filled.join(name)
        filled.pay(name, "Ben", HOUR)
    assert asked() == once
