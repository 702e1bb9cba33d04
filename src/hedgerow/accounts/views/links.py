"""What mailed links open. Opening changes nothing; a button on the page does."""

from http import HTTPStatus

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.accounts import operations, queries
from hedgerow.accounts.errors import LinkUnusable
from hedgerow.accounts.forms import AddressForm, NewPasswordForm, refuse
from hedgerow.accounts.models import LinkPurpose, MailLink
from hedgerow.accounts.views.entering import enter
from hedgerow.accounts.views.person import person_of
from hedgerow.kernel.errors import Invalid, TooMany
from hedgerow.kernel.origin import address_of
from hedgerow.web.rendering import render
from hedgerow.web.toasts import toast


@sensitive_variables("token")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def open_sign_in_link(request: HttpRequest, token: str) -> HttpResponse:
    if request.method == "POST":
        return enter(request, operations.redeem_sign_in_link(token=token), "link")
    return render(request, "accounts/open_link.html", link=_link(LinkPurpose.SIGN_IN, token))


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def forgotten_password(request: HttpRequest) -> HttpResponse:
    """The same answer whether or not somebody has the address."""
    form = AddressForm(request.POST or None, initial={"email": request.GET.get("email", "")})
    if form.is_valid():
        try:
            operations.request_password_reset(email=form.cleaned_data["email"], origin=address_of(request))
        except TooMany as error:
            refuse(form, error)
        else:
            return render(request, "accounts/link_sent.html", email=form.cleaned_data["email"])
    return render(request, "accounts/forgotten_password.html", status=_status(form), form=form)


@sensitive_variables("token")
@sensitive_post_parameters("password")
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def new_password(request: HttpRequest, token: str) -> HttpResponse:
    link = _link(LinkPurpose.RESET_PASSWORD, token)
    form = NewPasswordForm(request.POST or None)
    if form.is_valid():
        try:
            return enter(request, operations.reset_password(token=token, **form.cleaned_data), "reset")
        except Invalid as error:
            refuse(form, error)
    return render(request, "accounts/new_password.html", status=_status(form), form=form, link=link)


@sensitive_variables("token")
@login_required
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def confirm_email(request: HttpRequest, token: str) -> HttpResponse:
    if request.method == "POST":
        operations.confirm_email(user=person_of(request), token=token)
        toast(request, _("Your address is confirmed."))
        return redirect("accounts:security")
    return render(request, "accounts/confirm_email.html", link=_link(LinkPurpose.CONFIRM_EMAIL, token))


@login_required
@require_POST
def ask_for_confirmation(request: HttpRequest) -> HttpResponse:
    operations.request_confirmation(user=person_of(request), origin=address_of(request))
    toast(request, _("A mail with a link is on its way to you."))
    return redirect("accounts:security")


def _link(purpose: LinkPurpose, token: str) -> MailLink:
    link = queries.open_link(purpose, token)
    if link is None:
        raise LinkUnusable(todo=_("Links work once and not for long. Ask for a new one."))
    return link


def _status(form: AddressForm | NewPasswordForm) -> int:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
