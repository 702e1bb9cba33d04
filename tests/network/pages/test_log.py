"""Logging from anywhere."""

from http import HTTPStatus

import pytest
from django.test import Client

from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.network.models import Party
from hedgerow.timeline.models import Activity
from tests.network.pages.conftest import HTMX

PAGE = "/w/rye/log/"


def logged(workspace: Workspace) -> list[str]:
    with scope(workspace):
        return list(Activity.objects.filter(verb__in=events.LOGGED_BY_HAND).values_list("verb", flat=True))


def test_the_dialog_logs_and_closes(browsing: Client, rye: Workspace, grace: Party) -> None:
    assert "<html" not in browsing.get(PAGE, headers=HTMX).content.decode()
    said = {"what": events.CALLED, "text": "", "party": grace.pk, "q": "grace"}
    response = browsing.post(PAGE, said, headers=HTMX)
    assert response["HX-Trigger-After-Settle"] == "close-sheet"
    assert logged(rye) == [events.CALLED]


def test_without_script_it_is_a_page(browsing: Client, rye: Workspace, grace: Party) -> None:
    assert "<h1>Log what happened</h1>" in browsing.get(PAGE).content.decode()
    found = browsing.post(PAGE, {"what": events.NOTED, "text": "Likes rye", "q": "grace"})
    assert found.status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    page = found.content.decode()
    assert f'value="{grace.pk}"' in page
    assert 'value="Likes rye"' in page
    done = browsing.post(PAGE, {"what": events.NOTED, "text": "Likes rye", "party": grace.pk})
    assert done["Location"] == f"/w/rye/people/{grace.pk}/"
    assert logged(rye) == [events.NOTED]


@pytest.mark.parametrize("party", ["", "nonsense"])
def test_with_nobody_nothing_is_logged(browsing: Client, rye: Workspace, party: str) -> None:
    said = {"what": events.NOTED, "text": "Likes rye", "party": party}
    assert browsing.post(PAGE, said).status_code == HTTPStatus.UNPROCESSABLE_ENTITY
    assert logged(rye) == []


def test_not_with_somebody_of_another_workspace_and_not_by_an_analyst(
    browsing: Client, analyst: Client, rye: Workspace, oak: Workspace, grace: Party, stranger: Party
) -> None:
    said = {"what": events.NOTED, "text": "Likes rye"}
    assert browsing.post(PAGE, {**said, "party": stranger.pk}).status_code == HTTPStatus.NOT_FOUND
    assert analyst.post(PAGE, {**said, "party": grace.pk}).status_code == HTTPStatus.FORBIDDEN
    assert logged(rye) == logged(oak) == []
