"""Who may open a page at all. What they may do there is the operation's first line."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest, HttpResponseBase
from django.shortcuts import resolve_url
from django_htmx.http import HttpResponseClientRedirect

from hedgerow.web.request import Request, actor_of, is_partial

P = ParamSpec("P")
View = Callable[Concatenate[Request, P], HttpResponseBase]
Door = Callable[Concatenate[HttpRequest, P], HttpResponseBase]


def signed_in(view: View[P]) -> Door[P]:
    """Let members of the workspace in. Others are asked to sign in; who is signed in elsewhere gets a 404."""

    @wraps(view)
    def door(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponseBase:
        if not request.user.is_authenticated:
            return _ask_to_sign_in(request)
        if actor_of(request) is None:
            raise Http404
        return view(cast("Request", request), *args, **kwargs)

    return door


def _ask_to_sign_in(request: HttpRequest) -> HttpResponseBase:
    if is_partial(request):
        return HttpResponseClientRedirect(resolve_url(settings.LOGIN_URL))
    return redirect_to_login(request.get_full_path())
