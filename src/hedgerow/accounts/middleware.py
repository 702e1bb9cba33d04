"""Which workspace a request works in, and who acts there."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import set_script_prefix

from hedgerow.accounts import queries
from hedgerow.kernel.tenancy import scope

PREFIX = "/w/"
Handler = Callable[[HttpRequest], HttpResponse]


class WorkspaceMiddleware:
    """Serve `/w/<slug>/…` inside that workspace, for its members only; everything else runs outside any workspace.

    The address carries the workspace, so two open tabs never mix. The prefix is set as the script prefix: `reverse`
    gives addresses of the same workspace without anybody naming it. A stranger learns nothing: there the request goes on
    without a workspace, and pages answer as they do for an unknown address.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.workspace = request.actor = None
        if not request.path_info.startswith(PREFIX):
            return self.get_response(request)
        slug, _, rest = request.path_info.removeprefix(PREFIX).partition("/")
        prefix = f"{PREFIX}{slug}/"
        request.path_info = f"/{rest}"
        set_script_prefix(prefix)
        try:
            return self._within(request, slug)
        finally:
            set_script_prefix("/")

    def _within(self, request: HttpRequest, slug: str) -> HttpResponse:
        membership = queries.membership(request.user, slug)
        if membership is None:
            return self.get_response(request)
        request.workspace = membership.workspace
        request.actor = queries.actor_of(membership)
        with scope(membership.workspace):
            return self.get_response(request)
