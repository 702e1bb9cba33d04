"""What went wrong is told in words: what happened, what was kept, what to do."""

import json
from http import HTTPStatus

import pytest
from django.db import IntegrityError, transaction
from django.http import HttpResponse
from django.test import Client

from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.network.models import Tag
from hedgerow.web import problems
from hedgerow.web.middleware import ProblemMiddleware
from tests.factories.workspaces import a_workspace
from tests.web.conftest import RequestTo

pytestmark = [pytest.mark.urls("tests.web.urls"), pytest.mark.django_db]


@pytest.mark.parametrize(
    ("path", "status", "words"),
    [
        ("/nowhere/", 404, ["There is nothing at this address."]),
        ("/denied/", 403, ["This page is not open to you.", "Nothing was changed."]),
        ("/too-many/", 429, ["That was a lot at once."]),
        ("/too-big/", 413, ["That is larger than we can take.", "Nothing was changed."]),
        (
            "/conflict/",
            409,
            [
                "Somebody changed this in the meantime.",
                "Your text is still in the form.",
                "Look at hers, then save again.",
            ],
        ),
    ],
)
def test_a_refusal_is_a_page_with_its_reason(client: Client, path: str, status: int, words: list[str]) -> None:
    response = client.get(path)
    html = response.content.decode()
    assert response.status_code == status
    assert [word for word in words if word not in html] == []
    assert html.count("<h1") == 1


def test_htmx_gets_a_refusal_as_a_toast_and_the_page_stays(client: Client) -> None:
    response = client.get("/conflict/", headers={"HX-Request": "true"})
    told = json.loads(response["HX-Trigger"])["toasts"]["list"][0]
    assert (response.status_code, response.content) == (409, b"")
    assert told["harm"] is True
    assert "Your text is still in the form." in told["text"]


def test_a_fault_of_ours_is_told_without_its_innards(client: Client) -> None:
    client.raise_request_exception = False
    response = client.get("/broken/")
    html = response.content.decode()
    assert response.status_code == 500
    assert "Something broke on our side." in html
    assert "a fault of ours" not in html


def test_a_form_without_its_token_is_refused_kindly(settings: object) -> None:
    settings.CSRF_FAILURE_VIEW = "hedgerow.web.problems.form_expired"  # type: ignore[attr-defined]
    response = Client(enforce_csrf_checks=True).post("/theme/", {"theme": "dark"})
    assert response.status_code == 403
    assert "This form was open for too long." in response.content.decode()
    assert "theme" not in response.cookies


def test_locked_sign_in_says_for_how_long(rf: object) -> None:
    response = problems.too_many_tries(rf.get("/sign-in/"))  # type: ignore[attr-defined]
    assert response.status_code == 429
    assert "quarter of an hour" in response.content.decode()


def test_who_comes_second_is_told_so_and_a_mistake_of_ours_is_not_passed_off_as_that(request_to: RequestTo) -> None:
    asked, middleware = request_to(), ProblemMiddleware(lambda _request: HttpResponse())
    with unscoped(), scope(a_workspace("oak")):
        Tag.objects.create(name="rye", normalised="rye")
        with pytest.raises(IntegrityError) as twice, transaction.atomic():
            Tag.objects.create(name="Rye", normalised="rye")
        with pytest.raises(IntegrityError) as broken, transaction.atomic():
            Tag.objects.create(name=None, normalised="oak")
    answer = middleware.process_exception(asked, twice.value)
    assert answer is not None
    assert answer.status_code == HTTPStatus.CONFLICT
    assert "Nothing of yours was saved." in answer.content.decode()
    assert middleware.process_exception(asked, broken.value) is None
