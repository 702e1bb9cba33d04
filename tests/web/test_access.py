"""Who may open a page."""

import pytest
from django.contrib.auth import get_user_model
from django.test import Client

from hedgerow.kernel.models import Workspace

pytestmark = [pytest.mark.urls("tests.web.urls"), pytest.mark.django_db]


def test_a_member_gets_the_page(browsing: Client) -> None:
    assert browsing.get("/w/rye/inside/").status_code == 200


def test_who_is_not_signed_in_is_asked_to_and_comes_back_after(client: Client, workspace: Workspace) -> None:
    response = client.get("/w/rye/inside/?tab=2")
    assert (response.status_code, response["Location"]) == (302, "/sign-in/?next=/w/rye/inside/%3Ftab%3D2")


def test_htmx_is_sent_to_sign_in_as_a_whole_page(client: Client, workspace: Workspace) -> None:
    response = client.get("/w/rye/inside/", headers={"HX-Request": "true"})
    assert response["HX-Redirect"] == "/sign-in/"


def test_a_stranger_learns_nothing(client: Client, workspace: Workspace) -> None:
    stranger = get_user_model().objects.create_user("nosy@other.example", "a long password")
    client.force_login(stranger)
    there = client.get("/w/rye/inside/")
    nowhere = client.get("/w/nowhere/inside/")
    assert (there.status_code, nowhere.status_code) == (404, 404)
    assert there.content.decode().replace("/w/rye/", "/w/nowhere/").count("<") == nowhere.content.decode().count("<")
    assert b"Rosemary" not in there.content


def test_outside_a_workspace_there_is_no_such_page(browsing: Client) -> None:
    assert browsing.get("/inside/").status_code == 404
