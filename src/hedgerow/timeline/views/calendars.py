"""Somebody's private calendar: the file that calendars fetch, and the page where its address is made."""

from hashlib import sha256

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.cache import get_conditional_response
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations
from hedgerow.timeline.calendars import reading, writing
from hedgerow.timeline.errors import CalendarNotFound
from hedgerow.timeline.permissions import Permission
from hedgerow.timeline.registries import calendar_sources
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_HIDDEN = "/calendar/hidden"


@require_safe
def file(request: HttpRequest, token: str) -> HttpResponse:
    """The token is a secret: whatever is logged of this request from here on is without it."""
    request.path = request.path_info = _HIDDEN
    try:
        with reading.opened(token) as found:
            name = _("%(business)s: promises and plans") % {"business": found.workspace.name}
            body = writing.calendar(reading.entries_for(found.actor, found.workspace), found.workspace, name)
    except CalendarNotFound as error:
        return HttpResponse(str(error), status=error.status, content_type="text/plain; charset=utf-8")
    response = HttpResponse(body, content_type=writing.MEDIA_TYPE)
    response["ETag"] = etag = f'"{sha256(body).hexdigest()[:32]}"'
    response["Cache-Control"] = "private, max-age=300"
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    answered = get_conditional_response(request, etag=etag, response=response)
    return answered if isinstance(answered, HttpResponse) else response


@never_cache
@require_safe
@signed_in
def calendar(request: Request) -> HttpResponse:
    return _page(request)


@never_cache
@require_POST
@signed_in
def create_calendar(request: Request) -> HttpResponse:
    """The answer shows the address, which nobody keeps."""
    token = operations.renew_calendar(actor=request.actor)
    return _page(request, request.build_absolute_uri(f"/calendar/{token}.ics"))


@require_POST
@signed_in
def delete_calendar(request: Request) -> HttpResponse:
    operations.revoke_calendar(actor=request.actor)
    toast(request, _("The address no longer works."))
    return redirect("timeline:calendar")


def _page(request: Request, address: str = "") -> HttpResponse:
    require(request.actor, Permission.KEEP_CALENDAR)
    sources = [source.label for source in calendar_sources]
    link = reading.link_of(request.actor)
    return render(request, "timeline/calendar.html", link=link, address=address, sources=sources)
