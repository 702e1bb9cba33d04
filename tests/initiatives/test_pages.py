"""Pages of initiatives, as a person meets them; everything works without script."""

import html
from datetime import date
from http import HTTPStatus
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.accounts.models import AuditEntry
from hedgerow.exchange.models import Flow
from hedgerow.initiatives import operations
from hedgerow.initiatives.models import Assumption, Initiative, Piece, TakingPart, UsualMargin
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.initiatives.conftest import FIRST, a_rate, an_initiative, buys, joins, put_in, reckoned
from tests.network.pages.conftest import a_party, browser_of

pytestmark = pytest.mark.django_db
BASE = "/w/rye/initiatives/"


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def text(client: Client, path: str = "", status: HTTPStatus = HTTPStatus.OK) -> str:
    response = client.get(BASE + path)
    assert response.status_code == status, path
    return html.unescape(response.content.decode())


def posted(client: Client, path: str, **form: Any) -> tuple[int, str]:
    response = client.post(BASE + path, form)
    return response.status_code, html.unescape(response.content.decode())


def made(rye: Workspace, owner: Actor, **said: Any) -> Initiative:
    with scope(rye):
        return an_initiative(owner, **said)


def test_an_empty_list_leads_to_the_five_kinds(browsing: Client) -> None:
    page = text(browsing)
    assert "No initiative yet" in page
    for kind in ("event", "campaign", "partnership", "programme", "space"):
        assert f"initiatives/new/?kind={kind}" in page


def test_one_is_begun_changed_put_away_and_taken_out_again(browsing: Client, rye: Workspace) -> None:
    assert 'value="space" selected' in text(browsing, "new/?kind=space")
    form = {
        "title": "Bread week",
        "kind": "campaign",
        "first_day": "2026-05-01",
        "budget": "1,200.50",
        "margin": "62.5",
    }
    assert posted(browsing, "new/", **form)[0] == HTTPStatus.FOUND
    with scope(rye):
        one = Initiative.objects.get()
        assert (one.budget_minor, one.margin_bp, one.last_day) == (120050, 6250, None)
    assert 'value="1200.5"' in text(browsing, f"{one.pk}/edit/")
    assert posted(browsing, f"{one.pk}/edit/", **{**form, "last_day": "2026-06-01"})[0] == HTTPStatus.FOUND
    page = text(browsing, f"{one.pk}/")
    assert "1 May 2026 to 1 Jun 2026" in page
    assert "£0.00 of £1,200.50" in page
    assert "62.50%" in page
    assert posted(browsing, f"{one.pk}/archive/")[0] == HTTPStatus.FOUND
    assert "No initiative yet" in text(browsing)
    assert "Bread week" in text(browsing, "?archived=1")
    assert "It is put away" in text(browsing, f"{one.pk}/")
    assert posted(browsing, f"{one.pk}/archive/removal/")[0] == HTTPStatus.FOUND
    assert "Bread week" in text(browsing)


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"title": " "}, "This field is required"),
        ({"first_day": "2026-05-01", "last_day": "2026-04-01"}, "It cannot be over before it begins"),
        ({"first_day": "", "last_day": "2026-04-01"}, "Say first when it begins"),
        ({"first_day": "2026-02-30"}, "Enter a valid date"),
        ({"budget": "0"}, "A budget is above zero"),
        ({"budget": "-3"}, "Type a number above zero"),
        ({"budget": "1e9"}, "Type a number above zero"),
        ({"budget": "0.001"}, "more exact than we count"),
        ({"margin": "101"}, "at most 100 per cent"),
        ({"in_charge": "019e1643-c280-747f-b033-b1fa3d9fcfe4"}, "Select a valid choice"),
    ],
)
def test_what_cannot_be_is_said_beside_its_field(
    browsing: Client, rye: Workspace, wrong: dict[str, str], said: str
) -> None:
    form = {"title": "Fair", "kind": "event", "first_day": "2026-05-01", **wrong}
    status, page = posted(browsing, "new/", **form)
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert said in page
    with scope(rye):
        assert not Initiative.objects.exists()


def test_the_page_says_what_came_of_it_and_by_which_assumption(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        one = an_initiative(owner)
        joins(owner, one, ann)
        buys(owner, ann, 5000, FIRST)
        put_in(owner, one, worth_minor=2000, note="Posters")
        put_in(owner, one, "hours", quantity_milli=3000)
    page = text(browsing, f"{one.pk}/")
    assert "£20.00 went in, £50.00 came out: 2.5 times." in page
    assert "paid back on 1 Apr 2026" in page
    assert "Too little to say: 0 people can be compared with before, and 10 are needed." in page
    assert "that is revenue, not profit" in page
    assert "1 entry that went in has no worth, as there is no rate for it: Hours." in page
    assert "3 hours" in page
    assert "Posters" in page
    assert page.count('class="btn go"') == 1


def test_another_way_to_count_is_kept_with_who_chose_it(browsing: Client, rye: Workspace, owner: Actor) -> None:
    one = made(rye, owner)
    chosen = {"assumption": "share", "window_days": "7", "share": "25"}
    assert posted(browsing, f"{one.pk}/basis/", **chosen)[0] == HTTPStatus.FOUND
    with scope(rye):
        one.refresh_from_db()
    assert (one.assumption, one.window_days, one.share_bp) == ("share", 7, 2500)
    assert "Chosen by Maren Holt on 11 May 2026." in text(browsing, f"{one.pk}/")
    status, page = posted(browsing, f"{one.pk}/basis/", **{**chosen, "share": "0"})
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Type a share above 0" in page


def test_who_takes_part_comes_in_by_name_segment_and_list_and_is_taken_out(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    cy = a_party(rye, "Cy Cedar", roles=("vendor",))
    with scope(rye):
        one = an_initiative(owner, last_day=None)
        asked = {"field": "name", "op": "contains", "value": "Cedar"}
        segment = network.define_segment(actor=owner, name="Cedars", definition=asked)
        network.look_at_segment(actor=owner, segment_id=segment.pk)
    address = f"{one.pk}/parties/"
    assert "Nobody takes part yet" in text(browsing, address)
    assert str(ann.pk) in posted(browsing, address, q="ann", since="2026-05-01")[1]
    assert posted(browsing, address, party=ann.pk, since="2026-05-01")[0] == HTTPStatus.FOUND
    assert posted(browsing, f"{address}segment/", segment=segment.pk, since="2026-05-02")[0] == HTTPStatus.FOUND
    status, page = posted(browsing, f"{address}list/", text="bo birch, 2026-05-03\nNobody Here", since="2026-05-01")
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "These lines name nobody who is here" in page
    with scope(rye):
        found = {place.party_id: (place.since.day, place.how) for place in TakingPart.objects.all()}
    assert found == {ann.pk: (1, "hand"), cy.pk: (2, "segment"), bo.pk: (3, "list")}
    assert "with a segment: Cedars" in text(browsing, address)
    assert posted(browsing, f"{address}{bo.pk}/removal/")[0] == HTTPStatus.FOUND
    assert "Bo Birch" not in text(browsing, address).partition("listing")[2]
    assert posted(browsing, f"{address}{bo.pk}/removal/removal/")[0] == HTTPStatus.FOUND
    assert "Bo Birch" in text(browsing, address)
    with scope(rye):
        batch = TakingPart.objects.get(party=cy).batch
    assert posted(browsing, f"{one.pk}/batches/{batch}/removal/")[0] == HTTPStatus.FOUND
    assert "Cy Cedar" not in text(browsing, address).partition("listing")[2]
    assert posted(browsing, f"{one.pk}/batches/{batch}/removal/")[0] == HTTPStatus.NOT_FOUND


def test_a_file_of_lines_brings_in_whom_it_names(browsing: Client, rye: Workspace, owner: Actor, ann: Party) -> None:
    one = made(rye, owner)
    file = SimpleUploadedFile("who.csv", "\ufeffann@post.example;2026-04-07\n".encode())
    assert posted(browsing, f"{one.pk}/parties/list/", file=file, since="2026-04-01")[0] == HTTPStatus.FOUND
    with scope(rye):
        assert TakingPart.objects.get().since == date(2026, 4, 7)
    for broken in (b"\xff\xfe\x00", b"x" * 2_000_001):
        file = SimpleUploadedFile("who.csv", broken)
        status, _page = posted(browsing, f"{one.pk}/parties/list/", file=file, since="2026-04-01")
        assert status == HTTPStatus.UNPROCESSABLE_ENTITY


def test_what_went_in_is_noted_in_seconds_with_or_without_somebody(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        a_rate(owner, "hours", 1500, "hours")
    one = made(rye, owner)
    address = f"{one.pk}/pieces/new/"
    assert posted(browsing, address, kind="money", amount="12.50", on="2026-04-01")[0] == HTTPStatus.FOUND
    assert posted(browsing, address, kind="hours", amount="2", on="2026-04-01", party=ann.pk, way="got")[0] == 302
    with scope(rye):
        flow = Flow.objects.get()
        assert (flow.giver_id, flow.worth_minor, flow.unit) == (ann.pk, 3000, "hours")
        assert sorted(piece.worth_minor or 0 for piece in Piece.objects.all()) == [0, 1250]
        piece = Piece.objects.get(flow=flow)
    assert "£42.50 went in" in text(browsing, f"{one.pk}/")
    assert posted(browsing, f"pieces/{piece.pk}/removal/")[0] == HTTPStatus.FOUND
    with scope(rye):
        flow.refresh_from_db()
        assert flow.taken_back_at is not None
    assert "£12.50 went in" in text(browsing, f"{one.pk}/")
    assert posted(browsing, f"pieces/{piece.pk}/removal/removal/")[0] == HTTPStatus.FOUND
    assert "£42.50 went in" in text(browsing, f"{one.pk}/")
    status, page = posted(browsing, address, kind="money", amount="", on="2026-04-01")
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Say how much money it was" in page
    assert "Ann Alder" in posted(browsing, address, kind="money", amount="", on="2026-04-01", q="ann")[1]


def test_what_is_on_record_is_linked_and_cannot_count_twice(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        one, other = an_initiative(owner), an_initiative(owner, "Summer fair")
        joins(owner, one, ann)
        sold = buys(owner, ann, 5000, FIRST)
        put_in(owner, other, "hours", quantity_milli=1000, party=ann, is_ours=False, worth_minor=900)
        flow = Flow.objects.get(is_settled=False)
    page = text(browsing, f"{one.pk}/pieces/link/")
    assert "£50.00" in page
    assert str(flow.pk) not in page
    assert posted(browsing, f"{one.pk}/pieces/purchases/{sold.pk}/")[0] == HTTPStatus.FOUND
    assert posted(browsing, f"{other.pk}/pieces/purchases/{sold.pk}/")[0] == HTTPStatus.FOUND
    assert posted(browsing, f"{one.pk}/pieces/flows/{flow.pk}/", side="out")[0] == HTTPStatus.FOUND
    with scope(rye):
        assert Piece.objects.filter(initiative=one).count() == 1
        assert Piece.objects.filter(initiative=other).count() == 1
        reckoned(owner, one, Assumption.LINKED)
    assert "£50.00" not in text(browsing, f"{one.pk}/pieces/link/?q=ann")
    assert "Linked as come of it" in text(browsing, f"{one.pk}/")


def test_the_list_compares_by_one_assumption_and_counts_nothing_twice(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        poor, rich = an_initiative(owner, "Poor"), an_initiative(owner, "Rich")
        an_initiative(owner, "Draft", first_day=None, last_day=None)
        for one, cost in ((poor, 4000), (rich, 1000)):
            joins(owner, one, ann, FIRST)
            put_in(owner, one, worth_minor=cost)
        buys(owner, ann, 5000, FIRST)
    page = text(browsing, "?assumption=everything&window_days=0")
    assert page.index("Rich") < page.index("Poor") < page.index("Draft")
    assert "Together, 2 with a result" in page
    assert "worth £50.00: in the sum these stand once" in page
    shared = text(browsing, f"{poor.pk}/")
    assert "1 of these purchases is counted in Rich too (£50.00)." in shared
    assert "Together" in text(browsing, "?assumption=share&window_days=0&share=10")
    assert text(browsing, "?assumption=nonsense")


def test_the_usual_margin_is_set_and_taken_away(browsing: Client, rye: Workspace, owner: Actor) -> None:
    made(rye, owner)
    assert posted(browsing, "margin/", margin="40")[0] == HTTPStatus.FOUND
    assert "Of each purchase 40% counts" in text(browsing)
    assert posted(browsing, "margin/", margin="140")[0] == HTTPStatus.UNPROCESSABLE_ENTITY
    assert posted(browsing, "margin/", margin="")[0] == HTTPStatus.FOUND
    with scope(rye):
        assert UsualMargin.objects.get().margin_bp is None
        assert AuditEntry.objects.filter(event="initiatives.margin_set").count() == 2


def test_tables_are_taken_away_and_that_is_noted(browsing: Client, rye: Workspace, owner: Actor, ann: Party) -> None:
    with scope(rye):
        one = an_initiative(owner)
        joins(owner, one, ann)
        buys(owner, ann, 5000, FIRST)
        put_in(owner, one, worth_minor=9000)
    response = browsing.post(f"{BASE}{one.pk}/file/")
    table = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert table[1] == "Ann Alder,2026-04-01,1,50.00,50.00,0.00,0.00,GBP"
    response = browsing.post(f"{BASE}file/", {"assumption": "share", "window_days": "0", "share": "50"})
    table = b"".join(response.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert table[1].startswith("Spring fair,event,2026-04-01,2026-04-20,1,90.00,0,25.00,-65.00,0.278,GBP,share,0,50")
    with scope(rye):
        assert AuditEntry.objects.filter(event="initiatives.exported").count() == 2


def test_staff_note_and_do_not_decide_and_analysts_see_nothing(rye: Workspace, owner: Actor, ann: Party) -> None:
    one = made(rye, owner)
    staff, analyst = browser_of(rye, AccessRole.STAFF), browser_of(rye, AccessRole.ANALYST)
    assert "Count it another way" not in text(staff, f"{one.pk}/")
    assert posted(staff, f"{one.pk}/parties/", party=ann.pk, since="2026-04-02")[0] == HTTPStatus.FOUND
    for path in ("new/", f"{one.pk}/basis/", f"{one.pk}/archive/", "margin/", "file/", f"{one.pk}/file/"):
        assert posted(staff, path)[0] == HTTPStatus.FORBIDDEN
    assert text(analyst, f"{one.pk}/", HTTPStatus.FORBIDDEN)
    with scope(rye):
        one.refresh_from_db()
        assert one.archived_at is None


def test_pages_ask_as_many_questions_for_three_as_for_one(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        one = an_initiative(owner)
        an_initiative(owner, "Another")
        joins(owner, one, ann)
        buys(owner, ann, 100, FIRST)
        put_in(owner, one, worth_minor=10, party=ann)
    paths = ("", f"{one.pk}/", f"{one.pk}/parties/", f"{one.pk}/pieces/link/")
    before = [asked(browsing, path) for path in paths]
    with scope(rye):
        for number, party in enumerate((bo, a_party(rye, "Cy"), a_party(rye, "Di"))):
            more = an_initiative(owner, f"More {number}")
            joins(owner, more, party)
            joins(owner, one, party)
            buys(owner, party, 100, FIRST)
            put_in(owner, one, worth_minor=10, party=party)
            put_in(owner, more, "hours", quantity_milli=1000)
    assert [asked(browsing, path) for path in paths] == before


def asked(client: Client, path: str) -> int:
    text(client, path)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        text(client, path)
    return len(queries)


def test_the_people_page_asks_who_takes_part(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    with scope(rye):
        one = an_initiative(owner)
        joins(owner, one, ann)
        asked_of = {"field": "initiatives.initiative", "op": "any_of", "value": [str(one.pk)]}
        segment = network.define_segment(actor=owner, name="Came", definition=asked_of)
        network.look_at_segment(actor=owner, segment_id=segment.pk)
        from hedgerow.network import queries

        assert list(queries.members_of(owner, segment)) == [ann]


def test_who_is_put_away_stays_counted_and_who_was_erased_has_no_name(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party
) -> None:
    with scope(rye):
        one = an_initiative(owner)
        joins(owner, one, ann)
        buys(owner, ann, 5000, FIRST)
        network.erase_party(actor=owner, party=ann)
    page = text(browsing, f"{one.pk}/")
    assert "£50.00 came out" in page
    assert "Somebody who was forgotten" in page
    assert "Ann Alder" not in page
    assert "Somebody who was forgotten" in text(browsing, f"{one.pk}/parties/")
    with scope(rye):
        assert operations  # the module is what the pages call
