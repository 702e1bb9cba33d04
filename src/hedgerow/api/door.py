"""What every request passes on its way to an endpoint: key, rate, body, names of parameters, workspace."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja.errors import ValidationError
from ninja.operation import Operation

from hedgerow.api import auth, limits
from hedgerow.api.bodies import check_body
from hedgerow.api.idempotency import write_once
from hedgerow.api.incoming import received, rule_of
from hedgerow.api.problems import respond
from hedgerow.api.request import ApiRequest
from hedgerow.kernel.doors import Door, through
from hedgerow.kernel.origin import address_of, network_of
from hedgerow.kernel.tenancy import scope, unscoped

Run = Callable[..., HttpResponse]


def door(run: Run) -> Run:
    """Around one ninja operation. Endpoints run inside the key's workspace; whatever is raised becomes a problem."""
    operation: Operation = run.__self__  # type: ignore[attr-defined]  # ninja decorates the bound method

    @wraps(run)
    def enter(request: ApiRequest, **path: Any) -> HttpResponse:
        try:
            bearer = auth.bearer_in(request)
            request.api_key, request.scopes, request.actor = bearer.key, bearer.scopes, bearer.actor
            allowance = limits.spend(
                request.api_key, came_from=network_of(address_of(request), ipv4_bits=24, ipv6_bits=48)
            )
        except Exception as error:  # noqa: BLE001  (all of them become problems; accidents are logged there)
            return respond(request, error)
        response = _within(operation, run, request, path)
        allowance.tell(response)
        return response

    return enter


def _within(operation: Operation, run: Run, request: ApiRequest, path: dict[str, Any]) -> HttpResponse:
    key = request.api_key
    request.workspace, request.next_cursor = key.workspace, ""
    request.incoming = None
    try:
        _check_parameters(operation, request)
        with _body_of(operation, request), unscoped(), scope(key.workspace_id), through(Door.API):
            response = write_once(request, lambda: run(request, **path))
    except Exception as error:  # noqa: BLE001  (as above)
        return respond(request, error)
    if request.next_cursor:
        response["Link"] = f'<{_next_page(request)}>; rel="next"'
    return response


@contextmanager
def _body_of(operation: Operation, request: ApiRequest) -> Iterator[None]:
    """A small body is read by who needs it; a large one is in before anything begins, if the key may send it."""
    rule = rule_of(operation.view_func)
    if rule is None:
        check_body(request)
        yield
        return
    for needed in operation.auth_callbacks:
        needed(request)
    with received(request, rule) as request.incoming:
        yield


def _next_page(request: ApiRequest) -> str:
    query = request.GET.copy()
    query["after"] = request.next_cursor
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


def _check_parameters(operation: Operation, request: HttpRequest) -> None:
    """A misspelt filter would silently give everything: refuse what the endpoint does not know."""
    known = {
        name
        for model in operation.models
        if model.__ninja_param_source__ == "query"
        for name in model.__ninja_flatten_map__
    }
    unknown = sorted(request.GET.keys() - known)
    if unknown:
        told = {"type": "unknown_parameter", "msg": _("There is no such parameter.")}
        raise ValidationError([{"loc": ("query", name), **told} for name in unknown])
