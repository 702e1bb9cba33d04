"""Letting a person in: allauth's stages, so that a second factor is asked for whatever came first."""

from allauth.account.internal.flows.login import perform_login, record_authentication
from allauth.account.models import Login
from django.http import HttpRequest, HttpResponse
from django.utils.http import url_has_allowed_host_and_scheme

from hedgerow.accounts.models import User


def enter(request: HttpRequest, user: User, means: str, next_url: str = "") -> HttpResponse:
    """Signed in, or on the way to the second factor; then to `next_url` or to the start."""
    record_authentication(request, user, method=means)
    response: HttpResponse = perform_login(request, Login(user=user, email=user.email, redirect_url=next_url or None))
    return response


def wanted_page(request: HttpRequest) -> str:
    """Where the person wanted to go: an address of this site, else ""."""
    url = request.POST.get("next", "") or request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(url, {request.get_host()}, require_https=request.is_secure())
    return url if safe else ""
