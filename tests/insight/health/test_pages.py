"""The pages of health and maturity as those who open them see them."""

import csv
import re
from dataclasses import replace
from datetime import date, timedelta
from http import HTTPStatus
from io import StringIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import translation

from hedgerow.accounts.models import Membership
from hedgerow.exchange import operations as exchange
from hedgerow.exchange.drafts import FlowDraft
from hedgerow.insight import queries
from hedgerow.insight.health import HEALTH
from hedgerow.insight.models import MaturityCriterion
from hedgerow.insight.prompts.health import _signs, _step
from hedgerow.insight.words.health.texts import SHORT_AREAS
from hedgerow.insight.words.health.whole import state_of
from hedgerow.kernel import clock
from hedgerow.kernel.days import number_of
from hedgerow.kernel.jobs.worker import run_pending
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole, Sight
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party
from tests.factories.workspaces import the_system
from tests.insight.health.conftest import a_shop
from tests.insight.records import a_browser, add_people

HEALTH_PAGE, MATURITY_PAGE = "/w/rye/figures/health/", "/w/rye/figures/maturity/"
LISTS = ("survival", "persistence", "elephant", "niches", "engagement", "partner-activity", "fairness", "ties")


def text_of(client: Client, path: str) -> str:
    response = client.get(path)
    assert response.status_code == HTTPStatus.OK, path
    return response.content.decode()


def names(client: Client, key: str) -> list[str]:
    response = client.post(f"{HEALTH_PAGE}{key}/", {"export": "csv"})
    assert response.status_code == HTTPStatus.OK
    return [row[0] for row in csv.reader(StringIO(response.content.decode("utf-8-sig")))][1:]


def test_an_empty_workspace_says_what_will_be_here(browsing: Client, rye: Workspace) -> None:
    assert "Here you will see how everybody together is doing" in text_of(browsing, HEALTH_PAGE)
    assert "Here you will see how far you have come" in text_of(browsing, MATURITY_PAGE)


def test_before_the_first_time_it_is_worked_out_by_a_button(browsing: Client, rye: Workspace) -> None:
    a_shop(rye)
    page = text_of(browsing, HEALTH_PAGE)
    assert page.count("btn go") == 1
    browsing.post("/w/rye/figures/work/health/", {"back": HEALTH_PAGE})
    run_pending()
    assert "Work out how they are" not in text_of(browsing, HEALTH_PAGE)


def test_parties_without_a_role_are_asked_for(browsing: Client, rye: Workspace, working: object) -> None:
    people = add_people(rye, ["Ann"])
    with scope(rye):
        Party.objects.get(pk=people[0]).roles.all().delete()
    working(rye)  # type: ignore[operator]
    assert "Nobody has a role yet." in text_of(browsing, HEALTH_PAGE)
    assert "Nobody has a role yet." in text_of(browsing, MATURITY_PAGE)


def test_every_part_says_its_value_what_it_means_and_what_to_do(browsing: Client, shop: Workspace) -> None:
    page = text_of(browsing, HEALTH_PAGE)
    assert "30 of the 35 who took part a year ago take part now." in page
    assert "1 of 3" in page  # of three a share would say too much
    assert "30 of 38 members both gave and got within 90 days." in page
    assert "20 ties that held a year ago are needed; there are 0." in page
    assert "Note an initiative of the last year" in page
    assert page.count('class="btn go"') <= 1
    assert re.search(r"\bnan\b", page, re.IGNORECASE) is None  # a token of the page may have the letters


def test_today_tells_the_index_beside_how_well_groups_are_tended_and_leads_to_it(
    browsing: Client, shop: Workspace
) -> None:
    with scope(shop):
        found = queries.found_last(the_system(shop), HEALTH)
    assert found is not None
    assert found.index is not None
    area, low = min(found.areas, key=lambda one: one[1])
    text = text_of(browsing, "/w/rye/pulse/")
    told = f"Health of the whole ecosystem: {round(found.index)} of 100 ({state_of(found.index)})."
    assert f'href="{HEALTH_PAGE}">{told} Lowest: {SHORT_AREAS[area]}, {round(low)}.' in text
    assert f"<b>{state_of(found.index)}</b>" in text_of(browsing, HEALTH_PAGE)


def test_a_state_goes_by_the_whole_number_that_is_shown() -> None:
    assert [state_of(index) for index in (None, 69.6, 49.6, 29.4)] == [
        "Too new to say",
        "Flourishing",
        "Sound",
        "In need",
    ]


def test_the_lists_hold_those_who_stand_behind(browsing: Client, shop: Workspace) -> None:
    assert names(browsing, "survival") == [f"Gone {number:02}" for number in (4, 3, 2, 1, 0)]
    assert set(names(browsing, "partner-activity")) == {"Farm", "Radio"}
    assert names(browsing, "elephant")[0].startswith("Steady 29")
    assert {*names(browsing, "engagement")} == {f"Gone {n:02}" for n in range(5)} | {"Mill", "Farm", "Radio"}
    assert names(browsing, "ties")[-2:] == ["Mill", "Farm"]
    assert names(browsing, "fairness") == []
    assert names(browsing, "persistence") == []
    for key in LISTS:
        assert browsing.get(f"{HEALTH_PAGE}{key}/").status_code == HTTPStatus.OK


@pytest.mark.parametrize("key", ["productivity", "newness", "nothing", "innovation"])
def test_a_part_without_people_has_no_list(browsing: Client, shop: Workspace, key: str) -> None:
    assert browsing.get(f"{HEALTH_PAGE}{key}/").status_code == HTTPStatus.NOT_FOUND


def test_a_long_list_comes_in_pages(browsing: Client, rye: Workspace, working: object) -> None:
    a_shop(rye)
    add_people(rye, [f"New {number:02}" for number in range(30)])
    working(rye)  # type: ignore[operator]
    assert "from=51" in text_of(browsing, f"{HEALTH_PAGE}ties/")
    assert "Earlier" in text_of(browsing, f"{HEALTH_PAGE}ties/?from=51")


def test_an_analyst_sees_figures_and_no_list(analyst: Client, shop: Workspace) -> None:
    page = text_of(analyst, HEALTH_PAGE)
    assert "30 of the 35" in page
    assert f"{HEALTH_PAGE}survival/" not in page
    assert "Steady 0" not in page
    assert analyst.get(f"{HEALTH_PAGE}survival/").status_code == HTTPStatus.FORBIDDEN
    assert "Change criteria" not in text_of(analyst, MATURITY_PAGE)
    assert analyst.get(f"{MATURITY_PAGE}criteria/").status_code == HTTPStatus.FORBIDDEN


def test_staff_of_narrowed_sight_find_their_own_only(shop: Workspace) -> None:
    staff = a_browser(shop, AccessRole.STAFF, "Sam")
    member = Membership.objects.get(user__name="Sam")
    Membership.objects.filter(pk=member.pk).update(sight=Sight.OWN)
    with scope(shop):
        Party.objects.filter(name="Gone 03").update(keeper_id=member.user_id)
    page = text_of(staff, f"{HEALTH_PAGE}survival/")
    assert "Gone 03" in page
    assert "Gone 02" not in page
    assert staff.post(f"{HEALTH_PAGE}survival/", {"export": "csv"}).headers["Content-Type"].startswith("text/html")


@pytest.mark.parametrize(
    ("key", "name", "facts"),
    [
        ("survival", "Gone 03", 13),
        ("engagement", "Steady 00", 13),
        ("elephant", "Steady 00", 53),
        ("niches", "Mill", 1),
        ("partner-activity", "Mill", 1),
        ("fairness", "Mill", 0),
        ("ties", "Mill", 1),
        ("persistence", "Farm", 1),
    ],
)
def test_each_part_opens_down_to_the_activities_of_one(
    browsing: Client, shop: Workspace, key: str, name: str, facts: int
) -> None:
    with scope(shop):
        party = Party.objects.get(name=name)
    page = text_of(browsing, f"{HEALTH_PAGE}{key}/{party.pk}/")
    assert page.count("</time>") == min(facts, 50)
    assert ("Show earlier" in page) == (facts > 50)
    assert f'href="{HEALTH_PAGE}{key}/"' in page


def test_what_was_given_without_a_worth_is_one_of_the_dealings(browsing: Client, shop: Workspace) -> None:
    with scope(shop):
        mill = Party.objects.get(name="Mill")
        draft = FlowDraft(kind="recognition", on=clock.today(shop.time_zone))
        exchange.state_flow(actor=the_system(shop), giver=mill, receiver=None, draft=draft)
    told = {key: text_of(browsing, f"{HEALTH_PAGE}{key}/{mill.pk}/").count("</time>") for key in ("niches", "elephant")}
    assert told == {"niches": 2, "elephant": 0}


def test_the_list_of_a_part_leads_to_the_activities_of_each(browsing: Client, shop: Workspace) -> None:
    with scope(shop):
        party = Party.objects.get(name="Gone 03")
    assert f'href="{HEALTH_PAGE}survival/{party.pk}/"' in text_of(browsing, f"{HEALTH_PAGE}survival/")
    for key in ("productivity", "nothing"):
        assert browsing.get(f"{HEALTH_PAGE}{key}/{party.pk}/").status_code == HTTPStatus.NOT_FOUND


def test_another_workspace_knows_nothing_of_it(oak: Workspace, shop: Workspace) -> None:
    stranger = a_browser(oak)
    assert "Here you will see" in text_of(stranger, "/w/oak/figures/health/")
    assert stranger.get("/w/oak/figures/health/survival/").status_code == HTTPStatus.NOT_FOUND
    assert stranger.get(HEALTH_PAGE).status_code == HTTPStatus.NOT_FOUND


def test_the_pages_ask_few_questions_however_many_people_there_are(browsing: Client, shop: Workspace) -> None:
    for path in (HEALTH_PAGE, MATURITY_PAGE):
        browsing.get(path)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            browsing.get(path)
        assert len(asked) <= 16, path


def test_maturity_tells_the_level_the_table_and_three_steps(browsing: Client, shop: Workspace) -> None:
    page = text_of(browsing, MATURITY_PAGE)
    assert "Nascent: It has begun" in page
    assert page.count("card stack") == 3
    assert page.count('class="btn go"') == 1
    assert "criteria are met for: Emerging." in page


def test_marks_are_changed_switched_off_and_taken_back(browsing: Client, shop: Workspace) -> None:
    address = f"{MATURITY_PAGE}criteria/two-sided/"
    assert 'value="25"' in text_of(browsing, address)
    browsing.post(address, {"emerging": "10", "mature": "90.5", "is_on": "on"})
    with scope(shop):
        row = MaturityCriterion.objects.get()
        assert (row.emerging, row.mature, row.is_on) == (0.1, 0.905, True)
    refused = browsing.post(address, {"emerging": "60", "mature": "50", "is_on": "on"})
    assert "cannot be less than" in refused.content.decode()
    refused = browsing.post(address, {"emerging": "x", "mature": "120"})
    assert refused.status_code == HTTPStatus.OK
    browsing.post(address, {"emerging": "10", "mature": "20"})
    assert "Give and take" not in text_of(browsing, MATURITY_PAGE).partition("By what we judge")[2]
    browsing.post(f"{MATURITY_PAGE}criteria/usual/")
    assert "Give and take" in text_of(browsing, MATURITY_PAGE).partition("By what we judge")[2]


def test_one_of_ones_own_is_added_answered_and_taken_away(browsing: Client, shop: Workspace) -> None:
    empty = browsing.post(f"{MATURITY_PAGE}criteria/new/", {"label": " ", "level": "1"})
    assert empty.status_code == HTTPStatus.OK
    posted = {"label": "We meet twice a year", "level": "1", "note": "Minutes are kept", "is_on": "on"}
    browsing.post(f"{MATURITY_PAGE}criteria/new/", posted)
    assert "We meet twice a year" in text_of(browsing, MATURITY_PAGE)
    with scope(shop):
        key = MaturityCriterion.objects.get().key
    address = f"{MATURITY_PAGE}criteria/{key}/"
    assert "Minutes are kept" in text_of(browsing, address)
    browsing.post(address, posted | {"is_met": "on"})
    assert "Yes, and it is so" in text_of(browsing, f"{MATURITY_PAGE}criteria/")
    browsing.post(f"{address}removal/")
    assert browsing.get(address).status_code == HTTPStatus.NOT_FOUND


def test_warning_signs_and_the_next_step_are_prompts(shop: Workspace) -> None:
    with scope(shop):
        actor = the_system(shop)
        found = queries.analysis_of(actor, HEALTH).value
        assert found is not None
        signs = list(_signs(actor))
        assert [one.urgency for one in signs] == sorted((sign.urgency for sign in found.signs), reverse=True)
        (step,) = _step(actor)
        assert str(step.title).startswith("The next step: ")
        assert len({one.subject for one in (*signs, step)}) == len(signs) + 1


def test_a_sign_comes_again_with_another_month_and_not_before(shop: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    with scope(shop):
        actor = the_system(shop)
        found = queries.found_last(actor, HEALTH)
        assert found is not None
        told = {}
        for day in (date(2026, 4, 30), *(date(2026, 5, 1) + timedelta(days=later) for later in range(31))):
            then = replace(found, day=number_of(day), months=(replace(found.months[-1], day=number_of(day)),))
            monkeypatch.setattr(queries, "found_last", lambda *_asked, then=then: then)
            told[day] = {one.occasion for one in _signs(actor)}
    assert told.pop(date(2026, 4, 30)) == {"2026-04"}
    assert [*told.values()] == [{"2026-05"}] * 31


def test_without_an_analysis_nothing_is_proposed(rye: Workspace) -> None:
    with scope(rye):
        assert [*_signs(the_system(rye)), *_step(the_system(rye))] == []


def test_the_next_step_is_the_same_prompt_in_every_language(shop: Workspace) -> None:
    with scope(shop):
        told = {}
        for language in ("en", "es", "ar"):
            with translation.override(language):
                told[language] = [one.occasion for one in _step(the_system(shop))]
    assert told["en"] == told["es"] == told["ar"] != []
