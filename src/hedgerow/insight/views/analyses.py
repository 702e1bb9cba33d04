"""An analysis is asked for by a button, and its page watches how far it is."""

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import HttpResponseClientRefresh

from hedgerow.insight import tasks
from hedgerow.insight.permissions import Permission
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.request import Request, is_partial


@require_POST
@signed_in
def start(request: Request, name: str, subject: str = "") -> HttpResponseBase:
    """Have it worked out now; back to the page that asked."""
    tasks.start_analysis(actor=request.actor, name=name, subject=subject)
    if is_partial(request):
        return HttpResponseClientRefresh()
    back = request.POST.get("back", "")
    return redirect(back if url_has_allowed_host_and_scheme(back, allowed_hosts=None) else "insight:pulse")


@never_cache
@require_safe
@signed_in
def over(request: Request) -> HttpResponse:
    """A page that watched a job is loaded anew."""
    require(request.actor, Permission.VIEW_FIGURES)
    return HttpResponseClientRefresh()
