"""Lists that are kept: for oneself or for everybody, with what they are narrowed by, their order and their columns."""

import html
from http import HTTPStatus
from typing import Any

from django.test import Client

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import AccessRole
from hedgerow.kernel.tenancy import scope
from hedgerow.network.models import SavedView
from tests.network.pages.conftest import browser_of

PEOPLE = "/w/rye/people/"


def keep(client: Client, **form: Any) -> str:
    response = client.post(f"{PEOPLE}views/", {"query": "role=client&sort=-added", "column": ["city", "added"], **form})
    assert response.status_code == HTTPStatus.FOUND
    return str(response["Location"])


def page_of(client: Client, address: str = PEOPLE) -> str:
    return html.unescape(client.get(address).content.decode())


def test_a_list_is_kept_with_its_order_and_columns(browsing: Client, rye: Workspace, grace: object) -> None:
    address = keep(browsing, name="New customers")
    page = page_of(browsing, address)
    assert 'aria-sort="descending"' in page
    assert 'data-l="City"' in page
    assert 'data-l="E-mail"' not in page
    assert 'aria-current="true"' in page.split("New customers")[0].rsplit("<a", 1)[1]
    assert "New customers" in page_of(browsing)


def test_one_s_own_views_are_one_s_own_and_shared_ones_everybody_s(browsing: Client, rye: Workspace) -> None:
    keep(browsing, name="Just mine")
    keep(browsing, name="Ours", is_shared="1")
    staff = browser_of(rye, AccessRole.STAFF)
    page = page_of(staff)
    assert "Ours" in page
    assert "Just mine" not in page
    with scope(rye):
        views = {view.name: view for view in SavedView.objects.all()}
    for view in views.values():
        assert staff.post(f"{PEOPLE}views/{view.pk}/removal/").status_code == HTTPStatus.NOT_FOUND
    browsing.post(f"{PEOPLE}views/{views['Just mine'].pk}/removal/")
    with scope(rye):
        assert list(SavedView.objects.values_list("name", flat=True)) == ["Ours"]


def test_a_view_of_the_same_name_is_replaced_and_one_without_a_name_is_refused(
    browsing: Client, rye: Workspace
) -> None:
    keep(browsing, name="New customers")
    keep(browsing, name="New customers", query="tag=regular")
    keep(browsing, name="   ")
    with scope(rye):
        assert list(SavedView.objects.values_list("name", "query")) == [("New customers", "tag=regular")]


def test_a_view_that_is_not_there_shows_the_list_as_ever(browsing: Client, grace: object) -> None:
    for wish in ("x", "01a00000-0000-7000-8000-000000000000"):
        assert "Grace Okafor" in page_of(browsing, f"{PEOPLE}?view={wish}")
