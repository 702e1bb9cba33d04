"""All imports so far, and the place to hand in a file."""

from http import HTTPStatus
from typing import Any

from django.conf import settings
from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_http_methods
from django_htmx.http import HttpResponseClientRedirect

from hedgerow.kernel.errors import HedgerowError, Invalid, TooLarge
from hedgerow.kernel.lengths import told_length
from hedgerow.kernel.permissions import require
from hedgerow.network import operations, queries
from hedgerow.network.forms.imports import UploadForm
from hedgerow.network.forms.keys import key_of
from hedgerow.network.models import Import
from hedgerow.network.permissions import Permission
from hedgerow.network.registries import import_kinds
from hedgerow.network.tables.imports import imports_listing
from hedgerow.network.views.imports import words
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request, is_partial

_ENVELOPE = 1 << 16  # what a form adds around its file


@csrf_exempt  # Django's check reads the whole form first: the size is judged before, and `_receive` makes the check
@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def imports(request: Request) -> HttpResponseBase:
    require(request.actor, Permission.IMPORT)
    if request.method != "POST":
        rows = queries.visible_imports(request.actor)
        form = UploadForm(
            initial={"kind": _known_kind(request.GET.get("kind", "")), "origin": request.GET.get("origin", "")[:40]}
        )
        return lists.show(request, imports_listing(words.counts), rows, "network/imports/index.html", **_upload(form))
    if (told_length(request.headers.get("Content-Length", "")) or 0) > settings.HEDGEROW_MAX_UPLOAD + _ENVELOPE:
        return _refused(request, UploadForm(), _too_large())
    return _receive(request)


@csrf_protect
def _receive(request: Request) -> HttpResponse:
    form = UploadForm(request.POST, request.FILES)
    if not form.is_valid():
        return _again(request, form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        found = operations.receive_import(actor=request.actor, like=_like(request), **form.received)
    except (Invalid, TooLarge) as error:
        return _refused(request, form, error)
    if is_partial(request):
        return HttpResponseClientRedirect(reverse("network:import", args=[found.pk]))
    return redirect("network:import", import_id=found.pk)


def _like(request: Request) -> Import | None:
    """The import whose mended rows come back."""
    key = key_of(request.POST.get("like", ""))
    return queries.visible_import(request.actor, key) if key else None


def _refused(request: Request, form: UploadForm, error: HedgerowError) -> HttpResponse:
    if error.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE and is_partial(request):
        raise error  # HTMX swaps nothing for this status; a toast says it
    return _again(request, form, error.status, refusal=error)


def _again(
    request: Request, form: UploadForm, status: HTTPStatus, *, refusal: HedgerowError | None = None
) -> HttpResponse:
    """The same place once more, with what was wrong. The list is asked for only where it is shown."""
    if is_partial(request):
        return render_partial(request, "network/imports/_upload.html", status=status, **_upload(form, refusal))
    page = lists.open_page(request, imports_listing(words.counts), queries.visible_imports(request.actor))
    return render(request, "network/imports/index.html", status=status, page=page, **_upload(form, refusal))


def _upload(form: UploadForm, refusal: HedgerowError | None = None) -> dict[str, Any]:
    limit = settings.HEDGEROW_MAX_UPLOAD
    return {"form": form, "refusal": refusal, "limit": limit, "limit_text": filesizeformat(limit)}


def _too_large() -> TooLarge:
    return TooLarge(
        _("This file is larger than %(limit)s.") % {"limit": filesizeformat(settings.HEDGEROW_MAX_UPLOAD)},
        kept=_("Nothing was imported."),
        todo=_("Split it into several files and import one after the other."),
    )


def _known_kind(name: str) -> str:
    return name if name in {kind.name for kind in import_kinds} else ""
