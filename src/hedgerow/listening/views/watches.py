"""Settings: which calendars and feeds are watched, and how that goes."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.listening import operations, queries, tasks
from hedgerow.listening.forms import CalendarForm, FeedForm, WatchForm
from hedgerow.listening.models import Watch, WatchKind
from hedgerow.listening.permissions import Permission
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_PAGES = {WatchKind.CALENDAR.value: "listening:calendars", WatchKind.FEED.value: "listening:feeds"}


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def calendars(request: Request) -> HttpResponse:
    require(request.actor, Permission.WATCH)
    form = CalendarForm(request.POST or None)
    if _add(request, WatchKind.CALENDAR, form):
        return redirect("listening:calendars")
    watches = queries.visible_watches(request.actor, WatchKind.CALENDAR)
    guests = queries.visible_guests(request.actor)
    return render(request, "listening/calendars.html", status=_status(form), form=form, watches=watches, guests=guests)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def feeds(request: Request) -> HttpResponse:
    require(request.actor, Permission.WATCH)
    form = FeedForm(request.POST or None)
    if _add(request, WatchKind.FEED, form):
        return redirect("listening:feeds")
    watches = queries.visible_watches(request.actor, WatchKind.FEED)
    ignored = queries.visible_ignored(request.actor)
    return render(request, "listening/feeds.html", status=_status(form), form=form, watches=watches, ignored=ignored)


def _add(request: Request, kind: str, form: WatchForm) -> bool:
    if not form.is_valid():
        return False
    try:
        watch = operations.add_watch(actor=request.actor, kind=kind, **form.cleaned_data)
    except HedgerowError as error:
        form.refuse(error)
        return False
    tasks.fetch_now(watch)
    toast(request, _("“%(name)s” is watched. What is in it comes in a moment.") % {"name": watch.name})
    return True


def _status(form: WatchForm) -> HTTPStatus:
    return HTTPStatus.UNPROCESSABLE_ENTITY if form.errors else HTTPStatus.OK


def _done(request: Request, watch: Watch, words: str) -> HttpResponse:
    toast(request, words % {"name": watch.name})
    return redirect(_PAGES[watch.kind])


@require_POST
@signed_in
def create_pause(request: Request, watch_id: UUID) -> HttpResponse:
    watch = queries.visible_watch(request.actor, watch_id)
    operations.pause_watch(actor=request.actor, watch=watch)
    return _done(request, watch, _("“%(name)s” is paused."))


@require_POST
@signed_in
def delete_pause(request: Request, watch_id: UUID) -> HttpResponse:
    watch = queries.visible_watch(request.actor, watch_id)
    operations.resume_watch(actor=request.actor, watch=watch)
    tasks.fetch_now(watch)
    return _done(request, watch, _("“%(name)s” is looked at again."))


@require_POST
@signed_in
def create_look(request: Request, watch_id: UUID) -> HttpResponse:
    """Look now rather than by the clock."""
    watch = queries.visible_watch(request.actor, watch_id)
    require(request.actor, Permission.WATCH, watch)
    tasks.fetch_now(watch)
    return _done(request, watch, _("“%(name)s” is looked at in a moment."))


@require_POST
@signed_in
def delete_watch(request: Request, watch_id: UUID) -> HttpResponse:
    watch = queries.visible_watch(request.actor, watch_id)
    operations.remove_watch(actor=request.actor, watch=watch)
    return _done(request, watch, _("“%(name)s” is not watched any more. What came from it stays."))


@require_POST
@signed_in
def create_guest(request: Request) -> HttpResponse:
    """Somebody of the meetings goes on record."""
    party = operations.add_guest(actor=request.actor, email=request.POST.get("email", ""))
    toast(request, _("%(name)s is on record, with the meetings they were in.") % {"name": party.name})
    return redirect("listening:calendars")


@require_POST
@signed_in
def delete_guest(request: Request) -> HttpResponse:
    operations.pass_guest_over(actor=request.actor, email=request.POST.get("email", ""))
    toast(request, _("They are not offered any more."))
    return redirect("listening:calendars")
