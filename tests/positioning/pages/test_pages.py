"""Who we are for, as a person meets it: with script and without, as owner, as staff and as analyst."""

import html
import json
from http import HTTPStatus
from urllib.parse import quote

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.positioning import queries
from hedgerow.positioning.models import MessageVersion, Profile, ProfileVersion
from tests.network.pages.conftest import HTMX
from tests.positioning.conftest import CAFE, CITY
from tests.positioning.pages.conftest import ANSWERS, BASE, NEAR, a_profile, posted, some_people, text

pytestmark = pytest.mark.django_db


def test_at_first_the_page_says_what_it_is_for(browsing: Client) -> None:
    page = text(browsing)
    assert "What makes you unique, and for whom?" in page
    assert "Nobody is described yet" in page
    assert "There is nothing to show yet" in text(browsing, "partners/")
    assert "Nobody is described yet" in text(browsing, "people/")
    assert "There is no version yet" in text(browsing, "message/versions/")


def test_the_message_is_written_changed_and_brought_back(browsing: Client, rye: Workspace) -> None:
    assert posted(browsing, "message/", **ANSWERS)[0] == HTTPStatus.FOUND
    assert "For cafés in Leeds, Rye bakes rye: one mill." in text(browsing)
    again = text(browsing, "message/")
    assert "cafés in Leeds" in again
    assert 'name="after" value="1"' in again
    posted(browsing, "message/", **{**ANSWERS, "audience": "inns in York", "after": "1"})
    versions = text(browsing, "message/versions/")
    assert "<del>cafés </del><ins>inns </ins>in <del>Leeds</del><ins>York</ins>" in versions
    with scope(rye):
        first = MessageVersion.objects.get(number=1)
    posted(browsing, f"message/versions/{first.pk}/return/")
    assert "For cafés in Leeds, Rye bakes rye: one mill." in text(browsing)
    assert "version 1 again" in text(browsing, "message/versions/")


def test_who_wrote_over_somebody_else_is_told_and_keeps_what_they_typed(browsing: Client, rye: Workspace) -> None:
    posted(browsing, "message/", **ANSWERS)
    status, page = posted(browsing, "message/", **{**ANSWERS, "audience": "inns in York"})
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "Somebody else wrote a newer message meanwhile." in page
    assert "inns in York" in page
    status, page = posted(browsing, "message/", audience="you", benefit="", after="1")
    assert (status, "This field is required" in page) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    with scope(rye):
        assert MessageVersion.objects.count() == 1


def test_the_message_reads_itself_while_it_is_written_and_keeps_nothing(browsing: Client, rye: Workspace) -> None:
    form = {"audience": "everyone", "benefit": "bakes"}
    page = html.unescape(browsing.post(f"{BASE}message/preview/", form, headers=HTMX).content.decode())
    assert "For everyone, Rye bakes." in page
    assert "“everyone” speaks to nobody" in page
    spanish = browsing.post(f"{BASE}message/preview/?language=es", form, headers=HTMX).content.decode()
    assert 'lang="es"' in spanish
    assert "Answer the first two" in browsing.post(f"{BASE}message/preview/", {}, headers=HTMX).content.decode()
    with scope(rye):
        assert MessageVersion.objects.count() == 0


def test_a_sentence_made_of_the_answers_is_made_anew_and_ones_own_stays(browsing: Client, rye: Workspace) -> None:
    posted(browsing, "message/", **ANSWERS, sentence="Bread with a name.")
    assert ">\nBread with a name.</textarea>" in text(browsing, "message/")
    posted(browsing, "message/?language=es", **{**ANSWERS, "audience": "ustedes"})
    assert "Bread with a name." not in text(browsing, "message/?language=es")
    assert ">\nustedes</textarea>" in text(browsing, "message/?language=es")


def test_an_ideal_client_is_described_and_weighs_everybody(browsing: Client, rye: Workspace, owner: Actor) -> None:
    best = some_people(rye, owner)
    status, _page = posted(browsing, "clients/new/", name="Cafés", summary="Small kitchens")
    assert status == HTTPStatus.FOUND
    with scope(rye):
        profile = Profile.objects.get()
    assert "No criterion yet" in text(browsing, f"clients/{profile.pk}/")
    assert "Nothing to weigh by yet" in text(browsing, "people/")
    status, _page = posted(
        browsing, f"clients/{profile.pk}/criteria/new/", words="Near", weight="must", after="1", **NEAR
    )
    assert status == HTTPStatus.FOUND
    page = text(browsing, f"clients/{profile.pk}/")
    assert "They must" in page
    assert "City: Leeds" in page
    assert "0 of your 1 clients fit." in page
    ranking = text(browsing, "people/")
    assert ranking.index("Best Café") < ranking.index("Nobody Asked")
    assert "(not known: City)" in ranking
    assert "Old Client" not in ranking
    assert "Old Client" in text(browsing, "people/?role=all")
    panel = html.unescape(browsing.get(f"/w/rye/people/{best.pk}/").content.decode())
    assert "Fits well: 100 of 100." in panel
    browsing.cookies["columns-people"] = "positioning-fit"
    listed = html.unescape(browsing.get("/w/rye/people/").content.decode())
    assert '<td data-l="Fit" class="num">30–100</td>' in listed or '<td data-l="Fit" class="num">0–100</td>' in listed


def test_a_criterion_is_changed_and_taken_out(browsing: Client, rye: Workspace, owner: Actor) -> None:
    profile = a_profile(rye, owner)
    with scope(rye):
        key = queries.current_version(owner, profile).criteria[0]["key"]
    path = f"clients/{profile.pk}/criteria/{key}/"
    assert 'value="Leeds"' in text(browsing, path)
    status, page = posted(browsing, path, words="", weight="must", after="1", **NEAR)
    assert (status, "This field is required" in page) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    status, page = posted(browsing, path, words="Near", weight="must", after="7", **NEAR)
    assert (status, "changed this ideal client meanwhile" in page) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    fit = {
        **NEAR,
        "c.0.field": "positioning.fit",
        "c.0.was": "positioning.fit",
        "c.0.op": "at_least",
        "c.0.value": "70",
    }
    status, page = posted(browsing, path, words="Near", weight="must", after="1", **fit)
    assert (status, "cannot ask how well somebody fits" in page) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    status, page = posted(browsing, path, words="Near", weight="nice", after="1", do="add:c", **NEAR)
    assert (status, page.count('class="cond"')) == (HTTPStatus.OK, 2)
    assert posted(browsing, path, words="Near", weight="nice", after="1", **NEAR)[0] == HTTPStatus.FOUND
    assert posted(browsing, path + "removal/")[0] == HTTPStatus.FOUND
    with scope(rye):
        profile.refresh_from_db()
        assert [row["words"] for row in queries.current_version(owner, profile).criteria] == ["tag 1"]
        first = ProfileVersion.objects.get(number=1)
    versions = text(browsing, f"clients/{profile.pk}/versions/")
    assert "Version 3" in versions
    posted(browsing, f"clients/versions/{first.pk}/return/")
    assert "city 0" in text(browsing, f"clients/{profile.pk}/")
    assert browsing.get(f"{BASE}clients/{profile.pk}/criteria/{profile.pk}/").status_code == HTTPStatus.NOT_FOUND


def test_a_criterion_is_tried_on_todays_clients_before_it_is_kept(
    browsing: Client, rye: Workspace, owner: Actor
) -> None:
    some_people(rye, owner)
    profile = a_profile(rye, owner, "Cafés", ("must", CAFE))
    path = f"{BASE}clients/{profile.pk}/criteria/preview/"
    form = {**NEAR, "c.0.op": "is_not", "weight": "must", "words": "Far"}
    assert "With it, 0 of your 1 clients would fit." in browsing.post(path, form, headers=HTMX).content.decode()
    assert "Choose the conditions" in browsing.post(path, {"weight": "must"}, headers=HTMX).content.decode()
    assert "Choose the conditions" in browsing.post(path, NEAR, headers=HTMX).content.decode()
    with scope(rye):
        assert ProfileVersion.objects.count() == 1


def test_profiles_are_renamed_chosen_put_away_and_brought_back(browsing: Client, rye: Workspace, owner: Actor) -> None:
    cafes, families = a_profile(rye, owner), a_profile(rye, owner, "Families", ("nice", CAFE))
    status, page = posted(browsing, f"clients/{families.pk}/edit/", name="cafés", summary="", after="1")
    assert (status, "of that name already" in page) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    assert "Families" in text(browsing, f"clients/{families.pk}/edit/")
    posted(browsing, f"clients/{families.pk}/edit/", name="Young families", summary="With prams", after="1")
    assert "With prams" in text(browsing)
    posted(browsing, f"clients/{families.pk}/main/")
    posted(browsing, f"clients/{families.pk}/removal/")  # refused: it is the main one
    assert "Choose another as the main one first." in text(browsing)
    posted(browsing, f"clients/{cafes.pk}/removal/")
    assert "Cafés" in text(browsing, "clients/put-away/")
    assert "It is put away" in text(browsing, f"clients/{cafes.pk}/")
    posted(browsing, f"clients/{cafes.pk}/return/")
    with scope(rye):
        assert [(one.name, one.is_main, one.put_away_at) for one in Profile.objects.order_by("name")] == [
            ("Cafés", False, None),
            ("Young families", True, None),
        ]
    status, page = posted(browsing, "clients/new/", name="CAFÉS")
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "By the ideal client “Cafés”." in text(browsing, f"people/?profile={cafes.pk}&role=all")


def test_a_suggestion_begins_a_criterion(browsing: Client, rye: Workspace, owner: Actor) -> None:
    profile = a_profile(rye, owner)
    assert "Ten of each are needed" in text(browsing, f"clients/{profile.pk}/suggestions/")
    where = quote(json.dumps({"all": [CITY]}))
    page = text(browsing, f"clients/{profile.pk}/criteria/new/?where={where}")
    assert 'value="City: Leeds"' in page
    assert "Choose what to ask about" in text(browsing, f"clients/{profile.pk}/criteria/new/?where=[[[")


def test_partners_read_words_and_no_names_or_figures(browsing: Client, rye: Workspace, owner: Actor) -> None:
    some_people(rye, owner)
    a_profile(rye, owner)
    posted(browsing, "message/", **ANSWERS)
    page = text(browsing, "partners/")
    assert "Whom to think of: Cafés" in page
    assert "They always:" in page
    assert "– city 0" in page
    assert "Best Café" not in page
    with scope(rye):
        summary = queries.partner_summary(owner)
        assert queries.partner_text(summary).splitlines() == [
            "Rye",
            "",
            "For cafés in Leeds, Rye bakes rye: one mill. You can tell by this: 1998.",
            "",
            "Whom to think of: Cafés",
            "They always:",
            "– city 0",
            "It is good when:",
            "– tag 1",
        ]
