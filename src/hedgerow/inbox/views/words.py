"""Snippets, and one's own signature."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.inbox import operations, queries
from hedgerow.inbox.forms import SignatureForm, SnippetForm
from hedgerow.inbox.permissions import Permission
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_POST
@signed_in
def create_signature(request: Request) -> HttpResponse:
    form = SignatureForm(request.POST)
    if form.is_valid():
        operations.set_signature(actor=request.actor, text=form.cleaned_data["text"])
        toast(request, _("That is how you sign now."))
    return redirect("inbox:mailboxes")


@require_POST
@signed_in
def create_snippet(request: Request) -> HttpResponse:
    form = SnippetForm(request.POST)
    try:
        if form.is_valid():
            operations.set_snippet(actor=request.actor, **form.cleaned_data)
            toast(request, _("The snippet is saved."))
        else:
            sorry(request, _("Give the snippet a name and words."))
    except HedgerowError as error:
        sorry(request, str(error))
    return redirect("inbox:mailboxes")


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def snippet(request: Request, snippet_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    found = queries.visible_snippet(request.actor, snippet_id)
    form = SnippetForm(request.POST or None, initial={"name": found.name, "text": found.text})
    if request.method == "POST" and form.is_valid():
        try:
            operations.set_snippet(actor=request.actor, snippet=found, **form.cleaned_data)
            toast(request, _("The snippet is saved."))
            return redirect("inbox:mailboxes")
        except HedgerowError as error:
            form.add_error(error.field or None, str(error))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    return render(request, "inbox/snippet.html", status=status, snippet=found, form=form)


@require_POST
@signed_in
def delete_snippet(request: Request, snippet_id: UUID) -> HttpResponse:
    found = queries.visible_snippet(request.actor, snippet_id)
    operations.remove_snippet(actor=request.actor, snippet=found)
    toast(request, _("The snippet is gone."))
    return redirect("inbox:mailboxes")
