"""The map of one segment: its parties where they stand anyway, and what is among them."""

import json
from http import HTTPStatus

import pytest
from django.test import Client

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network import operations
from hedgerow.network.models import Segment
from tests.factories.reading import read_on
from tests.factories.workspaces import a_workspace, an_actor
from tests.network.pages.conftest import browser_of

pytestmark = pytest.mark.django_db
MAP = "/w/rye/map/"
CLIENTS = {"field": "role", "op": "any_of", "value": ["client"]}


def neighbourhood(owner: Actor) -> Segment:
    ada, ben = (operations.add_party(actor=owner, name=name, roles=["client"]) for name in ("Ada", "Ben"))
    mill = operations.add_party(actor=owner, name="Mill", kind="organisation", roles=["vendor"])
    operations.make_tie(actor=owner, from_party=mill, to_party=ada, kind="supplies")
    operations.make_tie(actor=owner, from_party=ada, to_party=ben, kind="knows")
    return operations.define_segment(actor=owner, name="Customers", definition=CLIENTS)


def data(client: Client, segment: object = "") -> tuple[dict[str, str], list[str], int]:
    """Where each stands, their names, and how many ties there are."""
    response = client.get(f"{MAP}parties.json?segment={segment}")
    told = json.loads(response.content)["parties"], json.loads(response.content)["ties"]
    places = {name: f"{x} {y}" for name, x, y in zip(told[0]["name"], told[0]["x"], told[0]["y"], strict=True)}
    return places, sorted(told[0]["name"]), len(told[1]["source"])


def test_only_its_parties_are_there_and_they_stand_where_they_stood(rye: Workspace, owner: Actor) -> None:
    client = browser_of(rye)
    with scope(rye):
        segment = neighbourhood(owner)
    everywhere, everybody, ties = data(client)
    assert (everybody, ties) == (["Ada", "Ben", "Mill"], 2)
    here, names, among = data(client, segment.pk)
    assert (names, among) == (["Ada", "Ben"], 1)
    assert here == {name: everywhere[name] for name in names}
    page = client.get(f"{MAP}?segment={segment.pk}").content.decode()
    assert f'value="{segment.pk}" selected' in page
    assert f"parties.json?segment={segment.pk}" in page
    listed = client.get(f"{MAP}list/?segment={segment.pk}").content.decode()
    assert "Ada" in listed
    assert "Mill" not in listed
    kumu = client.post(f"{MAP}file/", {"format": "kumu", "segment": str(segment.pk)})
    assert len(json.loads(kumu.content)["elements"]) == 3


def test_a_browser_that_has_it_gets_it_anew_when_somebody_came(rye: Workspace, owner: Actor) -> None:
    client = browser_of(rye)
    with scope(rye):
        segment = neighbourhood(owner)
    address = f"{MAP}parties.json?segment={segment.pk}"
    tag = client.get(address)["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == HTTPStatus.NOT_MODIFIED
    assert client.get(f"{MAP}parties.json", headers={"If-None-Match": tag}).status_code == HTTPStatus.OK
    with scope(rye):
        operations.add_party(actor=owner, name="Cy", roles=["client"])
        read_on()
    assert client.get(address, headers={"If-None-Match": tag}).status_code == HTTPStatus.OK
    assert data(client, segment.pk)[1] == ["Ada", "Ben", "Cy"]


def test_a_segment_that_is_not_there_or_not_to_be_seen_is_everybody(rye: Workspace, owner: Actor) -> None:
    oak = a_workspace("oak")
    with scope(oak):
        theirs = neighbourhood(an_actor(oak))
    with scope(rye):
        segment = neighbourhood(owner)
    client, analyst = browser_of(rye), browser_of(rye, AccessRole.ANALYST)
    for wish in ("x", theirs.pk, ""):
        assert data(client, wish)[1] == ["Ada", "Ben", "Mill"]
    assert len(data(analyst, segment.pk)[1]) == 3
    assert "map-segment" not in analyst.get(MAP).content.decode()
