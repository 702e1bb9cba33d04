"""Which workspace a request works in, who acts there, and through which door it came."""

import re
from collections.abc import Callable
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.urls import set_script_prefix

from hedgerow.accounts import queries
from hedgerow.kernel.doors import Door, through
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope

PREFIX = "/w/"
LAST_WORKSPACE = "workspace"
REQUEST_ID = "X-Request-Id"
_A_YEAR = 365 * 24 * 3600
_GIVEN_ID = re.compile(r"[A-Za-z0-9._-]{8,64}")
Handler = Callable[[HttpRequest], HttpResponse]


class WorkspaceMiddleware:
    """Serve `/w/<slug>/…` inside that workspace, for its members only; everything else runs outside any workspace.

    The address carries the workspace, so two open tabs never mix. The prefix is set as the script prefix: `reverse`
    gives addresses of the same workspace without anybody naming it. A stranger learns nothing: there the request goes
    on without a workspace, and pages answer as they do for an unknown address.

    The workspace opened last is remembered in a cookie: opening a page changes nothing on the server.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.workspace = request.actor = None  # type: ignore[attr-defined]  # as web.request declares them
        request_id = _request_id(request)
        with through(Door.PAGE, request_id):
            response = self._routed(request)
        response.headers[REQUEST_ID] = request_id
        return response

    def _routed(self, request: HttpRequest) -> HttpResponse:
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        slug, _, rest = request.path_info.removeprefix(PREFIX).partition("/")
        request.path_info = f"/{rest}"
        set_script_prefix(f"{PREFIX}{slug}/")
        try:
            return self._within(request, slug)
        finally:
            set_script_prefix("/")

    def _within(self, request: HttpRequest, slug: str) -> HttpResponse:
        membership = queries.membership(request.user, slug)
        if membership is None:
            return self.get_response(request)
        request.workspace = membership.workspace  # type: ignore[attr-defined]  # as web.request declares it
        request.actor = queries.actor_of(membership)  # type: ignore[attr-defined]  # as web.request declares it
        with scope(membership.workspace):
            response = self.get_response(request)
        _remember(request, response, membership.workspace)
        return response


def _remember(request: HttpRequest, response: HttpResponse, workspace: Workspace) -> None:
    """A hint for `/`, checked against the memberships there."""
    if request.COOKIES.get(LAST_WORKSPACE) != workspace.slug and response.status_code < HTTPStatus.BAD_REQUEST:
        response.set_cookie(
            LAST_WORKSPACE, workspace.slug, max_age=_A_YEAR, secure=request.is_secure(), httponly=True, samesite="Lax"
        )


def _request_id(request: HttpRequest) -> str:
    """The one a proxy gave, when it looks like one; else a new one."""
    given = request.headers.get(REQUEST_ID, "")
    return given if _GIVEN_ID.fullmatch(given) else str(uuid7())
