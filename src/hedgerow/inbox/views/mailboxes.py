"""Settings of mailboxes: added after a test, changed, paused, removed; and which folders are read."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from hedgerow.inbox import connecting, operations, queries
from hedgerow.inbox.forms import MailboxForm, SignatureForm, SnippetForm
from hedgerow.inbox.models import Mailbox
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.wellbeing import wellbeing
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_safe
@signed_in
def mailboxes(request: Request) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    found = queries.counting_aside(queries.visible_mailboxes(request.actor))
    return render(
        request,
        "inbox/mailboxes.html",
        mailboxes=[(one, wellbeing(one)) for one in found],
        snippets=queries.visible_snippets(request.actor),
        snippet_form=SnippetForm(auto_id="snippet_%s"),
        signature_form=SignatureForm(initial={"text": queries.signature_of(request.actor)}, auto_id="signature_%s"),
    )


SHOWN = 50


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def new(request: Request) -> HttpResponse:
    """Kept only once both servers let us in, unless it is wanted all the same."""
    require(request.actor, Permission.DEFINE)
    form = MailboxForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and _works(request, form, None):
        try:
            added = operations.add_mailbox(actor=request.actor, mailbox=form.as_asked())
            toast(request, _("The mailbox is added. Its mail comes in within three minutes, mostly sooner."))
            return redirect("inbox:folders", mailbox_id=added.pk) if added.imap_host else redirect("inbox:mailboxes")
        except HedgerowError as error:
            form.add_error(error.field or None, str(error))
    return _page(request, form, None)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def mailbox(request: Request, mailbox_id: UUID) -> HttpResponse:
    require(request.actor, Permission.DEFINE)
    found = queries.visible_mailbox(request.actor, mailbox_id)
    form = MailboxForm(request.POST or None, initial=MailboxForm.said(found))
    if request.method == "POST" and form.is_valid() and _works(request, form, found):
        try:
            operations.change_mailbox(actor=request.actor, mailbox=found, changes=form.as_asked())
            toast(request, _("The mailbox is saved."))
            return redirect("inbox:mailboxes")
        except HedgerowError as error:
            form.add_error(error.field or None, str(error))
    return _page(request, form, found)


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def folders(request: Request, mailbox_id: UUID) -> HttpResponse:
    """Which folders are read: those the server has, as it tells them now."""
    require(request.actor, Permission.DEFINE)
    found = queries.visible_mailbox(request.actor, mailbox_id)
    if request.method == "POST":
        try:
            names = request.POST.getlist("folders")
            operations.choose_folders(actor=request.actor, mailbox=found, names=names)
            toast(request, _("These folders are read from now on."))
            return redirect("inbox:mailboxes")
        except HedgerowError as error:
            sorry(request, str(error))
    chosen, problem = [one.name for one in found.folders.all()], ""
    try:
        names = connecting.folders_of(request.actor, found)
    except HedgerowError as error:
        names, problem = [], str(error)
    shown = [*names, *(name for name in chosen if name not in names)]
    return render(request, "inbox/folders.html", mailbox=found, names=shown, chosen=chosen, problem=problem)


@require_POST
@signed_in
def create_pause(request: Request, mailbox_id: UUID) -> HttpResponse:
    found = queries.visible_mailbox(request.actor, mailbox_id)
    is_paused = request.POST.get("paused") == "1"
    operations.pause_mailbox(actor=request.actor, mailbox=found, is_paused=is_paused)
    toast(request, _("The mailbox is paused.") if is_paused else _("The mailbox is read again."))
    return redirect("inbox:mailboxes")


@require_POST
@signed_in
def delete_mailbox(request: Request, mailbox_id: UUID) -> HttpResponse:
    found = queries.visible_mailbox(request.actor, mailbox_id)
    operations.remove_mailbox(actor=request.actor, mailbox=found, is_forgotten=request.POST.get("mail") == "forget")
    toast(request, _("The mailbox is removed. On your mail server nothing has changed."))
    return redirect("inbox:mailboxes")


def _works(request: Request, form: MailboxForm, held: Mailbox | None) -> bool:
    """Whether both servers let us in; what is wrong stands beside the server. `anyway` keeps it all the same."""
    if "anyway" in request.POST:
        return True
    tried = connecting.try_mailbox(request.actor, form.as_asked(), held)
    for name, words in (("imap_host", tried.incoming), ("smtp_host", tried.outgoing)):
        if words:
            form.add_error(name, words)
    return tried.works


def _page(request: Request, form: MailboxForm, held: Mailbox | None) -> HttpResponse:
    is_wrong = request.method == "POST"
    status = HTTPStatus.UNPROCESSABLE_ENTITY if is_wrong else HTTPStatus.OK
    failed = is_wrong and any(form.errors.get(name) for name in ("imap_host", "smtp_host"))
    return render(
        request,
        "inbox/mailbox.html",
        status=status,
        form=form,
        mailbox=held,
        being=wellbeing(held) if held else None,
        failed=failed,
        aside=queries.letters_aside(request.actor, held)[:SHOWN] if held else (),
    )
