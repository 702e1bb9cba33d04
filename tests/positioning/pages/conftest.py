"""The pages of who the business is for, asked for and posted to."""

import html
from http import HTTPStatus
from typing import Any

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import Party, Tag
from hedgerow.positioning import operations
from hedgerow.positioning.models import Profile
from tests.network.pages.conftest import browser_of
from tests.positioning.conftest import CAFE, CITY, a_tag, criteria, somebody

BASE = "/w/rye/who-for/"
ANSWERS = {
    "audience": "cafés in Leeds",
    "benefit": "bakes rye",
    "difference": "one mill",
    "proof": "1998",
    "after": "0",
}
NEAR = {"c.join": "all", "c.0.field": "city", "c.0.was": "city", "c.0.op": "is", "c.0.value": "Leeds"}


@pytest.fixture
def browsing(rye: Workspace) -> Client:
    return browser_of(rye)


def text(client: Client, path: str = "") -> str:
    response = client.get(BASE + path)
    assert response.status_code == HTTPStatus.OK, path
    return html.unescape(response.content.decode())


def posted(client: Client, path: str, **form: Any) -> tuple[int, str]:
    response = client.post(BASE + path, form)
    return response.status_code, html.unescape(response.content.decode())


def a_profile(rye: Workspace, owner: Actor, name: str = "Cafés", *pairs: tuple[str, dict[str, Any]]) -> Profile:
    with scope(rye):
        Tag.objects.get_or_create(normalised="café", defaults={"name": "Café"})
        wanted = criteria(*(pairs or [("must", CITY), ("important", CAFE)]))
        return operations.define_profile(actor=owner, name=name, criteria=wanted)


def some_people(rye: Workspace, owner: Actor) -> Party:
    with scope(rye):
        best = somebody(owner, "Best Café", city="Leeds", roles=("prospect",))
        a_tag(owner, best)
        somebody(owner, "Nobody Asked", roles=("prospect",))
        somebody(owner, "Old Client", city="York", roles=("client",))
        return best
