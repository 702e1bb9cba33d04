"""The pages of figures as an owner, an analyst and somebody with narrowed sight see them."""

import csv
from datetime import datetime, timedelta
from http import HTTPStatus
from io import StringIO
from random import Random
from uuid import UUID

import pytest
from django.test import Client

from hedgerow.accounts.models import Membership
from hedgerow.insight import queries, tasks
from hedgerow.insight.analysed.network_measures import MEASURES as NETWORK_MEASURES
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole, Sight
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations as network
from hedgerow.network.drafts import NewTie
from hedgerow.network.models import Party
from hedgerow.web.prompts import prompt_kinds
from tests.factories.workspaces import an_actor, the_system
from tests.insight.records import a_browser, add_people, old_shop, record_sales, weekly

FIGURES = "/w/rye/figures/"
PAGES = ("network", "customers", "attribution")


def text_of(browser: Client, path: str = "") -> str:
    response = browser.get(f"{FIGURES}{path}")
    assert response.status_code == HTTPStatus.OK, path
    return response.content.decode()


def work_out(workspace: Workspace) -> None:
    with scope(workspace):
        for name, subject in (("network", "365"), ("customers", ""), ("attribution", "first-90")):
            tasks.start_analysis(actor=the_system(workspace), name=name, subject=subject)
    run_pending()


@pytest.fixture
def village(rye: Workspace) -> dict[str, UUID]:
    """Grace buys every week and knows Tom, Tom knows Una; Grace brought 32 people who bought once, long ago."""
    names = ["Grace", "Tom", "Una", "Xena"]
    people = dict(zip(names, add_people(rye, names), strict=True))
    record_sales(rye, weekly(people["Grace"], until=clock.now() - timedelta(days=3), visits=60, amount=1000))
    friends = [f"Friend {number:02}" for number in range(32)]
    brought = add_people(rye, friends)
    first = clock.now() - timedelta(days=300)
    record_sales(rye, [(one, first + timedelta(days=at), 700) for at, one in enumerate(brought)])
    with scope(rye):
        ties = [NewTie(people["Grace"], people["Tom"], "knows"), NewTie(people["Tom"], people["Una"], "knows")]
        ties += [
            NewTie(people["Grace"], one, "refers_to", (first + timedelta(days=at)).date())
            for at, one in enumerate(brought)
        ]
        network.make_ties(actor=the_system(rye), ties=ties, source="test")
    work_out(rye)
    return {**people, **dict(zip(friends, brought, strict=True))}


def test_before_anything_is_worked_out_each_page_says_what_will_be_there_and_asks(browsing: Client) -> None:
    for page in PAGES:
        text = text_of(browsing, f"{page}/")
        assert "Here you will see" in text
        assert text.count('class="btn go"') == 1
        assert browsing.get(f"{FIGURES}{page}/calls/").status_code == HTTPStatus.NOT_FOUND
    assert text_of(browsing).count("Nothing is worked out yet.") == 3


def test_an_empty_workspace_is_told_what_to_bring(rye: Workspace, browsing: Client) -> None:
    work_out(rye)
    assert "Nobody is here yet" in text_of(browsing, "network/")
    assert "What customers do comes here" in text_of(browsing, "customers/")
    assert "Nothing on record leads to a purchase yet" in text_of(browsing, "attribution/")
    for page in PAGES:
        assert text_of(browsing, f"{page}/").count('class="btn go"') == 1


def test_the_network_says_who_is_the_only_way_to_whom(village: dict[str, UUID], browsing: Client) -> None:
    text = text_of(browsing, "network/")
    assert "If Grace left, 2 people would lose their way to you." in text
    assert "2 people have no other way to you: Tom, Una." in text
    assert "1 person with a role is in touch with nobody" in text
    assert text.count('class="btn go"') == 1
    listed = text_of(browsing, "network/brokers/?window=365")
    assert "Grace" in listed
    assert "Tom, Una" in listed
    assert "Xena" in text_of(browsing, "network/alone/")
    for key in ("keystones", "hubs", "bridges", "members", "group-1"):
        assert text_of(browsing, f"network/{key}/")
    for key in ("group-99", "group-x", "nothing"):
        assert browsing.get(f"{FIGURES}network/{key}/").status_code == HTTPStatus.NOT_FOUND


def test_measures_of_the_network_open_the_list_of_those_they_count(
    village: dict[str, UUID], rye: Workspace, browsing: Client
) -> None:
    def rows(key: str) -> list[list[str]]:
        answer = browsing.post(f"/w/rye/measures/{key}/who/", {"export": "csv"})
        return list(csv.reader(StringIO(answer.content.decode("utf-8-sig"))))[1:]

    with scope(rye):
        grounds = queries.grounds_of(rye)
        values = {one.key: one.read(grounds) for one in NETWORK_MEASURES}
        members = len(grounds.members())
    told = {key: value.value for key, value in values.items() if value}
    assert [row[0] for row in rows("network.isolated")] == ["Xena"]
    assert told["network.isolated"] == pytest.approx(1 / members)
    assert [(row[0], row[2]) for row in rows("network.hanging")[:2]] == [("Una", "2"), ("Tom", "1")]
    assert told["network.hanging"] == pytest.approx(len(rows("network.hanging")) / (members - 1))
    assert [(row[0], row[2]) for row in rows("network.most_on_one")] == [("Grace", "2"), ("Tom", "1")]
    assert told["network.most_on_one"] == 2
    ties = [int(row[2]) for row in rows("network.ties_per_member")]
    assert ties == sorted(ties)
    assert told["network.ties_per_member"] == pytest.approx(sum(ties) / len(ties))
    facts = browsing.get(f"/w/rye/measures/network.most_on_one/who/{village['Tom']}/").text
    assert facts.count("</time>") == 2  # both ties, of whatever age


def test_a_stretch_that_is_not_worked_out_yet_asks_for_it(village: dict[str, UUID], browsing: Client) -> None:
    assert "Work out my network" in text_of(browsing, "network/?window=30")
    assert "If Grace left" in text_of(browsing, "network/?window=odd")


def test_customers_below_a_hundred_are_told_how_many_are_missing(village: dict[str, UUID], browsing: Client) -> None:
    text = text_of(browsing, "customers/")
    assert "99 more customers who came back are needed." in text
    assert "What to expect" not in text
    assert "Worth with whom they brought" in text
    assert "Grace" in text_of(browsing, "customers/bringers/")
    assert browsing.get(f"{FIGURES}customers/calls/").status_code == HTTPStatus.NOT_FOUND


def test_what_brings_them_is_divided_and_opens_to_who_came(village: dict[str, UUID], browsing: Client) -> None:
    text = text_of(browsing, "attribution/")
    assert "Brought by somebody: 100% of what brought them" in text
    assert "Of 33 first purchases, 32 had something before them" in text
    assert "It does not say what would have happened otherwise" in text
    assert "Friend 00" in text_of(browsing, "attribution/channel-1/")
    assert "Friend 00" in text_of(browsing, "attribution/path-1/?of=first-90")
    assert browsing.get(f"{FIGURES}attribution/channel-9/").status_code == HTTPStatus.NOT_FOUND


def test_lists_page_and_are_taken_away_by_who_may(village: dict[str, UUID], rye: Workspace, browsing: Client) -> None:
    assert 'name="export"' in text_of(browsing, "network/members/?window=365")
    response = browsing.post(f"{FIGURES}network/members/?window=365", {"export": "csv"})
    assert response.headers["Content-Type"] == "text/csv; charset=utf-8"
    lines = response.content.decode("utf-8-sig").splitlines()
    assert lines[0].startswith("Name,Tied to,Strength")
    assert len(lines) == 1 + 35
    assert lines[1].startswith("Grace,33,")
    staff = a_browser(rye, AccessRole.STAFF, "Sam")
    assert 'name="export"' not in text_of(staff, "network/members/")
    shown = staff.post(f"{FIGURES}network/members/", {"export": "csv"})
    assert shown.headers["Content-Type"].startswith("text/html")
    assert "Grace" in shown.content.decode()


@pytest.mark.parametrize(
    ("path", "query", "name", "lines", "says"),
    [
        ("customers/bringers", "", "Grace", 50, "On record up to 11 May 2026: purchases, ties."),
        ("network/members", "?window=365", "Tom", 2, "On record from 12 May 2025 to 11 May 2026: purchases, contacts,"),
        ("attribution/channel-1", "?of=first-90", "Friend 00", 2, "up to 11 May 2026: purchases, contacts, ties,"),
        ("attribution/path-1", "?of=first-90", "Friend 31", 2, "up to 11 May 2026: purchases, contacts, ties,"),
    ],
)
def test_each_list_opens_down_to_the_single_facts_of_each(
    village: dict[str, UUID], browsing: Client, path: str, query: str, name: str, lines: int, says: str
) -> None:
    facts = f"{FIGURES}{path}/{village[name]}/{query}"
    assert f'href="{facts}"' in text_of(browsing, f"{path}/{query}")
    page = browsing.get(facts).text
    assert says in page
    assert page[page.index("<main") :].count("</time>") == lines
    assert f'href="{FIGURES}{path}/{query}"' in page


def test_single_facts_are_told_of_a_list_that_there_is_to_who_may_see_them(
    village: dict[str, UUID], rye: Workspace, analyst: Client, browsing: Client
) -> None:
    grace = village["Grace"]
    for path in ("customers/nothing", "network/group-9", "attribution/channel-9"):
        assert browsing.get(f"{FIGURES}{path}/{grace}/").status_code == HTTPStatus.NOT_FOUND
    staff = a_browser(rye, AccessRole.STAFF, "Sam")
    Membership.objects.filter(user__name="Sam").update(sight=Sight.OWN)
    for path in ("customers/bringers", "network/members", "attribution/channel-1"):
        assert analyst.get(f"{FIGURES}{path}/{grace}/").status_code == HTTPStatus.FORBIDDEN
        assert staff.get(f"{FIGURES}{path}/{grace}/").status_code == HTTPStatus.NOT_FOUND


def test_the_hub_answers_each_question_in_one_line(village: dict[str, UUID], browsing: Client) -> None:
    text = text_of(browsing)
    assert "If Grace left, 2 people would lose their way to you." in text
    assert "Brought by somebody: 100% of what brought them" in text
    assert "33 customers so far, 1 of them came back." in text


def test_an_analyst_sees_figures_and_nobodys_name(village: dict[str, UUID], analyst: Client) -> None:
    for path in ("", *(f"{page}/" for page in PAGES)):
        text = text_of(analyst, path)
        assert not any(name in text for name in ("Grace", "Una", "Friend 0")), path
    assert "If one of those around you left, 2 people would lose their way to you." in text_of(analyst, "network/")
    for path in ("network/brokers/", "customers/bringers/", "attribution/channel-1/"):
        assert analyst.get(f"{FIGURES}{path}").status_code == HTTPStatus.FORBIDDEN


def test_who_sees_only_some_is_told_of_these_alone(village: dict[str, UUID], rye: Workspace) -> None:
    violet = a_browser(rye, AccessRole.STAFF, "Violet")
    mine = Membership.objects.get(user__name="Violet")
    mine.sight = Sight.OWN
    mine.save()
    with scope(rye):
        Party.objects.filter(pk=village["Tom"]).update(keeper_id=mine.user_id)
    for path in ("", "network/", "customers/", "attribution/", "network/members/", "attribution/channel-1/"):
        text = text_of(violet, path)
        assert not any(name in text for name in ("Grace", "Una", "Friend 0")), path
    assert "Tom" in text_of(violet, "network/brokers/")


def test_another_workspace_finds_nothing(village: dict[str, UUID], oak: Workspace) -> None:
    neighbour = a_browser(oak)
    for path in ("", "network/", "network/brokers/", "customers/bringers/", "attribution/path-1/"):
        assert neighbour.get(f"{FIGURES}{path}").status_code == HTTPStatus.NOT_FOUND
        assert "Grace" not in neighbour.get(f"/w/oak/figures/{path}").content.decode()


def test_old_purchases_and_other_currencies_are_told(rye: Workspace, browsing: Client) -> None:
    old_shop(rye)
    record_sales(rye, [(None, clock.now() - timedelta(days=9000), 500)], currency="USD")
    work_out(rye)
    text = text_of(browsing, "customers/")
    assert "Your purchases end on 30 June 1998" in text
    assert "purchases in USD are not in them" in text


def test_prompts_name_whom_to_introduce_to_those_who_see_them(rye: Workspace, oak: Workspace) -> None:
    ann, bea, cyd, dee = add_people(rye, ["Ann", "Bea", "Cyd", "Dee"])
    record_sales(rye, [(ann, clock.now(), 500), (cyd, clock.now(), 500)])
    with scope(rye):
        ties = [NewTie(ann, bea, "knows"), NewTie(cyd, dee, "knows")]
        network.make_ties(actor=the_system(rye), ties=ties, source="test")
        assert list(prompt_kinds["insight.introduce"].find(an_actor(rye))) == []
    work_out(rye)
    with scope(rye):
        [one] = prompt_kinds["insight.introduce"].find(an_actor(rye))
        assert one.title == "Introduce Bea and Dee"
        assert "You reach Bea through Ann alone, and Dee through Cyd alone." in str(one.reason)
        assert list(prompt_kinds["insight.call"].find(an_actor(rye))) == []
    with scope(oak):
        assert list(prompt_kinds["insight.introduce"].find(an_actor(oak))) == []


def test_whom_to_call_and_whom_to_ask_are_prompts_about_that_party(rye: Workspace) -> None:
    chance, people = Random(7), add_people(rye, [f"Client {number:03}" for number in range(150)])
    sold: list[tuple[UUID | None, datetime, int]] = []
    for number, party in enumerate(people):
        gap = chance.choice((5, 9, 14, 20, 30))
        at = clock.now() - timedelta(days=chance.random() * gap + (0 if number % 3 else chance.randrange(120)))
        for _visit in range(chance.randrange(1, 12)):
            sold.append((party, at, 1000 + chance.randrange(800)))
            at -= timedelta(days=1 + chance.expovariate(1 / gap))
    record_sales(rye, sold)
    work_out(rye)
    with scope(rye):
        for key in ("insight.call", "insight.ask_for_referral"):
            found = list(prompt_kinds[key].find(an_actor(rye)))
            assert len(found) == 3
            assert {one.party for one in found} == {one.subject for one in found} <= set(people)
