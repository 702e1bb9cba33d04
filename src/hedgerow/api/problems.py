"""RFC 9457 problems: every refusal of the API has the same shape."""

import logging
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.db import IntegrityError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, UnreadablePostError
from django.utils.translation import gettext as _
from ninja.errors import HttpError, ValidationError

from hedgerow.api.errors import KeyMissing, KeyRefused, Malformed, RateExceeded, ScopeMissing
from hedgerow.kernel import taken
from hedgerow.kernel.errors import HedgerowError, NotFound, Temporary, TooLarge
from hedgerow.kernel.ids import uuid7

MEDIA_TYPE = "application/problem+json"
FieldErrors = Sequence[Mapping[str, str]]
logger = logging.getLogger(__name__)


def problem(status: int, code: str, title: object, detail: object = "", **more: Any) -> HttpResponse:
    """`more` holds the extension members; empty ones are left out."""
    members = {
        "type": f"urn:hedgerow:problem:{code}",
        "title": str(title),
        "status": int(status),
        "detail": str(detail),
        "code": code,
    }
    members |= {name: value for name, value in more.items() if value}
    return JsonResponse(members, status=status, content_type=MEDIA_TYPE)


def of_refusal(error: HedgerowError) -> HttpResponse:
    """An operation's own refusal, with what was kept and what to do."""
    errors = (
        [{"pointer": pointer(error.field.split(".")), "code": error.code, "detail": str(error.message)}]
        if error.field
        else []
    )
    response = problem(
        error.status, error.code, error.title, error.message, kept=str(error.kept), todo=str(error.todo), errors=errors
    )
    for name, value in _headers(error).items():
        response[name] = value
    return response


def _headers(error: HedgerowError) -> dict[str, str]:
    match error:
        case KeyMissing():
            return {"WWW-Authenticate": 'Bearer realm="hedgerow"'}
        case KeyRefused():
            return {"WWW-Authenticate": 'Bearer realm="hedgerow", error="invalid_token"'}
        case ScopeMissing():
            return {"WWW-Authenticate": f'Bearer realm="hedgerow", error="insufficient_scope", scope="{error.scope}"'}
        case RateExceeded():
            return {"Retry-After": str(error.wait), **error.headers}
        case Temporary():
            return {"Retry-After": "1"}
    return {}


def of_invalid_input(error: ValidationError) -> HttpResponse:
    """What pydantic refused, field by field."""
    errors = [_field_error(found) for found in error.errors]
    return problem(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "invalid",
        _("Something needs another look."),
        _("Nothing was written."),
        errors=errors,
    )


def _field_error(found: Mapping[str, Any]) -> dict[str, str]:
    source, *place = found["loc"]
    where = {"pointer": pointer(place[1:])} if source == "body" else {"parameter": ".".join(map(str, place))}
    return {**where, "code": str(found["type"]), "detail": str(found["msg"])}


def pointer(place: Sequence[object]) -> str:
    """A JSON pointer (RFC 6901) as a URI fragment."""
    return "#" + "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in place)


def of_accident(request: HttpRequest, error: Exception) -> HttpResponse:
    """A mistake of ours: logged in full under a reference, told without any of it."""
    reference = f"urn:uuid:{uuid7()}"
    logger.error("%s %s: %s", request.method, request.path, reference, exc_info=error)
    title = _("Something went wrong on our side.")
    return problem(HTTPStatus.INTERNAL_SERVER_ERROR, "internal", title, _("Nothing was written."), instance=reference)


def respond(request: HttpRequest, error: Exception) -> HttpResponse:
    """The problem for any exception that reaches the door."""
    match error:
        case HedgerowError():
            return of_refusal(error)
        case ValidationError():
            return of_invalid_input(error)
        case Http404():
            return of_refusal(NotFound())
        case HttpError() | UnreadablePostError():
            return of_refusal(Malformed())
        case RequestDataTooBig():
            return of_refusal(TooLarge())
        case OperationalError():
            logger.warning("%s %s: the database was busy or away", request.method, request.path, exc_info=error)
            return of_refusal(Temporary())
        case IntegrityError() if taken.is_taken(error):
            logger.warning("%s %s: somebody was faster", request.method, request.path, exc_info=error)
            return of_refusal(taken.refusal())
    return of_accident(request, error)
