"""Signing in with a password or a passkey, asking for a link, signing out."""

from http import HTTPStatus

from allauth.account.internal.flows.logout import logout
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.accounts import credentials, operations
from hedgerow.accounts.forms import AddressForm, SignInForm, refuse
from hedgerow.accounts.views.entering import enter, wanted_page
from hedgerow.kernel.errors import TooMany
from hedgerow.kernel.origin import address_of
from hedgerow.web.rendering import render


@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def sign_in(request: HttpRequest) -> HttpResponse:
    """The lock-out answers in place of this page when it must."""
    if request.user.is_authenticated:
        return redirect(wanted_page(request) or "/")
    form = SignInForm(request.POST or None)
    if form.is_valid():
        try:
            user = credentials.check_password(request, **form.cleaned_data)
        except TooMany as error:
            refuse(form, error)
        else:
            if user is not None:
                return enter(request, user, "password", wanted_page(request))
            form.add_error(None, _("That address and password do not go together. Nobody was signed in."))
    return _page(request, form)


@never_cache
@require_POST
def ask_for_link(request: HttpRequest) -> HttpResponse:
    """The same answer whether or not somebody has the address."""
    form = AddressForm(request.POST)
    if form.is_valid():
        try:
            operations.request_sign_in_link(email=form.cleaned_data["email"], origin=address_of(request))
        except TooMany as error:
            refuse(form, error)
        else:
            return render(request, "accounts/link_sent.html", email=form.cleaned_data["email"])
    return _page(request, SignInForm(initial=request.POST.dict()), asked=form)


@never_cache
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    logout(request)
    return redirect(settings.LOGIN_URL)


def _page(request: HttpRequest, form: SignInForm, asked: AddressForm | None = None) -> HttpResponse:
    refused = form.errors or (asked is not None and asked.errors)
    return render(
        request,
        "accounts/sign_in.html",
        status=HTTPStatus.UNPROCESSABLE_ENTITY if refused else HTTPStatus.OK,
        form=form,
        asked=asked,
        next=wanted_page(request),
        sign_up_open=settings.HEDGEROW_SIGN_UP,
    )
