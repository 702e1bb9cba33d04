"""Pages of initiatives, as a person meets them; everything works without script."""

from datetime import date
from http import HTTPStatus

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.initiatives.models import Initiative, TakingPart
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from tests.initiatives.conftest import FIRST, an_initiative, buys, joins, made, posted, put_in, text
from tests.network.pages.conftest import a_party, browser_of

pytestmark = pytest.mark.django_db


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
        ({"budget": "-3"}, "leave out the minus"),
        ({"budget": "1e9"}, "number"),
        ({"budget": "0.001"}, "more decimals than are counted"),
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
    with CaptureQueriesContext(connection) as queries:
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
