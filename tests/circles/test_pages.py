"""Circles as a person meets them; everything works without script."""

import html
import re
from http import HTTPStatus
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.models import User
from hedgerow.circles import codes, naming
from hedgerow.circles.calendar import today_of
from hedgerow.circles.models import Circle, CodeTry, Member, Notice, Payment
from hedgerow.circles.queries import State
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from tests.circles.conftest import HOUR, Ring, a_ring, kept
from tests.factories.workspaces import a_workspace, the_system
from tests.fixtures.clock import FrozenClock
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
    days = f"since={today_of(filled.actor)}&until=2020-01-01"
    assert browsing.get(f"{BASE}circles/members/{ben.pk}/?{days}").status_code == HTTPStatus.UNPROCESSABLE_ENTITY


@pytest.mark.parametrize("wrong", ["100", "-1", "0.55", "a little", ""])
def test_a_share_that_is_none_is_told_beside_its_field(browsing: Client, filled: Ring, wrong: str) -> None:
    before = kept()
    rules = {**RULES, "demurrage_per_mille": wrong}
    assert posted(browsing, f"circles/{filled.circle.pk}/settings/", **rules)[0] == HTTPStatus.UNPROCESSABLE_ENTITY
    assert kept() == before


def test_what_stands_unused_is_told_in_plain_words_and_its_term_once_in_the_settings(
    browsing: Client, rye: Workspace, filled: Ring, frozen_clock: FrozenClock
) -> None:
    at = f"circles/{filled.circle.pk}/"
    pages = [at, f"{at}demurrage/", f"circles/members/{filled.members['Ben'].pk}/"]
    assert "Nothing of what stands unused is taken in this circle." in text(browsing, pages[1])
    posted(browsing, f"{at}settings/", **RULES, demurrage_per_mille="2,5", demurrage_free="1")
    now = "Each month 2.5% of what stands unused above 1.00 hours goes to the common purse."
    for page in pages[:2]:
        assert f"From 1 June 2026: {now}" in " ".join(text(browsing, page).split())
    frozen_clock.advance(days=52)
    browsing = browser_of(rye, AccessRole.MANAGER)
    assert "Take 0.05 hours now" in text(browsing, pages[1])
    assert "Taken, up to last month." in posted(browsing, f"{at}demurrage/")[1]
    assert "Nothing is due" in text(browsing, pages[1])
    assert "Monthly share of what stood unused, June 2026" in text(browsing, pages[2])
    for page in pages:
        assert (now in text(browsing, page), "emurrage" in visible(text(browsing, page))) == (page != pages[2], False)
    settings = text(browsing, f"{at}settings/")
    assert visible(settings).count("(demurrage)") == visible(settings).count("emurrage") == 1
    assert 'value="2.5"' in settings


def visible(page: str) -> str:
    """The words between the tags of the page's own part."""
    return re.sub(r"<[^>]*>", " ", page[page.index("<main") : page.index("</main>")])


def test_what_was_paid_has_no_word_beside_it_whatever_the_word_is(
    browsing: Client, filled: Ring, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled.propose("Ben", "Cleo", HOUR)
    monkeypatch.setitem(naming.STATES, State.CONFIRMED, ("gone over", ""))
    page = text(browsing, f"circles/{filled.circle.pk}/")
    assert ("gone over" in page, "waits to be confirmed" in page) == (False, True)


def test_who_leaves_with_a_debt_is_told_so_and_what_was_settled_says_how(browsing: Client, filled: Ring) -> None:
    ada, ben = (f"circles/members/{filled.members[name].pk}/" for name in ("Ada", "Ben"))
    assert "Choose what becomes of it." in posted(browsing, f"{ada}leaving/")[1]
    for how, field in (("outside", "words"), ("taken_over", "other")):
        page = posted(browsing, f"{ada}leaving/", how=how)[1]
        assert re.search(rf'name="{field}"[^>]*aria-invalid="true"', page)
    page = posted(browsing, f"{ada}leaving/", how="later")[1]
    assert "They have left. What they owe stays on record." in page
    assert "left on 11 May 2026" in visible(page)
    assert "-3.00 hours in the wallet; left on 11 May 2026." in visible(text(browsing, ada))
    page = posted(browsing, f"{ben}leaving/", how="outside", words="30 pounds")[1]
    assert "Settled. It stays on record." in page
    assert "Settled in money" in visible(page)
    cleo = f"circles/members/{filled.members['Cleo'].pk}/leaving/"
    assert "They have left the circle." in posted(browsing, cleo)[1]


def test_a_minus_stays_with_its_figures_where_one_reads_from_right_to_left(rye: Workspace, filled: Ring) -> None:
    browsing = browser_of(rye)
    User.objects.update(language="ar")
    page = text(browsing, f"circles/{filled.circle.pk}/")
    assert 'dir="rtl"' in page
    assert re.search('<b class="num">\u2068\u200e?-3.00\u2069</b>', page)


def test_a_code_is_looked_up_when_it_is_sent_and_never_by_an_address(browsing: Client, filled: Ring) -> None:
    unknown = codes.new_code()
    for address in (f"circles/code/?code={unknown}", f"circles/code/?code={codes.shown(unknown)}"):
        assert "Show the payment" in text(browsing, address)
    assert not CodeTry.objects.exists()
    assert posted(browsing, "circles/code/", code=unknown)[0] == HTTPStatus.UNPROCESSABLE_ENTITY
    assert CodeTry.objects.count() == 1


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
