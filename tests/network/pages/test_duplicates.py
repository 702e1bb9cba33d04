"""Pairs on their pages: found, looked at side by side, merged or kept apart, and taken back."""

import re
from http import HTTPStatus

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Duplicate, Party
from tests.factories.workspaces import the_system
from tests.network.pages.conftest import a_party, browser_of

PAIRS = "/w/rye/people/duplicates/"
pytestmark = pytest.mark.usefixtures("frozen_clock")


@pytest.fixture
def twin(rye: Workspace, grace: Party) -> Party:
    made = a_party(rye, "G. Okafor", email="GRACE@post.example", birthday="1990-05-21", job_title="Gardener")
    with scope(rye):
        operations.scan_duplicates(actor=the_system(rye))
    return made


def both(one: Party, other: Party, act: str = "") -> str:
    return f"{PAIRS}{one.pk}/{other.pk}/{act}"


def page(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == HTTPStatus.OK
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", answer.content.decode()))


def is_merged(rye: Workspace, party: Party) -> bool:
    with scope(rye):
        return Party.objects.get(pk=party.pk).merged_into_id is not None


def test_before_the_first_look_it_says_so_and_looking_fills_the_list(
    browsing: Client, rye: Workspace, grace: Party
) -> None:
    a_party(rye, "Grace Okafor", email="grace@post.example")
    assert "We have not looked yet" in page(browsing, PAIRS)
    browsing.post(f"{PAIRS}scan/")
    watching = browsing.get(PAIRS).content.decode()
    assert "job-" in watching
    assert f'hx-get="{PAIRS}scanned/"' in watching
    assert browsing.get(f"{PAIRS}scanned/")["HX-Refresh"] == "true"
    run_pending()
    told = page(browsing, PAIRS)
    assert "Grace Okafor and Grace Okafor" in told
    assert "Same name, same e-mail address" in told
    assert "We looked through 2 records" in told


def test_nobody_twice_is_said_in_words(browsing: Client, rye: Workspace, grace: Party) -> None:
    browsing.post(f"{PAIRS}scan/")
    run_pending()
    assert "Nobody is here twice" in page(browsing, PAIRS)


def test_side_by_side_shows_what_each_has_and_where_to_choose(browsing: Client, grace: Party, twin: Party) -> None:
    html = browsing.get(both(grace, twin)).content.decode()
    assert html.count('name="take:name"') == 2
    assert 'name="take:birthday"' not in html  # only one has a birthday: nothing to choose
    told = page(browsing, both(grace, twin))
    for words in ("Similar name", "Same e-mail address", "21 May 1990", "Gardener", "Customer", "1 pair to look at"):
        assert words in told


def test_merging_takes_what_was_chosen_and_can_be_taken_back(
    browsing: Client, rye: Workspace, grace: Party, twin: Party
) -> None:
    done = browsing.post(both(grace, twin, "merge/"), {"take:name": "gone"}, follow=True)
    assert "G. Okafor is one now." in done.content.decode()
    assert "Nobody is here twice" in done.content.decode()
    assert is_merged(rye, twin)
    answer = browsing.get(f"/w/rye/people/{twin.pk}/")
    assert (answer.status_code, answer["Location"]) == (HTTPStatus.FOUND, f"/w/rye/people/{grace.pk}/")
    told = browsing.get(f"/w/rye/people/{grace.pk}/").content.decode()
    [undo] = re.findall(r'action="(/w/rye/people/merges/[^"]+)"', told)
    assert "Merged with the record of G. Okafor" in told
    back = browsing.post(undo, follow=True).content.decode()
    assert "Grace Okafor and G. Okafor are two again." in back
    assert not is_merged(rye, twin)


def test_two_different_ones_are_not_asked_about_again_until_taken_back(
    browsing: Client, rye: Workspace, grace: Party, twin: Party
) -> None:
    done = browsing.post(both(grace, twin, "rejection/"), follow=True).content.decode()
    assert "We will not ask again" in done
    assert "G. Okafor" not in page(browsing, PAIRS)
    assert "You said that these are two" in page(browsing, both(grace, twin))
    browsing.post(both(grace, twin, "rejection/removal/"))
    with scope(rye):
        assert not Duplicate.objects.get().is_rejected


@pytest.mark.usefixtures("twin")
def test_the_next_pair_follows_by_itself(browsing: Client, rye: Workspace) -> None:
    for name in ("Jon Smith", "John Smith"):
        a_party(rye, name, email="js@smith.example")
    with scope(rye):
        operations.scan_duplicates(actor=the_system(rye))
        first, second = Duplicate.objects.select_related("first", "second").order_by("-score", "id")
    after = browsing.post(both(first.first, first.second, "rejection/"))
    assert after["Location"] in (both(second.first, second.second), both(second.second, second.first))
    last = browsing.post(both(second.first, second.second, "rejection/"))
    assert last["Location"] == PAIRS


def test_any_two_can_be_chosen_from_the_page_of_one(browsing: Client, rye: Workspace, grace: Party) -> None:
    ben = a_party(rye, "Ben Storr", email="ben@post.example")
    assert f"/w/rye/people/{grace.pk}/merge/" in browsing.get(f"/w/rye/people/{grace.pk}/").content.decode()
    found = browsing.get(f"/w/rye/people/{grace.pk}/merge/?text=o").content.decode()
    assert str(ben.pk) not in found
    found = browsing.get(f"/w/rye/people/{grace.pk}/merge/?text=ben").content.decode()
    assert str(ben.pk) in found
    answer = browsing.get(f"/w/rye/people/{grace.pk}/merge/?other={ben.pk}")
    assert answer["Location"] == both(grace, ben)
    assert "You chose these two." in page(browsing, both(grace, ben))
    browsing.post(both(grace, ben, "merge/"))
    assert is_merged(rye, ben)


def test_who_is_in_no_list_any_more_is_told_and_not_an_error(browsing: Client, grace: Party, twin: Party) -> None:
    browsing.post(both(grace, twin, "merge/"))
    assert "One of the two is in no list any more" in page(browsing, both(grace, twin))
    again = browsing.post(both(grace, twin, "merge/"))
    assert again.status_code == HTTPStatus.CONFLICT


def test_staff_look_and_say_no_and_analysts_see_nothing(rye: Workspace, grace: Party, twin: Party) -> None:
    staff = browser_of(rye, AccessRole.STAFF)
    html = staff.get(both(grace, twin)).content.decode()
    assert "Merging is for owners and managers." in html
    assert staff.post(both(grace, twin, "merge/")).status_code == HTTPStatus.FORBIDDEN
    assert not is_merged(rye, twin)
    analyst = browser_of(rye, AccessRole.ANALYST)
    for address in (PAIRS, both(grace, twin)):
        assert analyst.get(address).status_code == HTTPStatus.FORBIDDEN


@pytest.mark.usefixtures("twin")
def test_a_list_of_one_pair_and_of_four_asks_as_many_questions(browsing: Client, rye: Workspace) -> None:
    browsing.get(PAIRS)
    with CaptureQueriesContext(connection) as one:
        browsing.get(PAIRS)
    for name in ("Jon Smith", "John Smith", "J. Smith"):
        a_party(rye, name, email="js@smith.example")
    with scope(rye):
        operations.scan_duplicates(actor=the_system(rye))
    with CaptureQueriesContext(connection) as more:
        browsing.get(PAIRS)
    assert len(more) == len(one)
