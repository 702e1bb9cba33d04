"""Settings of the workspace itself."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_http_methods

from hedgerow.accounts import operations
from hedgerow.accounts.choices import time_zones
from hedgerow.accounts.forms import WorkspaceForm, refuse
from hedgerow.accounts.permissions import Permission
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_FIELDS = ("name", "kind", "currency", "time_zone", "language")


@signed_in
@require_http_methods(["GET", "HEAD", "POST"])
def workspace(request: Request) -> HttpResponse:
    require(request.actor, Permission.CHANGE_WORKSPACE)
    form = WorkspaceForm(request.POST or None, initial={field: getattr(request.workspace, field) for field in _FIELDS})
    if form.is_valid():
        try:
            operations.change_workspace(actor=request.actor, **form.cleaned_data)
            toast(request, _("The settings are saved."))
            return redirect("accounts:workspace")
        except HedgerowError as error:
            refuse(form, error)
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    return render(request, "accounts/workspace.html", status=status, form=form, time_zones=time_zones())
