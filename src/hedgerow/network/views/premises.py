"""Settings: where the business is, and what its map shows beneath."""

from http import HTTPStatus

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.network import queries, tasks
from hedgerow.network.forms.premises import ADDRESS, PremisesForm
from hedgerow.network.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def premises(request: Request) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    now = queries.visible_premises(request.actor)
    form = PremisesForm(request.POST or None, initial=PremisesForm.shown(now))
    if form.is_valid() and _settled(request, form):
        toast(request, _("Saved. Distances are counted anew in a moment."))
        return redirect("network:premises")
    status = HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK
    found = queries.found_premises(now)
    return render(request, "network/premises.html", status=status, form=form, premises=now, found=found)


def _settled(request: Request, form: PremisesForm) -> bool:
    said = form.cleaned_data
    point = said["coordinates"]
    try:
        tasks.settle_premises(
            actor=request.actor,
            address={name: said[name].strip() for name in ADDRESS},
            at=(point.latitude, point.longitude) if point else None,
            tile_url=said["tile_url"].strip(),
            tile_credit=said["tile_credit"],
        )
    except HedgerowError as error:
        refuse(form, error)
        return False
    return True
