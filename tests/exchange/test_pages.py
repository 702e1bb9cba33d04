"""Pages of what was given and received, as a person meets them; everything works without script."""

import html
from datetime import date
from http import HTTPStatus
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts import queries as accounts
from hedgerow.exchange import operations
from hedgerow.exchange.models import Flow, FlowKind, Rate
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.exchange.conftest import a_rate, gave
from tests.factories.workspaces import a_workspace
from tests.network.pages.conftest import a_party, browser_of

pytestmark = pytest.mark.django_db
BASE = "/w/rye/"


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def text(client: Client, path: str, status: HTTPStatus = HTTPStatus.OK) -> str:
    response = client.get(BASE + path)
    assert response.status_code == status, path
    return html.unescape(response.content.decode())


def typed(party: Party, /, **form: Any) -> dict[str, Any]:
    return {"way": "got", "party": party.pk, "kind": "hours", "on": "2026-05-01"} | form


def flows() -> list[tuple[object, ...]]:
    columns = ("giver__name", "receiver__name", "kind__key", "quantity_milli", "unit", "worth_minor")
    return list(Flow.objects.order_by("pk").values_list(*columns))


def test_an_empty_exchange_says_what_it_is_for(browsing: Client) -> None:
    for path in ("exchange/", "exchange/flows/"):
        assert "Nothing given or received yet" in text(browsing, path)


def test_a_year_without_an_entry_is_no_empty_exchange(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        gave(owner, grace, None, on=date(2020, 1, 1), worth_minor=900, currency="GBP")
    page = text(browsing, "exchange/")
    assert "Nothing is noted in this period." in page
    assert "Nothing given or received yet" not in page
    assert "Who comes short" in text(browsing, "exchange/?period=all")


def test_a_gift_is_noted_on_the_page_of_a_party_in_one_step_and_undone(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party
) -> None:
    assert "Note what was given" in text(browsing, f"people/{grace.pk}/")
    with scope(rye):
        a_rate(owner, "hours", 1500, unit="hours")
    form = typed(grace, back="party", amount="2,5", unit="hours")
    response = browsing.post(f"{BASE}exchange/new/", form)
    assert (response.status_code, response["Location"]) == (HTTPStatus.FOUND, f"{BASE}people/{grace.pk}/")
    page = text(browsing, f"people/{grace.pk}/")
    assert "Only Grace Okafor gave yet." in page
    assert "Hours: you gave 0, you got 2.5 hours, £37.50" in page
    assert "You got: Hours: 2.5 hours, £37.50" in page
    with scope(rye):
        assert flows() == [("Grace Okafor", None, "hours", 2500, "hours", 3750)]
        flow = Flow.objects.get()
    assert browsing.post(f"{BASE}exchange/flows/{flow.pk}/removal/").status_code == HTTPStatus.FOUND
    assert "Put it back" in text(browsing, f"exchange/flows/{flow.pk}/")
    assert browsing.post(f"{BASE}exchange/flows/{flow.pk}/removal/removal/").status_code == HTTPStatus.FOUND
    with scope(rye):
        assert Flow.objects.get().taken_back_at is None


def test_money_is_typed_as_an_amount_and_goes_the_way_that_was_said(
    browsing: Client, rye: Workspace, grace: Party
) -> None:
    browsing.post(f"{BASE}exchange/new/", typed(grace, way="gave", kind="money", amount="1,250.50"))
    paper = SimpleUploadedFile("thanks.pdf", b"%PDF-1.7")
    browsing.post(f"{BASE}exchange/new/", typed(grace, kind="data", worth="12", note="Footfall", file=paper))
    with scope(rye):
        assert flows() == [
            (None, "Grace Okafor", "money", None, "", 125050),
            ("Grace Okafor", None, "data", 1000, "", 1200),
        ]
        flow = Flow.objects.get(kind__key="data")
    assert "thanks.pdf" in text(browsing, f"exchange/flows/{flow.pk}/")
    file = browsing.get(f"{BASE}exchange/flows/{flow.pk}/file/")
    assert b"".join(file.streaming_content) == b"%PDF-1.7"


def test_what_one_gave_another_is_noted_too(browsing: Client, rye: Workspace, owner: Actor, grace: Party) -> None:
    mill = a_party(rye, "Harrow Mill")
    form = typed(grace, way="elsewhere", amount="3", unit="hours")
    for wrong in ({}, {"other": "nobody"}):
        response = browsing.post(f"{BASE}exchange/new/", {**form, **wrong, "text": "Harrow"})
        page = html.unescape(response.content.decode())
        assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        assert f'name="other" value="{mill.pk}"' in page, "whoever was typed is offered"
    same = browsing.post(f"{BASE}exchange/new/", {**form, "other": str(grace.pk)})
    assert same.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert browsing.post(f"{BASE}exchange/new/", {**form, "other": str(mill.pk)}).status_code == HTTPStatus.FOUND
    browsing.post(f"{BASE}exchange/new/", typed(grace, way="got", other=str(mill.pk), amount="1"))
    with scope(rye):
        assert flows() == [
            ("Grace Okafor", "Harrow Mill", "hours", 3000, "hours", None),
            ("Grace Okafor", None, "hours", 1000, "", None),
        ]


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"party": ""}, "Type a part of the name and choose one."),
        ({"amount": "-2"}, "leave out the minus"),
        ({"amount": "0"}, "Type a number above zero"),
        ({"amount": "9" * 19}, "That is more than we can count."),
        ({"kind": "money", "amount": "9" * 29}, "That is more than we can count."),
        ({"kind": "money", "amount": ""}, "Say how much money it was"),
        ({"on": "2999-01-01"}, "That day is still ahead."),
        ({"worth": "much"}, "Type a number like 12.50 or 1,250."),
        ({"file": SimpleUploadedFile("a.html", b"<html>")}, "Only a PDF or a picture can be attached."),
    ],
)
def test_what_cannot_be_is_said_beside_its_field_and_nothing_is_noted(
    browsing: Client, rye: Workspace, grace: Party, wrong: dict[str, Any], said: str
) -> None:
    response = browsing.post(f"{BASE}exchange/new/", typed(grace, **wrong))
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert said in html.unescape(response.content.decode())
    with scope(rye):
        assert flows() == []


def test_the_other_side_confirms_or_says_otherwise(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        flow = gave(owner, None, grace, "goods", worth_minor=900, currency="GBP")
    address = f"{BASE}exchange/flows/{flow.pk}/"
    browsing.post(f"{address}dispute/", {"objection": "It never came"})
    page = text(browsing, f"exchange/flows/{flow.pk}/")
    assert "The other side says otherwise" in page
    assert "It never came" in page
    assert "1 entry is disputed and counts on neither side." in text(browsing, f"people/{grace.pk}/")
    browsing.post(f"{address}confirmation/")
    assert "Confirmed" in text(browsing, f"exchange/flows/{flow.pk}/")


def test_who_comes_short_is_told_with_the_facts_and_what_could_be_done(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party, ben: Party
) -> None:
    with scope(rye):
        for day in (1, 15, 31):
            gave(owner, grace, None, on=date(2026, 3, day), worth_minor=4000, currency="GBP")
            gave(owner, None, ben, on=date(2026, 3, day), worth_minor=1000, currency="GBP")
        gave(owner, None, grace, worth_minor=2500, currency="GBP")
        gave(owner, None, grace, worth_minor=700, currency="EUR")
        gave(owner, ben, None, "recognition")
    page = text(browsing, "exchange/?period=365")
    assert "Besides sales you gave £55.00 and got £120.00." in page
    assert "You take more than you give." in page
    assert "Grace Okafor gave Rye £120.00 and got £25.00 back." in page
    assert "Thank Grace Okafor, and ask what would help them." in page
    assert "Rye gave Ben Storr £30.00 and got £0.00 back." in page
    assert "1 entry has no worth, as there is no rate for it." in page
    assert "What is worth EUR is told apart and added to nothing." in page
    assert "of all that was given came back" in page
    assert "£95.00 more from them" in page
    statement = text(browsing, f"exchange/parties/{grace.pk}/?period=all")
    assert "Grace Okafor gives you 4.8 times what comes back." in statement
    assert statement.count("Grace Okafor to Rye") == 3


def test_a_rate_is_set_and_the_past_is_valued_only_when_asked(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        gave(owner, grace, None, unit="hours")
    rate = {"kind": "hours", "per": "1", "unit": "hours", "worth": "15", "since": "2026-01-01"}
    wrong = browsing.post(f"{BASE}settings/rates/", {**rate, "worth": "0"})
    assert "A rate is worth more than zero." in wrong.content.decode()
    response = browsing.post(f"{BASE}settings/rates/", rate)
    with scope(rye):
        made = Rate.objects.get()
        assert (response["Location"], Flow.objects.get().worth_minor) == (f"{BASE}settings/rates/{made.pk}/past/", None)
    assert "Together they are worth £0.00 now and £15.00 then." in text(browsing, f"settings/rates/{made.pk}/past/")
    browsing.post(f"{BASE}settings/rates/{made.pk}/past/")
    with scope(rye):
        assert Flow.objects.get().worth_minor == 1500
    assert "there is nothing to change" in text(browsing, f"settings/rates/{made.pk}/past/")
    assert "1 hours is worth £15.00" in text(browsing, "settings/rates/")


def test_kinds_get_the_words_of_the_business(browsing: Client, rye: Workspace) -> None:
    browsing.post(f"{BASE}settings/rates/kinds/", {"label": "Old bread", "is_tangible": "on"})
    again = browsing.post(f"{BASE}settings/rates/kinds/", {"label": "Old bread"})
    assert again.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    with scope(rye):
        hours = FlowKind.objects.get(key="hours")
    browsing.post(f"{BASE}settings/rates/kinds/{hours.pk}/", {"label": "Helping hands", "is_hidden": "on"})
    page = text(browsing, "settings/rates/")
    assert "Old bread" in page
    assert "Helping hands" in page
    assert "Helping hands" not in text(browsing, "exchange/new/")


def test_all_of_it_is_taken_away_as_a_table_by_who_leads(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        gave(owner, grace, None, quantity_milli=2500, unit="=hours")
    table = b"".join(browsing.post(f"{BASE}exchange/file/").streaming_content).decode("utf-8-sig")
    assert table.splitlines()[1] == "2026-03-02,Grace Okafor,Rye,Hours,2.5,'=hours,,,,,stated,,"
    assert browser_of(rye, AccessRole.STAFF).post(f"{BASE}exchange/file/").status_code == HTTPStatus.FORBIDDEN


def test_no_list_of_it_is_taken_away_without_a_word_in_the_audit_log(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party
) -> None:
    with scope(rye):
        gave(owner, grace, None)
    response = browsing.get(f"{BASE}exchange/flows/?export=csv")
    assert response["Content-Type"].startswith("text/html")
    assert "Take away as CSV" not in response.content.decode()
    assert b"".join(browsing.post(f"{BASE}exchange/file/").streaming_content).count(b"\r\n") == 2
    with scope(rye):
        told = [line.sentence for line in accounts.visible_audit(owner, accounts.AuditWish()).lines]
        assert [line.partition(" took ")[2] for line in told] == [
            "what was given and received away as a file (entries: 1)."
        ]


@pytest.mark.parametrize("path", ["exchange/", "exchange/flows/", "settings/rates/"])
def test_a_page_asks_the_database_as_often_for_one_row_as_for_three(
    browsing: Client, rye: Workspace, owner: Actor, path: str
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            text(browsing, path)
        return len(queries)

    def fill(name: str) -> None:
        with scope(rye):
            party = network.add_party(actor=owner, name=name)
            gave(owner, party, None, worth_minor=100, currency="GBP")
            a_rate(owner, "hours", 1000)

    fill("Ada")
    asked()
    once = asked()
    fill("Bo")
    fill("Cleo")
    assert asked() == once


@pytest.mark.parametrize(
    "path",
    ["when=90&way=got", "way=gave", "way=between&worth=sales", "worth=none&state=taken_back", "worth=gifts&q=grace"],
)
def test_the_list_is_narrowed_every_way(
    browsing: Client, rye: Workspace, owner: Actor, grace: Party, path: str
) -> None:
    with scope(rye):
        bare = gave(owner, grace, None)
        operations.take_back_flow(actor=owner, flow=gave(owner, grace, None, note="x"))
        assert bare.worth_minor is None
    text(browsing, f"exchange/flows/?{path}")


def test_another_workspace_sees_and_changes_nothing(rye: Workspace, owner: Actor, grace: Party) -> None:
    with scope(rye):
        flow = gave(owner, grace, None)
    intruder = browser_of(a_workspace("oak"))
    for path in (f"flows/{flow.pk}/", f"parties/{grace.pk}/"):
        assert intruder.get(f"/w/oak/exchange/{path}").status_code == HTTPStatus.NOT_FOUND
    for path in ("confirmation/", "dispute/", "removal/"):
        address = f"/w/oak/exchange/flows/{flow.pk}/{path}"
        assert intruder.post(address).status_code == HTTPStatus.NOT_FOUND
    with scope(rye):
        assert list(Flow.objects.values_list("state", "taken_back_at")) == [("stated", None)]
