"""Who sees what of who fits: staff, analysts, lists and the party page."""

import html
import json
from http import HTTPStatus
from urllib.parse import quote

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.positioning.models import ProfileVersion
from tests.network.pages.conftest import browser_of
from tests.positioning.conftest import somebody
from tests.positioning.pages.conftest import BASE, NEAR, a_profile, posted, some_people, text

pytestmark = pytest.mark.django_db


def test_staff_see_who_fits_and_change_nothing(rye: Workspace, owner: Actor) -> None:
    staff = browser_of(rye, AccessRole.STAFF)
    some_people(rye, owner)
    profile = a_profile(rye, owner)
    assert "Best Café" in text(staff)
    assert "A criterion" not in text(staff, f"clients/{profile.pk}/")
    for path in ("message/", "clients/new/", f"clients/{profile.pk}/edit/", f"clients/{profile.pk}/suggestions/"):
        assert staff.get(BASE + path).status_code == HTTPStatus.FORBIDDEN
    for path in (
        f"clients/{profile.pk}/main/",
        f"clients/{profile.pk}/removal/",
        f"clients/{profile.pk}/criteria/new/",
    ):
        assert posted(staff, path, words="x", weight="must", **NEAR)[0] == HTTPStatus.FORBIDDEN
    with scope(rye):
        assert ProfileVersion.objects.count() == 1


def test_an_analyst_sees_figures_and_no_name(rye: Workspace, owner: Actor) -> None:
    analyst = browser_of(rye, AccessRole.ANALYST)
    some_people(rye, owner)
    profile = a_profile(rye, owner)
    for path in ("", f"clients/{profile.pk}/", "partners/", f"clients/{profile.pk}/versions/", "message/versions/"):
        page = text(analyst, path)
        assert "Best Café" not in page
        assert "Old Client" not in page
    assert "0 of your 1 clients fit." in text(analyst)
    assert analyst.get(f"{BASE}people/").status_code == HTTPStatus.FORBIDDEN


def test_the_ranking_turns_its_pages_and_asks_the_same_number_of_questions(
    browsing: Client, rye: Workspace, owner: Actor
) -> None:
    with scope(rye):
        for number in range(23):
            somebody(owner, f"P{number:02}", city="Leeds", roles=("prospect",))
    a_profile(rye, owner)
    first, then = text(browsing, "people/"), text(browsing, "people/?from=21")
    assert ("P00" in first, "P20" in first, "P20" in then, "P00" in then) == (True, False, True, False)
    assert "from=21" in first
    assert "from=1" in then
    counts = []
    for path in ("people/?from=23", "people/?from=21"):
        with CaptureQueriesContext(connection) as asked:
            browsing.get(BASE + path)
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_the_lists_conditions_ask_for_fit(browsing: Client, rye: Workspace, owner: Actor) -> None:
    some_people(rye, owner)
    a_profile(rye, owner)
    where = quote(json.dumps({"all": [{"field": "positioning.fit", "op": "at_least", "value": 70}]}))
    page = html.unescape(browsing.get(f"/w/rye/people/?where={where}").content.decode())
    assert "Fit with the ideal client: at least 70" in page
    assert "Best Café" in page
    assert "Nobody Asked" not in page


def test_the_panel_is_for_who_buys_or_may_buy(browsing: Client, rye: Workspace, owner: Actor) -> None:
    a_profile(rye, owner)
    with scope(rye):
        mill, stranger = somebody(owner, "The Mill", roles=("vendor",)), somebody(owner, "Somebody")
    assert "How we work this out" not in browsing.get(f"/w/rye/people/{mill.pk}/").content.decode()
    assert "How we work this out" in browsing.get(f"/w/rye/people/{stranger.pk}/").content.decode()
