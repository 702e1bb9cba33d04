"""The pages: begun with one press, drawn, undone, put beside what flowed, judged, taken away; for who may."""

import csv
import io
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.test import Client

from hedgerow.exchange import operations as exchange
from hedgerow.exchange.operations import FlowDraft
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.value_network import operations, queries
from hedgerow.value_network.models import JudgedSide, Judgement, NetworkVersion, ValueNetwork
from tests.factories.workspaces import a_workspace, an_actor
from tests.network.pages.conftest import browser_of
from tests.value_network.conftest import drawn, key_of

pytestmark = pytest.mark.django_db
HERE = "/w/rye/value-network/"


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def page(client: Client, path: str = "") -> str:
    response = client.get(f"{HERE}{path}", follow=True)
    assert response.status_code == 200
    return str(response.content.decode())


def send(client: Client, path: str, said: dict[str, Any] | None = None) -> Any:
    return client.post(f"{HERE}{path}", said or {})


def undo(client: Client, text: str) -> str:
    """Press Undo in the toast of the page, and return where that leads."""
    address = text.split('class="toast" data-toast')[1].split('action="')[1].split('"', maxsplit=1)[0]
    response = client.post(address, follow=True)
    return str(response.content.decode())


def test_a_picture_is_begun_with_one_press(rye: Workspace, browsing: Client) -> None:
    assert "Begin from this" in page(browsing)
    response = send(browsing, "new/", {"example": "bakery"})
    [made] = ValueNetwork.objects.all()
    assert urlsplit(response.url).path == f"{HERE}{made.pk}/"
    shown = page(browsing)
    assert "Fellow bakers give you something, and nothing goes back to them." in shown
    assert shown.count('<svg class="exchange-picture') == 2
    assert shown.count("Hours at oven and counter") >= 2


def test_one_begins_empty_with_a_name(browsing: Client, rye: Workspace) -> None:
    refused = send(browsing, "new/", {"name": " "})
    assert refused.status_code == 422
    assert ValueNetwork.objects.count() == 0
    send(browsing, "new/", {"name": "Ours"})
    assert "Nothing is drawn yet." in page(browsing)
    again = send(browsing, "new/", {"name": "ours"})
    assert "There is a picture of that name already." in again.content.decode()


def test_an_arrow_is_drawn_changed_taken_out_and_undone(browsing: Client, owner: Actor, bakery: ValueNetwork) -> None:
    us, guests = key_of(owner, bakery, "Rye"), key_of(owner, bakery, "Customers")
    said = {"name": "A smile", "giver": us, "receiver": guests, "kind": "*"}
    send(browsing, f"{bakery.pk}/arrows/new/", said)
    one = drawn(owner, bakery).deliverable(key_of(owner, bakery, "A smile"))
    assert (one.is_tangible, one.kind) == (False, "")
    send(browsing, f"{bakery.pk}/arrows/{one.key}/", {**said, "name": "Cake", "kind": "goods"})
    one = drawn(owner, bakery).deliverable(one.key)
    assert (one.name, one.is_tangible, one.kind) == ("Cake", True, "goods")
    wrong = send(browsing, f"{bakery.pk}/arrows/new/", {**said, "receiver": us})
    assert (wrong.status_code, "choose two" in wrong.content.decode()) == (422, True)
    page(browsing)
    send(browsing, f"{bakery.pk}/arrows/{one.key}/removal/")
    assert "Cake" in undo(browsing, page(browsing))
    assert drawn(owner, bakery).deliverable(one.key) == one


def test_undo_gives_way_where_somebody_drew_since(browsing: Client, owner: Actor, bakery: ValueNetwork) -> None:
    send(browsing, f"{bakery.pk}/roles/{key_of(owner, bakery, 'Staff')}/removal/")
    shown = page(browsing)
    assert "The role is out, with 5 arrows." in shown
    operations.draw_role(actor=owner, network=bakery, draft=operations.RoleDraft("Landlord"))
    assert "Somebody else changed this picture meanwhile." in undo(browsing, shown)
    assert [role.name for role in drawn(owner, bakery).roles][-1] == "Landlord"


def test_what_is_kept_without_a_change_offers_no_undo(browsing: Client, owner: Actor, bakery: ValueNetwork) -> None:
    """It would take back what was drawn or judged before."""
    us, guests = key_of(owner, bakery, "Rye"), key_of(owner, bakery, "Customers")
    send(browsing, f"{bakery.pk}/roles/new/", {"name": "Landlord", "stands_for": ""})
    send(browsing, f"{bakery.pk}/arrows/new/", {"name": "A smile", "giver": us, "receiver": guests, "kind": "*"})
    landlord, smile = key_of(owner, bakery, "Landlord"), key_of(owner, bakery, "A smile")
    send(browsing, f"{bakery.pk}/worth/{smile}/given/", {"benefit": "1"})
    page(browsing)
    for path, said in (
        (f"roles/{landlord}/", {"name": "Landlord", "stands_for": ""}),
        (f"arrows/{smile}/", {"name": "A smile", "giver": us, "receiver": guests, "kind": "*"}),
        (f"worth/{smile}/given/", {"benefit": "1"}),
    ):
        send(browsing, f"{bakery.pk}/{path}", said)
        toast = page(browsing).split('class="toast" data-toast')[1].split("</div>")[0]
        assert 'action="/w/' not in toast
    assert (NetworkVersion.objects.count(), Judgement.objects.count()) == (3, 1)


@pytest.mark.parametrize("after", ["2", "two", "9" * 5000])
def test_going_back_gives_way_where_somebody_drew_since(
    browsing: Client, owner: Actor, bakery: ValueNetwork, after: str
) -> None:
    operations.draw_role(actor=owner, network=bakery, draft=operations.RoleDraft("Landlord"))
    first = NetworkVersion.objects.get(number=1)
    shown = page(browsing, f"{bakery.pk}/versions/")
    assert 'name="after" value="2"' in shown
    operations.draw_role(actor=owner, network=bakery, draft=operations.RoleDraft("Mayor"))
    send(browsing, f"versions/{first.pk}/return/", {"after": after})
    assert "Somebody else changed this picture meanwhile." in page(browsing)
    assert [role.name for role in drawn(owner, bakery).roles][-1] == "Mayor"


def test_a_role_is_drawn_and_renamed(browsing: Client, owner: Actor, bakery: ValueNetwork) -> None:
    send(browsing, f"{bakery.pk}/roles/new/", {"name": "Town hall", "stands_for": "institution"})
    key = key_of(owner, bakery, "Town hall")
    send(browsing, f"{bakery.pk}/roles/{key}/", {"name": "The council", "stands_for": "institution"})
    assert drawn(owner, bakery).role(key).name == "The council"
    taken = send(browsing, f"{bakery.pk}/roles/new/", {"name": "More guests", "stands_for": "client"})
    assert (taken.status_code, "stands for them already" in taken.content.decode()) == (422, True)


def test_what_really_flowed_is_shown_and_drawn_with_one_press(
    browsing: Client, owner: Actor, bakery: ValueNetwork
) -> None:
    partner = network.add_party(actor=owner, name="Long Barn", roles=["partner"])
    draft = FlowDraft(kind="equipment", on=clock.now().date(), worth_minor=2000, currency="GBP")
    exchange.state_flow(actor=owner, giver=partner, receiver=None, draft=draft)
    shown = page(browsing, f"{bakery.pk}/entries/")
    assert "Equipment: Partners to Rye" in shown
    assert "£20.00" in shown
    assert "0 of 19 arrows were seen" in shown
    assert "the return that the picture misses" not in shown
    rival = network.add_party(actor=owner, name="Crust", roles=["competitor"])
    exchange.state_flow(actor=owner, giver=None, receiver=rival, draft=FlowDraft(kind="goods", on=draft.on))
    told = page(browsing, f"{bakery.pk}/entries/")
    assert told.index("the return that the picture misses") < told.index("Equipment: Partners to Rye")
    send(browsing, f"{bakery.pk}/entries/drawn/", {"giver": "partner", "receiver": "us", "kind": "equipment"})
    assert key_of(owner, bakery, "Equipment")
    assert "1 of 20 arrows were seen" in page(browsing, f"{bakery.pk}/entries/?period=90")


@pytest.mark.parametrize("many", [1, 3])
def test_the_page_of_what_flowed_asks_as_often_for_one_as_for_many(
    browsing: Client, owner: Actor, bakery: ValueNetwork, many: int, django_assert_max_num_queries: Any
) -> None:
    for number in range(many):
        party = network.add_party(actor=owner, name=f"Party {number}", roles=["partner"])
        exchange.state_flow(
            actor=owner, giver=party, receiver=None, draft=FlowDraft(kind="space", on=clock.now().date())
        )
    page(browsing, f"{bakery.pk}/entries/")
    with django_assert_max_num_queries(22):
        page(browsing, f"{bakery.pk}/entries/")


def test_something_is_judged_and_taken_back(browsing: Client, owner: Actor, bakery: ValueNetwork) -> None:
    us, key = key_of(owner, bakery, "Rye"), key_of(owner, bakery, "Word of mouth")
    assert "11 of 11 are not judged yet." in page(browsing, f"{bakery.pk}/worth/?role={us}")
    response = send(browsing, f"{bakery.pk}/worth/{key}/received/", {"benefit": "3", "cost": "1", "done": "They come"})
    assert response.url.endswith(f"?role={us}#arrow-{key}")
    shown = page(browsing, f"{bakery.pk}/worth/?role={us}")
    for words in ("10 of 11 are not judged yet.", "worth it", "They come", "Maren Holt", "Best: Word of mouth."):
        assert words in shown
    undo(browsing, shown)
    assert queries.judged(owner, bakery) == {}
    for said in ({}, {"benefit": "9"}):
        send(browsing, f"{bakery.pk}/worth/{key}/given/", said)
    assert Judgement.objects.filter(side=JudgedSide.GIVEN).count() == 0


def test_versions_tell_what_changed_and_come_back(browsing: Client, owner: Actor, bakery: ValueNetwork) -> None:
    staff = key_of(owner, bakery, "Staff")
    operations.draw_role(actor=owner, network=bakery, draft=operations.RoleDraft("Team", "associate"), key=staff)
    operations.take_out_role(actor=owner, network=bakery, key=key_of(owner, bakery, "Fellow bakers"))
    shown = page(browsing, f"{bakery.pk}/versions/")
    for words in (
        "Begun with 7 roles and 19 arrows.",
        "Staff is called Team.",
        "Role taken out: Fellow bakers.",
        "Arrow taken out: “A sack of flour on loan” (Fellow bakers to Rye).",
    ):
        assert words in shown
    first = NetworkVersion.objects.get(number=1)
    send(browsing, f"versions/{first.pk}/return/")
    assert drawn(owner, bakery).role(staff).name == "Staff"
    assert "version 1 again" in page(browsing, f"{bakery.pk}/versions/")


def test_it_is_taken_away_as_a_table_and_as_an_image(browsing: Client, owner: Actor, bakery: ValueNetwork) -> None:
    one = drawn(owner, bakery).deliverable(key_of(owner, bakery, "Wages"))
    said = operations.JudgementDraft(benefit=2, risk=1, done="=They stay")
    operations.judge(actor=owner, network=bakery, deliverable=one, side=JudgedSide.RECEIVED, draft=said)
    table = browsing.get(f"{HERE}{bakery.pk}/file/")
    rows = list(csv.reader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert len(rows) == 20
    assert {len(row) for row in rows} == {len(rows[0])}
    wages = next(row for row in rows if row[1] == "Wages")
    assert wages[2:12] == ["Rye", "Staff", "yes", "money", "yes", "medium", "none", "low", "'=They stay", "none"]
    image = browsing.get(f"{HERE}{bakery.pk}/picture/")
    assert image["Content-Type"] == "image/svg+xml"
    assert "attachment" in image["Content-Disposition"]
    assert "A bakery: who gives what to whom" in image.content.decode()


def test_a_picture_is_renamed_put_away_and_brought_back(browsing: Client, owner: Actor, bakery: ValueNetwork) -> None:
    send(browsing, f"{bakery.pk}/name/", {"name": "Mill Lane"})
    assert "Mill Lane" in page(browsing)
    send(browsing, f"{bakery.pk}/removal/")
    shown = page(browsing)
    assert "“Mill Lane” is put away." in shown
    assert "Begin from this" in shown
    assert "Mill Lane" in page(browsing, "put-away/")
    undo(browsing, shown)
    assert [one.name for one in queries.visible_networks(owner)] == ["Mill Lane"]


def test_staff_look_and_do_not_draw(rye: Workspace, bakery: ValueNetwork) -> None:
    staff = browser_of(rye, AccessRole.STAFF)
    shown = page(staff)
    assert "Word of mouth" in shown
    assert "arrows/" not in shown
    assert "Judge it" not in page(staff, f"{bakery.pk}/worth/")
    assert send(staff, "new/", {"example": "shop"}).status_code == 403
    assert browser_of(rye, AccessRole.ANALYST).get(HERE).status_code == 403
    assert (ValueNetwork.objects.count(), NetworkVersion.objects.count()) == (1, 1)


def test_the_overview_of_what_was_given_says_the_most_telling_thing(
    rye: Workspace, browsing: Client, owner: Actor
) -> None:
    overview = "/w/rye/exchange/"
    assert "Draw it in ten minutes" in browsing.get(overview).content.decode()
    assert "Draw it in ten minutes" not in browser_of(rye, AccessRole.STAFF).get(overview).content.decode()
    operations.begin_network(actor=owner, example="bakery")
    assert "Fellow bakers give you something" in browsing.get(overview).content.decode()


def test_the_palette_finds_roles_and_arrows(browsing: Client, rye: Workspace, bakery: ValueNetwork) -> None:
    for asked in ("word of MOUTH", "Fellow bakers"):
        shown = browsing.get("/w/rye/find/", {"q": asked}).content.decode()
        assert f"{HERE}{bakery.pk}/" in shown
    assert f"{HERE}{bakery.pk}/" not in browsing.get("/w/rye/find/", {"q": "dragon"}).content.decode()


def test_nothing_of_another_workspace_is_opened(db: None) -> None:
    rye, oak = a_workspace("rye"), a_workspace("oak")
    browsing = browser_of(rye)
    with scope(oak):
        theirs = operations.begin_network(actor=an_actor(oak), example="shop")
    for path in ("", "entries/", "worth/", "versions/", "file/", "picture/"):
        assert browsing.get(f"{HERE}{theirs.pk}/{path}").status_code == 404
    assert send(browsing, f"{theirs.pk}/removal/").status_code == 404
    with scope(oak):
        assert ValueNetwork.objects.get().put_away_at is None
