"""The page of one party, its quick log and its line of time."""

import re
from datetime import timedelta
from http import HTTPStatus
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events, operations
from hedgerow.network.models import Party, Relationship, Role
from hedgerow.network.registries import PartyPanel
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity
from hedgerow.timeline.operations import record
from tests.factories.workspaces import an_actor
from tests.network.pages.conftest import HTMX, a_party, browser_of


def page_of(party: Party, rest: str = "") -> str:
    return f"/w/rye/people/{party.pk}/{rest}"


def text(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == HTTPStatus.OK
    return response.content.decode()


def logged(workspace: Workspace) -> list[tuple[str, Any]]:
    with scope(workspace):
        rows = Activity.objects.filter(verb__in=events.LOGGED_BY_HAND).order_by("position")
        return [(row.verb, row.properties.get("text", "")) for row in rows]


def test_the_head_says_who_they_are_and_how_to_reach_them(browsing: Client, rye: Workspace, grace: Party) -> None:
    with scope(rye):
        operations.add_contact_point(actor=an_actor(rye), party=grace, kind="phone", value="07700 900112")
        operations.change_party(actor=an_actor(rye), party=grace, changes={"birthday": "--02-29"})
    page = text(browsing, page_of(grace))
    for words in ("<h1>Grace Okafor</h1>", "tel:+447700900112", "mailto:grace@post.example", "Advocate", "29 February"):
        assert words in page


def test_a_line_logged_appears_at_once(browsing: Client, rye: Workspace, grace: Party) -> None:
    said = {"what": events.NOTED, "text": "Prefers <dark> rye", "on": ""}
    response = browsing.post(page_of(grace, "log/"), said, headers=HTMX)
    part = response.content.decode()
    assert "Prefers &lt;dark&gt; rye" in part
    assert "<html" not in part
    assert "It is on record." in response["HX-Trigger"]
    assert logged(rye) == [(events.NOTED, "Prefers <dark> rye")]
    assert browsing.post(page_of(grace, "log/"), said)["Location"] == page_of(grace)


@pytest.mark.parametrize("verb", events.LOGGED_BY_HAND)
def test_every_kind_stands_on_the_line_of_the_party(browsing: Client, rye: Workspace, grace: Party, verb: str) -> None:
    browsing.post(page_of(grace, "log/"), {"what": verb, "text": "Ten chairs"})
    assert logged(rye) == [(verb, "Ten chairs")]
    assert "Ten chairs" in text(browsing, page_of(grace))


def test_a_line_of_an_earlier_day_stands_on_that_day(browsing: Client, rye: Workspace, grace: Party) -> None:
    day = (clock.now() - timedelta(days=400)).date()
    browsing.post(page_of(grace, "log/"), {"what": events.VISITED, "text": "", "on": day.isoformat()})
    with scope(rye):
        assert Activity.objects.get(verb=events.VISITED).occurred_at.date() == day


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"what": events.NOTED, "text": ""}, "Say in a few words what it was."),
        ({"what": "network.party_added", "text": "kept"}, "Select a valid choice"),
        ({"what": events.CALLED, "text": "kept", "on": "2999-01-01"}, "That day is still to come."),
    ],
)
def test_a_mistake_keeps_what_was_typed(
    browsing: Client, rye: Workspace, grace: Party, said: dict[str, str], words: str
) -> None:
    for headers in ({}, HTMX):
        response = browsing.post(page_of(grace, "log/"), said, headers=headers)
        assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
        assert words in response.content.decode()
        assert f'value="{said["text"]}"' in response.content.decode() or not said["text"]
        assert response.headers.get("HX-Retarget") == ("#quick" if headers else None)
    assert logged(rye) == []


def test_the_line_of_time_goes_on_by_key_under_months(browsing: Client, rye: Workspace, grace: Party) -> None:
    now = clock.now()
    with scope(rye):
        record(
            an_actor(rye),
            *(
                Fact(
                    events.VISITED,
                    actor_id=grace.id,
                    occurred_at=now - timedelta(days=40 * n),
                    properties={"text": f"No {n}."},
                )
                for n in range(1, 46)
            ),
        )
    page, seen = text(browsing, page_of(grace)), []
    for _ in range(5):
        seen += re.findall(r"No (\d+)\.", page)
        later = re.search(r'hx-get="([^"]+before[^"]+)"', page)
        if later is None:
            break
        page = text(browsing, later[1].replace("&amp;", "&"), **HTMX)
    assert seen == [str(n) for n in range(1, 46)]
    assert str((now - timedelta(days=1800)).year) in page


def test_a_tab_shows_its_kind_only_and_a_broken_key_the_beginning(
    browsing: Client, rye: Workspace, grace: Party
) -> None:
    browsing.post(page_of(grace, "log/"), {"what": events.GAVE, "text": "A tray of buns"})
    browsing.post(page_of(grace, "log/"), {"what": events.CALLED, "text": "About Friday"})
    part = text(browsing, page_of(grace, "timeline/?group=given"), **HTMX)
    assert ("A tray of buns" in part, "About Friday" in part) == (True, False)
    assert "About Friday" in text(browsing, page_of(grace, "timeline/?before=nonsense"), **HTMX)
    assert "Nothing of this kind yet." in text(browsing, page_of(grace, "timeline/?group=money"), **HTMX)


def test_roles_begin_and_end_and_stay_as_history(browsing: Client, rye: Workspace, grace: Party) -> None:
    browsing.post(page_of(grace, "roles/"), {"role": "partner", "since": "2024-05-01"})
    browsing.post(page_of(grace, "roles/partner/end/"), {"until": "2025-05-01"})
    assert "1 May 2024 to 1 May 2025" in text(browsing, page_of(grace))
    again = browsing.post(page_of(grace, "roles/"), {"role": "client", "since": ""})
    assert again.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert "They have that role already." in again.content.decode()
    reversed_ = browsing.post(page_of(grace, "roles/client/end/"), {"until": "2001-01-01"})
    assert reversed_.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    with scope(rye):
        assert Role.objects.get(kind__key="client").until is None


def test_a_tie_reads_from_both_sides(browsing: Client, rye: Workspace, grace: Party) -> None:
    noor = a_party(rye, "Noor Aziz")
    browsing.post(
        page_of(noor, "ties/"), {"reading": "refers_to!", "other": grace.pk, "q": "gra", "since": "", "note": ""}
    )
    with scope(rye):
        tie = Relationship.objects.get()
    assert (tie.from_party_id, tie.to_party_id) == (grace.pk, noor.pk)
    assert "Grace brought" in text(browsing, page_of(grace))
    assert "Noor was brought by" in text(browsing, page_of(noor))
    response = browsing.post(f"/w/rye/people/ties/{tie.pk}/end/", {"from": noor.pk, "until": ""})
    assert response["Location"] == page_of(noor)
    assert "was brought by" not in text(browsing, page_of(noor)).split('id="h-ties"')[1].split("<form")[0]


def test_a_tie_with_somebody_new_adds_them(browsing: Client, rye: Workspace, grace: Party) -> None:
    browsing.post(
        page_of(grace, "ties/"), {"reading": "knows", "other": "new", "q": "Hal Birch", "since": "", "note": ""}
    )
    with scope(rye):
        assert Party.objects.filter(name="Hal Birch").count() == 1
        assert Relationship.objects.count() == 1


@pytest.mark.parametrize("other", ["", "nonsense", "self"])
def test_a_tie_with_nobody_or_oneself_keeps_what_was_typed(
    browsing: Client, rye: Workspace, grace: Party, other: str
) -> None:
    said = {"reading": "knows", "other": grace.pk if other == "self" else other, "q": "Hal B", "note": "at school"}
    response = browsing.post(page_of(grace, "ties/"), said)
    assert response.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert 'value="at school"' in response.content.decode()
    with scope(rye):
        assert (Relationship.objects.count(), Party.objects.count()) == (0, 1)


def test_panels_of_other_packages_stand_on_the_page(
    browsing: Client, grace: Party, monkeypatch: pytest.MonkeyPatch
) -> None:
    def told(_actor: object, party: Party) -> dict[str, object]:
        return {"found": [party], "text": "", "name": "other", "field": "", "new": False, "but": ""}

    panels = [
        PartyPanel("wide", "Wide one", "network/_choices.html", told, is_wide=True),
        PartyPanel("none", "Silent one", "network/_choices.html", lambda _actor, _party: None),
    ]
    monkeypatch.setattr("hedgerow.network.views.party.party_panels", panels)
    page = text(browsing, page_of(grace))
    assert ("Wide one" in page, "Silent one" in page) == (True, False)
    assert f'value="{grace.pk}"' in page


def test_the_page_takes_as_many_queries_for_much_as_for_little(browsing: Client, rye: Workspace, grace: Party) -> None:
    first = a_party(rye, "Ann")
    with scope(rye):
        operations.make_tie(actor=an_actor(rye), from_party=grace, to_party=first, kind="knows")
    text(browsing, page_of(grace))
    counts = []
    for more in (0, 3):
        with scope(rye):
            for n in range(more):
                other = operations.add_party(actor=an_actor(rye), name=f"Friend {n}", roles=["client"])
                operations.make_tie(actor=an_actor(rye), from_party=grace, to_party=other, kind="knows")
        with CaptureQueriesContext(connection) as queries:
            text(browsing, page_of(grace))
        counts.append(len(queries))
    assert counts[0] == counts[1] <= 52


def test_put_away_shows_a_banner_and_comes_back(browsing: Client, grace: Party) -> None:
    browsing.post(page_of(grace, "archive/"))
    page = text(browsing, page_of(grace))
    assert "Bring back" in page
    assert 'id="quick"' not in page
    browsing.post(page_of(grace, "restoration/"))
    assert 'id="quick"' in text(browsing, page_of(grace))


def test_another_workspace_s_party_is_not_there(
    browsing: Client, oak: Workspace, grace: Party, stranger: Party
) -> None:
    for rest in ("", "edit/", "timeline/"):
        assert browsing.get(page_of(stranger, rest)).status_code == HTTPStatus.NOT_FOUND
    for rest in ("log/", "archive/", "restoration/", "roles/", "roles/client/end/", "ties/"):
        assert browsing.post(page_of(stranger, rest)).status_code == HTTPStatus.NOT_FOUND
    tie = {"reading": "knows", "other": stranger.pk, "q": "S"}
    assert browsing.post(page_of(grace, "ties/"), tie).status_code != HTTPStatus.FOUND
    assert browsing.post(f"/w/rye/people/ties/{uuid4()}/end/").status_code == HTTPStatus.NOT_FOUND
    with scope(oak):
        assert Activity.objects.filter(verb__in=events.LOGGED_BY_HAND).count() == 0
        assert Relationship.objects.count() == 0


def test_strangers_are_asked_to_sign_in_and_looking_changes_nothing(rye: Workspace, grace: Party) -> None:
    assert Client().get(page_of(grace)).status_code == HTTPStatus.FOUND
    staff = browser_of(rye, AccessRole.STAFF)
    for rest in ("log/", "archive/", "restoration/", "roles/", "ties/"):
        assert staff.get(page_of(grace, rest)).status_code == HTTPStatus.METHOD_NOT_ALLOWED
    with scope(rye):
        before = Activity.objects.count()
    text(staff, page_of(grace))
    with scope(rye):
        assert Activity.objects.count() == before
