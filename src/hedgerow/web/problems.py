"""Pages for what went wrong: what happened, what was kept, what to do. Never a code alone."""

from dataclasses import dataclass
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from hedgerow.kernel.errors import HedgerowError, Text
from hedgerow.web.rendering import render
from hedgerow.web.request import is_partial
from hedgerow.web.toasts import Toast, announce


@dataclass(frozen=True, slots=True)
class Problem:
    status: HTTPStatus
    title: Text
    message: Text = ""
    kept: Text = ""
    todo: Text = ""


def refusal(request: HttpRequest, error: HedgerowError) -> HttpResponse:
    """An operation refused: its own words."""
    message = "" if str(error.message) == str(error.title) else error.message
    return show(request, Problem(error.status, error.title, message, error.kept, error.todo))


def show(request: HttpRequest, problem: Problem) -> HttpResponse:
    """A page; to HTMX a toast, and the page stays as it was."""
    if is_partial(request):
        words = " ".join(str(part) for part in (problem.message or problem.title, problem.kept, problem.todo) if part)
        response = HttpResponse(status=problem.status)
        announce(response, [Toast(text=words, harm=True)])
        return response
    return render(request, "web/problem.html", status=problem.status, problem=problem)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  (Django names it)
    return show(
        request,
        Problem(
            HTTPStatus.BAD_REQUEST,
            _("We could not read that request."),
            kept=_("Nothing was changed."),
            todo=_("Go back, load the page again and try once more."),
        ),
    )


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  (Django names it)
    return show(
        request,
        Problem(
            HTTPStatus.FORBIDDEN,
            _("This page is not open to you."),
            kept=_("Nothing was changed."),
            todo=_("Ask the owner of the business if you need it."),
        ),
    )


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:  # noqa: ARG001  (Django names it)
    """Django's CSRF check refused: most often a page left open over a sign-out."""
    return show(
        request,
        Problem(
            HTTPStatus.FORBIDDEN,
            _("This form was open for too long."),
            kept=_("Nothing was changed."),
            todo=_("Go back, load the page again and send it once more. Cookies must be allowed for this site."),
        ),
    )


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:  # noqa: ARG001  (Django names it)
    return show(
        request,
        Problem(
            HTTPStatus.NOT_FOUND,
            _("There is nothing at this address."),
            _("It may have been moved or forgotten, or the link is cut off at its end."),
            todo=_("Look for it by name, or go back to the start."),
        ),
    )


def too_large(request: HttpRequest) -> HttpResponse:
    return show(
        request,
        Problem(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            _("That is larger than we can take."),
            kept=_("Nothing was changed."),
            todo=_("Send it in smaller parts. A long list of people goes through “Bring people in”."),
        ),
    )


def too_many_tries(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
    """Sign-in is locked for a while after many wrong passwords."""
    return show(
        request,
        Problem(
            HTTPStatus.TOO_MANY_REQUESTS,
            _("Too many tries."),
            _("We have locked this sign-in for a quarter of an hour, to keep guessers out."),
            todo=_("Wait a little, or ask for a sign-in link by e-mail."),
        ),
    )


def failed(request: HttpRequest) -> HttpResponse:
    """Something of ours broke. Rendered without touching the database."""
    return show(
        request,
        Problem(
            HTTPStatus.INTERNAL_SERVER_ERROR,
            _("Something broke on our side."),
            _("The fault is noted in the log."),
            kept=_("What you had saved before is safe. What you just sent was not saved."),
            todo=_("Try again in a moment. If it happens again, tell whoever runs this Hedgerow."),
        ),
    )
