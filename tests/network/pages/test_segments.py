"""Segments, conditions of the list and rules of roles, as a person meets them: with script and without."""

import html
import json
from http import HTTPStatus
from typing import Any
from urllib.parse import quote, urlencode

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Party, Role, RoleKind, Segment
from tests.network.pages.conftest import HTMX, a_party, browser_of

BASE = "/w/rye/"
CLIENT = {"field": "role", "op": "any_of", "value": ["client"]}
FORM = {"c.join": "all", "c.0.field": "role", "c.0.was": "role", "c.0.op": "any_of", "c.0.value": "client"}


def text(client: Client, path: str) -> str:
    response = client.get(BASE + path)
    assert response.status_code == HTTPStatus.OK, path
    return html.unescape(response.content.decode())


def posted(client: Client, path: str, **form: Any) -> tuple[int, str]:
    response = client.post(BASE + path, form)
    return response.status_code, html.unescape(response.content.decode())


def a_segment(rye: Workspace, owner: Actor, name: str = "Customers") -> Segment:
    with scope(rye):
        return operations.define_segment(actor=owner, name=name, definition=CLIENT)


def where(*tests: Any) -> str:
    return quote(json.dumps({"all": list(tests)}))


def test_nobody_has_segments_yet_and_the_page_says_what_they_are_for(browsing: Client) -> None:
    assert "No segments yet" in text(browsing, "segments/")


def test_a_segment_is_made_shown_and_found_on_the_page_of_who_is_in_it(
    browsing: Client, rye: Workspace, grace: Party
) -> None:
    a_party(rye, "Ben")
    status, _page = posted(browsing, "segments/new/", name="Customers", **FORM)
    assert status == HTTPStatus.FOUND
    with scope(rye):
        one = Segment.objects.get()
    assert "Role: Customer" in text(browsing, "segments/")
    page = text(browsing, f"segments/{one.pk}/")
    assert "1 is in it" in page
    assert "Grace Okafor" in page
    assert "Ben" not in page
    assert "Customers" in text(browsing, f"people/{grace.pk}/")
    listed = text(browsing, f"people/?segment={one.pk}")
    assert "Grace Okafor" in listed
    assert ">Ben<" not in listed


def test_the_editor_grows_and_shrinks_without_script(browsing: Client, rye: Workspace) -> None:
    status, page = posted(browsing, "segments/new/", name="x", do="add:c", **FORM)
    assert (status, page.count('class="cond"')) == (HTTPStatus.OK, 2)
    status, page = posted(browsing, "segments/new/", name="x", do="group:c", **FORM)
    assert 'name="c.1.join"' in page
    assert 'name="c.1.0.field"' in page
    status, page = posted(browsing, "segments/new/", name="x", do="remove:c.0", **FORM)
    assert 'class="cond"' not in page
    with scope(rye):
        assert not Segment.objects.exists()


def test_the_editor_counts_whom_it_finds_while_it_is_filled(browsing: Client, grace: Party) -> None:
    response = browsing.post(f"{BASE}people/conditions/editor/", FORM, headers=HTMX)
    page = html.unescape(response.content.decode())
    assert '<b class="count">1</b>' in page
    assert "Grace Okafor" in page
    other = {**FORM, "c.0.field": "sales.purchases", "c.0.was": "role"}
    page = html.unescape(browsing.post(f"{BASE}people/conditions/editor/", other, headers=HTMX).content.decode())
    assert 'value="client"' not in page  # another field: its line begins anew
    assert "at least" in page


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ({"c.join": "all"}, "Add at least one condition"),
        ({"c.join": "all", "c.0.field": ""}, "Choose what to ask about"),
        (
            {"c.join": "all", "c.0.field": "sales.spent", "c.0.op": "at_least", "c.0.value": "much"},
            "Type a number like 12.50",
        ),
        ({"c.join": "all", "c.0.field": "added", "c.0.op": "in_last", "c.0.value": "9" * 30}, "number of days"),
        (
            {
                "c.join": "all",
                "c.0.field": "sales.spent",
                "c.0.was": "sales.spent",
                "c.0.op": "at_least",
                "c.0.value": "5",
                "c.0.options.within": "9" * 5000,
            },
            "number of days",
        ),
        ({"c.join": "odd", "c.0.field": "role", "c.0.op": "x", "c.0.value": "wizard"}, "not to choose here"),
    ],
)
def test_what_is_wrong_stands_beside_its_line_and_nothing_is_kept(
    browsing: Client, rye: Workspace, form: Any, words: str
) -> None:
    status, page = posted(browsing, "segments/new/", name="Odd", **form)
    assert status == HTTPStatus.UNPROCESSABLE_ENTITY
    assert words in page
    assert 'value="Odd"' in page
    with scope(rye):
        assert not Segment.objects.exists()


def test_a_segment_is_renamed_frozen_and_taken_away(browsing: Client, rye: Workspace, owner: Actor) -> None:
    one = a_segment(rye, owner)
    assert "checked><span>Customer</span>" in text(browsing, f"segments/{one.pk}/edit/")
    posted(browsing, f"segments/{one.pk}/edit/", name="Our customers", **FORM)
    posted(browsing, f"segments/{one.pk}/copies/", name="In May")
    with scope(rye):
        frozen = Segment.objects.get(is_frozen=True)
        assert set(Segment.objects.values_list("name", flat=True)) == {"Our customers", "In May"}
    assert "Frozen on" in text(browsing, f"segments/{frozen.pk}/")
    posted(browsing, f"segments/{frozen.pk}/edit/", name="In spring")
    posted(browsing, f"segments/{one.pk}/removal/")
    with scope(rye):
        assert list(Segment.objects.values_list("name", flat=True)) == ["In spring"]


def test_amounts_days_and_parties_come_back_as_they_were_typed(browsing: Client, rye: Workspace, grace: Party) -> None:
    with scope(rye):
        operations.define_field(actor=_owner(rye), label="Sponsor", kind="party")
    lines = [
        ("sales.spent", "between", "5", "10.50"),
        ("added", "before", "2030-01-02", ""),
        ("custom.sponsor", "is", "grace okafor", ""),
        ("ties", "is", "0", ""),
    ]
    form = {"c.join": "any"}
    for n, (field, op, value, other) in enumerate(lines):
        form |= {f"c.{n}.field": field, f"c.{n}.was": field, f"c.{n}.op": op, f"c.{n}.value": value}
        form[f"c.{n}.other"] = other
    status, _page = posted(browsing, "segments/new/", name="All kinds", **form)
    assert status == HTTPStatus.FOUND
    with scope(rye):
        one = Segment.objects.get()
    page = text(browsing, f"segments/{one.pk}/edit/")
    for value in ("5.00", "10.50", "2030-01-02", "Grace Okafor", "0"):
        assert f'value="{value}"' in page


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("sales.spent", "1.200", "would be read as 1.20. Type 1.20 or 1,200, whichever you mean."),
        ("ties", "1.200", "would be read as 1.2. Type 1.2 or 1,200, whichever you mean."),
        ("ties", "many", "Type a number like 12.5 or 1,250."),
    ],
)
def test_a_number_that_may_be_a_thousand_times_as_much_is_asked_about(
    browsing: Client, rye: Workspace, field: str, value: str, words: str
) -> None:
    line = {"c.0.field": field, "c.0.was": field, "c.0.op": "at_least", "c.0.value": value}
    status, page = posted(browsing, "segments/new/", name="Many", **{"c.join": "all", **line})
    assert (status, words in page, f'value="{value}"' in page) == (HTTPStatus.UNPROCESSABLE_ENTITY, True, True)
    line["c.0.value"] = "1,200"
    status, _page = posted(browsing, "segments/new/", name="Many", **{"c.join": "all", **line})
    assert status == HTTPStatus.FOUND
    with scope(rye):
        held = json.dumps(Segment.objects.get().definition)
    assert ("120000" if field == "sales.spent" else "1200") in held


def _owner(rye: Workspace) -> Actor:
    from tests.factories.workspaces import an_actor

    return an_actor(rye)


def test_the_list_is_narrowed_told_in_words_and_widened_again(browsing: Client, rye: Workspace, grace: Party) -> None:
    a_party(rye, "Ben")
    form = {"rest": "sort=-added&after=x", **FORM}
    response = browsing.post(f"{BASE}people/conditions/", form)
    assert response.status_code == HTTPStatus.FOUND
    assert "sort=-added" in response["Location"]
    assert "after=" not in response["Location"]
    page = html.unescape(browsing.get(response["Location"]).content.decode())
    assert "Role: Customer" in page
    assert "1 in this list" in page
    kept = text(browsing, "people/conditions/?where=" + where(CLIENT))
    assert "checked><span>Customer</span>" in kept
    assert "2 in this list" in text(browsing, "people/?where=nonsense")


def test_ticking_everything_means_what_the_conditions_leave(browsing: Client, rye: Workspace, grace: Party) -> None:
    a_party(rye, "Ben")
    within = urlencode({"where": json.dumps({"all": [CLIENT]})})
    posted(browsing, "people/roles/", everything="1", within=within, role="partner", since="")
    with scope(rye):
        assert list(Role.objects.filter(kind__key="partner").values_list("party__name", flat=True)) == ["Grace Okafor"]


def test_a_role_gets_a_rule_and_loses_it(browsing: Client, rye: Workspace, grace: Party) -> None:
    with scope(rye):
        kind = RoleKind.objects.get(key="partner")
    assert "Give this role by a rule" in text(browsing, f"settings/roles/{kind.pk}/")
    status, _page = posted(browsing, f"settings/roles/{kind.pk}/rule/", **FORM)
    assert status == HTTPStatus.FOUND
    assert "by rule" in text(browsing, "settings/roles/")
    assert "Take the rule away" in text(browsing, f"settings/roles/{kind.pk}/rule/")
    with scope(rye):
        assert Role.objects.filter(kind=kind, until=None, party=grace).exists()
    circle = {**FORM, "c.0.value": "partner"}
    status, page = posted(browsing, f"settings/roles/{kind.pk}/rule/", **circle)
    assert (status, "about themselves" in page) == (HTTPStatus.UNPROCESSABLE_ENTITY, True)
    posted(browsing, f"settings/roles/{kind.pk}/rule/removal/")
    with scope(rye):
        assert not Role.objects.filter(kind=kind, until=None).exists()


def test_analysts_see_no_segments_and_staff_make_no_rules(rye: Workspace, owner: Actor, analyst: Client) -> None:
    one, staff = a_segment(rye, owner), browser_of(rye, AccessRole.STAFF)
    with scope(rye):
        kind = RoleKind.objects.get(key="partner")
    for path in ("segments/", f"segments/{one.pk}/", "segments/new/", "people/conditions/"):
        assert analyst.get(BASE + path).status_code == HTTPStatus.FORBIDDEN
    assert staff.get(f"{BASE}segments/new/").status_code == HTTPStatus.OK
    assert staff.get(f"{BASE}settings/roles/{kind.pk}/rule/").status_code == HTTPStatus.FORBIDDEN
    assert staff.post(f"{BASE}settings/roles/{kind.pk}/rule/", FORM).status_code == HTTPStatus.FORBIDDEN
