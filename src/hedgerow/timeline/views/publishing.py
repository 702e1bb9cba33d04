"""Public feeds: read by anybody, and switched on in settings."""

from collections.abc import Sequence
from hashlib import sha256
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from hedgerow.kernel import clock
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.timeline import operations
from hedgerow.timeline.errors import NotPublic
from hedgerow.timeline.feeds import reading, writing
from hedgerow.timeline.feeds.reading import Entry, FeedPage
from hedgerow.timeline.registries import Verb
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast

_FRESH_SECONDS = 300
_SAMPLES = 3


@require_safe
def feed(request: HttpRequest, slug: str, verb: str, form: str) -> HttpResponse:
    """One page, for who has the address. Answers 304 to who has it already."""
    workspace = reading.publishing_workspace(slug)
    if workspace is None:
        raise Http404
    zone = timezone.override(ZoneInfo(workspace.time_zone))
    with unscoped(), scope(workspace), translation.override(workspace.language), zone:
        try:
            page = reading.public_page(verb, before=_before(request))
        except NotPublic as error:
            raise Http404 from error
        return _answer(request, page, workspace, form)


def _before(request: HttpRequest) -> int | None:
    text = request.GET.get("before", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < len(str(2**63)) else None


def _answer(request: HttpRequest, page: FeedPage, workspace: Workspace, form: str) -> HttpResponse:
    first = request.build_absolute_uri(request.path)
    following = f"{first}?before={page.older}" if page.older is not None else ""
    if form == "atom":
        here = request.build_absolute_uri()
        body = writing.atom(page, workspace, first=first, here=here, following=following)
    else:
        body = writing.json_feed(page, workspace, first=first, following=following)
    media_type = writing.ATOM if form == "atom" else writing.JSON_FEED
    response = HttpResponse(body, content_type=f"{media_type}; charset=utf-8")
    etag, changed = f'"{sha256(body).hexdigest()[:32]}"', int(page.changed_at.timestamp())
    response["ETag"] = etag
    response["Last-Modified"] = http_date(changed)
    response["Cache-Control"] = f"public, max-age={_FRESH_SECONDS}"
    found = get_conditional_response(request, etag=etag, last_modified=changed, response=response)
    return found if isinstance(found, HttpResponse) else response


@require_safe
@signed_in
def feeds(request: Request) -> HttpResponse:
    """What may be published, what is, and what everybody would read."""
    opened = reading.open_verbs(request.actor)
    shown = [_row(request, verb, is_open=verb.name in opened) for verb in reading.public_verbs()]
    return render(request, "timeline/feeds.html", feeds=shown)


def _row(request: Request, verb: Verb, *, is_open: bool) -> tuple[Verb, bool, list[tuple[str, str]], Sequence[Entry]]:
    entries = reading.read(verb, opened_at=clock.now()).entries
    return verb, is_open, _addresses(request, verb.name), entries[:_SAMPLES]


def _addresses(request: Request, verb: str) -> list[tuple[str, str]]:
    """Outside the workspace, so that they stay the same for everybody."""
    return [
        (label, request.build_absolute_uri(f"/feeds/{request.workspace.slug}/{verb}.{form}"))
        for form, label in (("atom", "Atom"), ("json", "JSON Feed"))
    ]


@require_POST
@signed_in
def create_feed(request: Request, verb: str) -> HttpResponse:
    operations.open_feed(actor=request.actor, verb=verb)
    toast(request, _("It is public now."), undo=reverse("timeline:close_feed", args=[verb]))
    return redirect("timeline:feeds")


@require_POST
@signed_in
def delete_feed(request: Request, verb: str) -> HttpResponse:
    operations.close_feed(actor=request.actor, verb=verb)
    toast(request, _("It is closed. The address answers nobody any more."))
    return redirect("timeline:feeds")
