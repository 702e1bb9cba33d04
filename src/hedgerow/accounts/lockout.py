"""What a person sees who is locked out after wrong passwords, and what is noted of it."""

from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from hedgerow.accounts import operations
from hedgerow.web.rendering import render


def answer(request: HttpRequest, _response: HttpResponse | None, credentials: dict[str, Any] | None) -> HttpResponse:
    """Called by axes in place of the page's own answer: at the failure that locks, and at every try meanwhile.

    Noted once, at the first. The page is the same for addresses nobody has.
    """
    failures = getattr(request, "axes_failures_since_start", None)
    if failures is not None and failures == settings.AXES_FAILURE_LIMIT and credentials:
        operations.note_lock_out(email=str(credentials.get("email", "")))
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    return render(request, "accounts/locked_out.html", status=HTTPStatus.TOO_MANY_REQUESTS, minutes=minutes)
