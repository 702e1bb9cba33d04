"""Addresses for the tests of the kit: the product's, and pages that do one thing each."""

from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.urls import path

from hedgerow.config import urls as config_urls
from hedgerow.kernel.errors import Conflict, TooMany
from hedgerow.web.access import signed_in
from hedgerow.web.lists import show
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast
from tests.web.listings import PEOPLE, rows

handler400 = "hedgerow.web.problems.bad_request"
handler403 = "hedgerow.web.problems.forbidden"
handler404 = "hedgerow.web.problems.not_found"
handler500 = "hedgerow.web.problems.failed"


@signed_in
def inside(request: Request) -> HttpResponse:
    return render(request, "web/settings.html")


@signed_in
def thankful(request: Request) -> HttpResponse:
    toast(request, "Thanks sent to Priya", undo="/undo/")
    return render(request, "web/settings.html", block="main")


@signed_in
def people(request: Request) -> HttpResponseBase:
    return show(request, PEOPLE, rows())


def conflict(_request: HttpRequest) -> HttpResponse:
    raise Conflict(kept="Your text is still in the form.", todo="Look at hers, then save again.")


def too_many(_request: HttpRequest) -> HttpResponse:
    raise TooMany


def too_big(_request: HttpRequest) -> HttpResponse:
    raise RequestDataTooBig


def denied(_request: HttpRequest) -> HttpResponse:
    raise PermissionDenied


def broken(_request: HttpRequest) -> HttpResponse:
    raise RuntimeError("a fault of ours")


urlpatterns = [
    path("inside/", inside, name="inside"),
    path("thankful/", thankful, name="thankful"),
    path("people/", people, name="people"),
    path("conflict/", conflict),
    path("too-many/", too_many),
    path("too-big/", too_big),
    path("denied/", denied),
    path("broken/", broken),
    *config_urls.urlpatterns,
]
