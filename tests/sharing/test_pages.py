"""Pages of splits, as a person meets them; everything works without script."""

import html
from http import HTTPStatus
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.measures.exchange import Assumption
from hedgerow.network import operations as network
from hedgerow.network.models import Party
from hedgerow.network.registries import datasets
from hedgerow.sharing import operations, queries
from hedgerow.sharing.models import Part, Rule, Split
from tests.factories.workspaces import a_workspace
from tests.network.pages.conftest import HTMX, a_party, browser_of
from tests.sharing.conftest import stall

pytestmark = pytest.mark.django_db
BASE = "/w/rye/"


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def text(client: Client, path: str, status: HTTPStatus = HTTPStatus.OK) -> str:
    response = client.get(BASE + path)
    assert response.status_code == status, path
    return html.unescape(response.content.decode())


def posted(client: Client, path: str, **form: Any) -> tuple[int, str]:
    response = client.post(BASE + path, form)
    return response.status_code, html.unescape(response.content.decode())


def written(*who: Party | None, **said: Any) -> dict[str, Any]:
    keys = [str(each.pk) if each else "us" for each in who]
    return {"do": "save", "title": "Christmas market", "total": "100", "rule": "fair", "who": keys, **said}


def propose(rye: Workspace, owner: Actor, *who: Party | None, **said: Any) -> Split:
    with scope(rye):
        return operations.propose_split(actor=owner, draft=stall(*who, **said))


def test_an_empty_list_says_what_it_is_for(browsing: Client) -> None:
    page = text(browsing, "splits/")
    assert "Nothing has been divided yet" in page
    assert page.count('class="btn go"') == 1


def test_a_split_is_written_in_two_steps_without_script(
    browsing: Client, rye: Workspace, ann: Party, bo: Party
) -> None:
    assert "First: what came of it, and who made it." in text(browsing, f"splits/new/?party={bo.pk}")
    who = {"who": ["us", str(bo.pk)], "title": "Christmas market", "total": "100"}
    status, page = posted(browsing, "splits/new/", **who, q="ann", do="find")
    assert status == HTTPStatus.OK
    assert f'name="who" value="{ann.pk}">' in page
    assert f'name="who" value="{bo.pk}" checked' in page
    assert 'value="Christmas market"' in page
    who["who"].append(str(ann.pk))
    status, page = posted(browsing, "splits/new/", **who, do="next")
    assert "What would each have made alone?" in page
    assert "What would two of them have made?" in page


def test_looking_at_the_first_step_again_keeps_what_the_second_one_was_told(
    browsing: Client, rye: Workspace, ann: Party
) -> None:
    status, page = posted(browsing, "splits/new/", **{**written(None, ann, told_us="20", rule="equal"), "do": "back"})
    assert status == HTTPStatus.OK
    assert '<input type="hidden" name="told_us" value="20">' in page
    _status, page = posted(browsing, "splits/new/", **{**written(None, ann, told_us="20"), "do": "next"})
    assert 'value="20"' in page
    with scope(rye):
        assert not Split.objects.exists()


def test_what_was_written_is_kept_shown_explained_and_agreed_on(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    pair = f"told_{'_'.join(sorted((ann.pk.hex, bo.pk.hex)))}"
    status, _page = posted(browsing, "splits/new/", **written(None, ann, bo, told_us="20", **{pair: "30,50"}))
    assert status == HTTPStatus.FOUND
    with scope(rye):
        one = Split.objects.get()
        assert queries.shown_version(owner, one).told == {0b001: 2_000, 0b110: 3_050}
    page = text(browsing, f"splits/{one.pk}/")
    for said in (
        "£100.00, made by 3 together.",
        "Alone, Rye would have made £20.00.",
        "Nobody said what Ann Alder would have made alone, so we took nothing.",
        "Nobody said what 4 of 6 groups would make: we took what their members make side by side.",
        "to Ann Alder, Bo Birch",
        "first to come",
    ):
        assert said in page, said
    assert page.count('class="btn go"') == 1
    status, _page = posted(browsing, f"splits/{one.pk}/agreement/", version="1")
    assert "noted on" in text(browsing, f"splits/{one.pk}/")
    page = text(browsing, f"people/{ann.pk}/")
    assert "Split agreed" in page
    assert f'<a href="/w/rye/splits/{one.pk}/">Christmas market</a>' in page
    assert "Fair splits" not in html.unescape(browser_of(rye, AccessRole.ANALYST).get(f"{BASE}people/{ann.pk}/").text)
    assert "agreed" in text(browsing, "splits/?state=agreed")
    posted(browsing, f"splits/{one.pk}/agreement/removal/")
    assert "taken back" in text(browsing, f"splits/{one.pk}/")
    assert "Christmas market" in text(browsing, "splits/?state=back")
    assert "Christmas market" not in text(browsing, "splits/?state=open")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"total": ""}, "This field is required."),
        ({"total": "much"}, "Type a number like 12.50 or 1,250."),
        ({"total": "0"}, "Only something above nothing can be divided."),
        ({"total": "100000000000000"}, "That amount is larger than we can divide."),
        ({"total": "1000000000000000000"}, "That is more than we can count."),
        ({"told_us": "x"}, "Type a number like 12.50 or 1,250."),
        ({"rule": "hours"}, "we need a figure from nought up for everybody"),
        ({"rule": "magic"}, "Select a valid choice."),
    ],
)
def test_what_cannot_be_divided_is_told_beside_its_field_and_what_was_typed_stays(
    browsing: Client, rye: Workspace, ann: Party, wrong: dict[str, Any], said: str
) -> None:
    status, page = posted(browsing, "splits/new/", **{**written(None, ann, basis_us="17"), **wrong})
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert said in page
    assert 'value="17"' in page
    with scope(rye):
        assert not Split.objects.exists()


def test_parts_that_do_not_sum_say_what_is_left_over(browsing: Client, ann: Party) -> None:
    form = written(None, ann, rule="amount", basis_us="60", **{f"basis_{ann.pk.hex}": "30"})
    status, page = posted(browsing, "splits/new/", **form)
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "The parts do not add up to the whole. £10.00 is left over." in page


def test_nobody_is_divided_with_alone_or_with_who_is_not_there(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party
) -> None:
    status, page = posted(browsing, "splits/new/", **{**written(None), "do": "next"})
    assert (status, "Choose at least two who made it together." in page) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    with scope(rye):
        network.erase_party(actor=owner, party=ann)
    for key in (str(ann.pk), "nobody"):
        assert browsing.post(f"{BASE}splits/new/", written(None) | {"who": ["us", key]}).status_code == 404


def test_a_newer_version_is_written_from_the_newest_and_the_older_one_can_still_be_read(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    one = propose(rye, owner, None, ann, bo, told={1: 1_250}, rule=Rule.HOURS, basis=(1_500, 2_000, 2_500))
    page = text(browsing, f"splits/{one.pk}/edit/")
    for said in ('value="12.50"', 'value="1.5"', 'value="hours"', 'name="after" value="1"'):
        assert said in page, said
    form = written(None, ann, total="60", after="1", rule="cost", basis_us="5", **{f"basis_{ann.pk.hex}": "1"})
    status, _page = posted(browsing, f"splits/{one.pk}/edit/", **form)
    assert status == HTTPStatus.FOUND
    assert "£60.00, made by 2 together." in text(browsing, f"splits/{one.pk}/")
    assert "version 1, replaced by a newer one" in text(browsing, f"splits/{one.pk}/?version=1")
    assert 'value="5.00"' in text(browsing, f"splits/{one.pk}/edit/")
    text(browsing, f"splits/{one.pk}/?version=7", HTTPStatus.NOT_FOUND)
    _status, page = posted(browsing, f"splits/{one.pk}/edit/", **form)
    assert "Somebody wrote a newer version of this split" in page
    with scope(rye):
        assert Split.objects.get().latest == 2


def test_objections_and_parts_below_what_somebody_makes_alone_are_told(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party
) -> None:
    one = propose(rye, owner, None, ann, told={1: 9_000}, rule=Rule.EQUAL, assumption=Assumption.ADDITIVE)
    page = text(browsing, f"splits/{one.pk}/")
    assert "Rye would have made £40.00 more without the others than they get here." in page
    assert "£50.00 is less than alone. Talk about it before you agree." in page
    assert "Nobody said what 1 of 2 groups would make: we added up what each makes alone." in page


def test_many_are_told_by_how_many_came_before_and_above_twelve_how_far_off_it_may_be(
    browsing: Client, rye: Workspace, owner: Actor
) -> None:
    with scope(rye):
        many = [network.add_party(actor=owner, name=f"Number {n}") for n in range(13)]
    six, drawn = propose(rye, owner, *many[:6]), propose(rye, owner, *many, told={0b011: 5_000, 0b110: 4_000})
    assert "after 5 others, on average" in text(browsing, f"splits/{six.pk}/")
    page = text(browsing, f"splits/{drawn.pk}/")
    assert "From 1,000 orders drawn by lot: £" in page
    assert "what all made beyond that comes to the same for each" in page
    _status, page = posted(browsing, "splits/new/", **{**written(*many), "do": "next"})
    assert "What would each have made alone?" in page
    assert "What would two of them have made?" not in page


def test_the_parts_are_taken_away_as_a_table(browsing: Client, rye: Workspace, owner: Actor) -> None:
    one = propose(rye, owner, None, a_party(rye, "=Ann"), rule=Rule.AMOUNT, basis=(9_000, 1_000))
    table = browsing.get(f"{BASE}splits/{one.pk}/file/").content.decode("utf-8-sig").splitlines()
    assert table == [
        "Who,Part,By what each added,Equally,Figure for the rule,Currency",
        "Rye,90.00,50.00,50.00,90.00,GBP",
        "'=Ann,10.00,50.00,50.00,10.00,GBP",
    ]
    assert "Christmas market" in browsing.post(f"{BASE}splits/", {"export": "csv"}).getvalue().decode()


def test_who_is_typed_is_offered_to_be_ticked(browsing: Client, ann: Party) -> None:
    found = browsing.get(f"{BASE}splits/who/?q=ann", headers=HTMX).content.decode()
    assert f'type="checkbox" name="who" value="{ann.pk}"' in found
    _status, page = posted(browsing, "splits/new/", who="us", q="zebedee", do="find")
    assert "Nobody is called “zebedee”." in page


def test_a_page_asks_the_database_as_often_for_one_row_as_for_three(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    def asked() -> int:
        with CaptureQueriesContext(connection) as queries_made:
            text(browsing, "splits/")
        return len(queries_made)

    propose(rye, owner, None, ann)
    asked()
    once = asked()
    for who in ((None, ann, bo), (ann, bo)):
        propose(rye, owner, *who)
    assert asked() == once


def test_who_was_erased_is_a_part_without_a_name_and_who_was_merged_is_whoever_stands_for_them(
    browsing: Client, rye: Workspace, owner: Actor, ann: Party, bo: Party
) -> None:
    one = propose(rye, owner, None, ann, bo, title="Ann's market", told={1: 5, 2: 5, 4: 5})
    with scope(rye):
        cy = network.add_party(actor=owner, name="Cy Cedar")
        merge = network.merge_parties(actor=owner, kept_id=cy.pk, gone_id=bo.pk)
        assert [part.contributor.party_id for part in queries.parts_of(one, 1)] == [None, ann.pk, cy.pk]
        network.take_apart(actor=owner, merge_id=merge.pk)
        assert [part.contributor.party_id for part in queries.parts_of(one, 1)] == [None, ann.pk, bo.pk]
        network.erase_party(actor=owner, party=ann)
        assert Part.objects.count() == 3
    page = text(browsing, f"splits/{one.pk}/")
    assert "Ann" not in page
    assert str(ann.pk) not in page
    assert "A joint result" in page
    edited = text(browsing, f"splits/{one.pk}/edit/")
    assert (f'name="who" value="{bo.pk}"' in edited, str(ann.pk) in edited) == (True, False)
    with scope(rye):
        held = next(dataset for dataset in datasets if dataset.name == "splits")
        assert held.count([bo.pk]) == 1
        assert [row["part_minor"] for row in held.rows([bo.pk])] == [3_333]


def test_another_workspace_sees_and_changes_nothing(rye: Workspace, owner: Actor, ann: Party) -> None:
    one = propose(rye, owner, None, ann)
    intruder = browser_of(a_workspace("oak"))
    for path in ("", "edit/", "file/"):
        assert intruder.get(f"/w/oak/splits/{one.pk}/{path}").status_code == HTTPStatus.NOT_FOUND
    for path in ("edit/", "agreement/", "agreement/removal/"):
        assert intruder.post(f"/w/oak/splits/{one.pk}/{path}", {"version": "1"}).status_code == HTTPStatus.NOT_FOUND
    assert browser_of(rye, AccessRole.ANALYST).get(f"{BASE}splits/").status_code == HTTPStatus.FORBIDDEN
    with scope(rye):
        assert (Split.objects.get().latest, Split.objects.get().agreed_number) == (1, None)
