"""The reader's language and time zone around each request, and refusals as pages."""

from collections.abc import Callable
from logging import getLogger

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation

from hedgerow.kernel import taken
from hedgerow.kernel.errors import HedgerowError
from hedgerow.web import problems
from hedgerow.web.request import workspace_of

logger = getLogger(__name__)
Handler = Callable[[HttpRequest], HttpResponse]


class PreferencesMiddleware:
    """Language: chosen in this browser, else the person's, else the workspace's, else what the browser asks for.

    Times are those of the business, wherever the reader is.
    """

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        language = _language(request)
        workspace = workspace_of(request)
        with translation.override(language), timezone.override(workspace.time_zone if workspace else None):
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response


class ProblemMiddleware:
    """Answer a refusal with a page that says what happened, what was kept and what to do."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if isinstance(error, HedgerowError):
            return problems.refusal(request, error)
        if isinstance(error, RequestDataTooBig):
            return problems.too_large(request)
        if taken.is_taken(error):
            logger.warning("%s %s: somebody was faster", request.method, request.path, exc_info=error)
            return problems.refusal(request, taken.refusal())
        return None


def _language(request: HttpRequest) -> str:
    workspace = workspace_of(request)
    wishes = [
        request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, ""),
        getattr(getattr(request, "user", None), "language", ""),
        workspace.language if workspace else "",
    ]
    known = dict(settings.LANGUAGES)
    return next((wish for wish in wishes if wish in known), translation.get_language_from_request(request))
