"""Pages and parts of pages from our templates."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.template import engines
from django.template.backends.jinja2 import Jinja2
from django.utils.functional import SimpleLazyObject
from jinja2_fragments import render_block
from markupsafe import Markup

from hedgerow.web.context import shell
from hedgerow.web.request import is_partial
from hedgerow.web.toasts import send_along

TOKEN_FIELD = Markup('<input type="hidden" name="csrfmiddlewaretoken" value="%s">')


def render(
    request: HttpRequest, template: str, /, *, block: str = "", status: int = 200, **context: Any
) -> HttpResponse:
    """The whole page; or, when HTMX asks and `block` names a block of that page, only that block."""
    if block and is_partial(request):
        return render_partial(request, f"{template}#{block}", status=status, **context)
    return _answer(render_text(request, template, **context), status)


def render_partial(request: HttpRequest, template: str, /, *, status: int = 200, **context: Any) -> HttpResponse:
    """A part: a template of its own (`network/_party.html`) or a block of a page (`network/party.html#timeline`)."""
    response = _answer(render_text(request, template, **context), status)
    if is_partial(request):
        send_along(request, response)
    return response


def render_text(request: HttpRequest, template: str, /, **context: Any) -> str:
    """The text of a template or, after `#`, of one of its blocks."""
    name, _, block = template.partition("#")
    filled = {**_around(request), **context}
    env = _environment()
    return render_block(env, name, block, filled) if block else env.get_template(name).render(filled)


def template(name: str) -> Any:
    """One of our templates, for text that needs nothing of a request."""
    return _environment().get_template(name)


def _environment() -> Any:
    engine = engines["jinja2"]
    assert isinstance(engine, Jinja2)  # noqa: S101  (for the type checker; settings name the engine)
    return engine.env


def _around(request: HttpRequest) -> dict[str, Any]:
    """The token is made when it is first used, and once for all forms of a page."""
    token = SimpleLazyObject(lambda: get_token(request))
    return {
        "request": request,
        "csrf_input": SimpleLazyObject(lambda: TOKEN_FIELD % token),
        "csrf_token": token,
        **shell(request),
    }


def _answer(text: str, status: int) -> HttpResponse:
    response = HttpResponse(text, status=status)
    response.headers["Vary"] = "HX-Request"
    return response
