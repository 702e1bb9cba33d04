"""The core message: a guided page, and what it looks like while it is written."""

from http import HTTPStatus
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.positioning import operations, queries, shown
from hedgerow.positioning.composing import composed
from hedgerow.positioning.forms import MessageForm, begun
from hedgerow.positioning.permissions import Permission
from hedgerow.positioning.remarks import remarks
from hedgerow.web.access import signed_in
from hedgerow.web.refusing import refuse
from hedgerow.web.rendering import render, render_partial
from hedgerow.web.request import Request
from hedgerow.web.toasts import toast


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def message(request: Request) -> HttpResponse:
    """One language at a time."""
    require(request.actor, Permission.DEFINE)
    language = _language(request)
    if request.method != "POST":
        version = queries.current_messages(request.actor).get(language)
        first = begun(version, business=request.workspace.name, language=language)
        return _show(request, language, MessageForm(initial=first), preview=_preview(request, language, first))
    form = MessageForm(request.POST)
    if form.is_valid():
        try:
            operations.write_message(
                actor=request.actor, language=language, draft=form.draft, after=form.cleaned_data["after"]
            )
        except HedgerowError as error:
            refuse(form, error)
        else:
            toast(request, _("The message is kept. The earlier ones stay as they were."))
            return redirect("positioning:index")
    preview = _preview(request, language, form.data)
    return _show(request, language, form, preview=preview, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@require_POST
@signed_in
def preview(request: Request) -> HttpResponse:
    """How it reads so far. Nothing is kept."""
    require(request.actor, Permission.VIEW)
    found = _preview(request, _language(request), request.POST)
    return render_partial(request, "positioning/message/_preview.html", **found)


def _preview(request: Request, language: str, said: Any) -> dict[str, Any]:
    draft = MessageForm(said).draft
    made = composed(draft, business=request.workspace.name, language=language)
    tone = [word.strip() for word in draft.tone if word.strip()]
    found = remarks(draft, made, language=language)
    return {"made": made, "tone": tone, "remarks": found, "language": language}


def _show(
    request: Request, language: str, form: MessageForm, *, preview: dict[str, Any], status: HTTPStatus = HTTPStatus.OK
) -> HttpResponse:
    found = queries.current_messages(request.actor)
    offered = shown.languages(found, language, queries.languages_here(request.actor))
    here = f"{reverse('positioning:message')}?language={language}"
    return render(
        request,
        "positioning/message/edit.html",
        status=status,
        form=form,
        version=found.get(language),
        languages=offered,
        here=here,
        **preview,
    )


def _language(request: Request) -> str:
    """The one that is asked for, else the business's own."""
    known = queries.languages_here(request.actor)
    wish = request.GET.get("language", "")
    return wish if wish in known else known[0]
