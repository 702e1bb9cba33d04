"""Pages of the kit itself: the palette, settings, language, theme, and the parts that pages are made of."""

import re

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from hedgerow.web import palette
from hedgerow.web.access import signed_in
from hedgerow.web.context import THEME_COOKIE, THEMES
from hedgerow.web.lists.state import as_cookie, columns_cookie
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request, is_partial

_YEAR = 365 * 24 * 3600
_KEY = re.compile(r"[a-z0-9_-]{1,40}")


@require_GET
@signed_in
def find(request: Request) -> HttpResponse:
    """What was typed into the palette, as its lines or as a page of its own."""
    text = request.GET.get("q", "")
    groups = palette.find(request, text)
    if is_partial(request):
        return render_partial(request, "web/_hits.html", groups=groups, text=text)
    return render(request, "web/find.html", groups=groups, text=text)


@require_GET
@signed_in
def settings_index(request: Request) -> HttpResponse:
    return render(request, "web/settings.html")


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Remember a language in this browser."""
    language = request.POST.get("language", "")
    response = _back(request)
    if language in dict(settings.LANGUAGES):
        response.set_cookie(settings.LANGUAGE_COOKIE_NAME, language, max_age=_YEAR, samesite="Lax")
    return response


@require_POST
def choose_theme(request: HttpRequest) -> HttpResponse:
    """Remember light or dark in this browser; anything else forgets the choice and follows the device."""
    theme = request.POST.get("theme", "")
    response = _back(request)
    if theme in THEMES:
        response.set_cookie(THEME_COOKIE, theme, max_age=_YEAR, samesite="Lax")
    else:
        response.delete_cookie(THEME_COOKIE, samesite="Lax")
    return response


@require_POST
@signed_in
def choose_columns(request: Request) -> HttpResponse:
    """Remember in this browser which columns a list shows."""
    response = _back(request)
    if _KEY.fullmatch(request.POST.get("list", "")):
        wanted = as_cookie(request.POST.getlist("column"))
        response.set_cookie(columns_cookie(request.POST["list"]), wanted, max_age=_YEAR, samesite="Lax")
    return response


@require_GET
def parts(request: HttpRequest) -> HttpResponse:
    """Everything pages are made of, for those who make pages."""
    if not settings.DEBUG:
        raise Http404
    return render(request, "web/parts.html")


def _back(request: HttpRequest) -> HttpResponse:
    """To the page the form was on; never to another site."""
    target = request.POST.get("next", "/")
    safe = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    return redirect(target if safe else "/")
