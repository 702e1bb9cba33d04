"""From the packages' routers to one API: `addresses(HedgerowAPI(routers))` are those below `/api/v1/`."""

from collections.abc import Callable, Iterable
from functools import lru_cache, partial, wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import URLPattern, path, re_path
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Router
from ninja.openapi.schema import OpenAPISchema

from hedgerow.api import docs, openapi
from hedgerow.api.bodies import StrictParser
from hedgerow.api.door import door
from hedgerow.api.problems import problem, respond

VERSION = "1"
View = Callable[..., HttpResponse]


class HedgerowAPI(NinjaAPI):
    """ninja with our problems, our door before every endpoint, and operation ids that read well."""

    def __init__(self, routers: Iterable[tuple[str, Router]]) -> None:
        """`routers` as (prefix, router); a prefix has no parameters of its own."""
        super().__init__(title="Hedgerow", version=VERSION, openapi_url=None, docs_url=None, parser=StrictParser())
        self.add_decorator(door, mode="view")
        for prefix, router in routers:
            self.add_router(prefix, router)

    def on_exception(self, request: HttpRequest, exc: Any) -> HttpResponse:
        return respond(request, exc)

    def get_openapi_operation_id(self, operation: Any) -> str:
        return str(operation.view_func.__name__)


class _Document(OpenAPISchema):
    def operation_security(self, operation: Any) -> list[dict[str, Any]] | None:
        super().operation_security(operation)
        return openapi.security(operation)


def addresses(api: HedgerowAPI) -> list[URLPattern]:
    """Relative to the API's root: the endpoints, the OpenAPI document, its page, and a problem for everything else."""
    endpoints = [
        path(str(pattern.pattern), _told_as_problem(pattern.callback), name=pattern.name)
        for bound in api._get_bound_routers()  # noqa: SLF001  (`urls` would add ninja's own pages)
        for pattern in bound.urls_paths(bound.prefix)
    ]
    return [
        *endpoints,
        path("openapi.json", partial(_openapi, api=api), name="openapi"),
        path("docs", partial(docs.page, document=partial(document_of, api)), name="docs"),
        re_path("", _unknown),
    ]


def document_of(api: NinjaAPI, request: HttpRequest) -> dict[str, Any]:
    """The document, whose paths begin where this request's does. Do not change it: it is made once."""
    return _document(api, request.path.rpartition("/")[0] + "/")


@lru_cache(maxsize=8)
def _document(api: NinjaAPI, root: str) -> dict[str, Any]:
    return openapi.complete(dict(_Document(api, root)))


def _openapi(request: HttpRequest, api: NinjaAPI) -> HttpResponse:
    return JsonResponse(document_of(api, request))


def _unknown(request: HttpRequest) -> HttpResponse:
    return respond(request, Http404())


_unknown.csrf_exempt = True  # type: ignore[attr-defined]  # a POST to an unknown address is a 404 like any other


def _told_as_problem(view: View) -> View:
    """ninja answers a wrong method in plain text."""

    @wraps(view)
    def told(request: HttpRequest, **path: Any) -> HttpResponse:
        response = view(request, **path)
        if response.status_code != 405:
            return response
        refusal = problem(405, "method_not_allowed", _("This address does not take that method."))
        refusal["Allow"] = response["Allow"]
        return refusal

    return told
