"""Letters are written, sent off, taken back."""

from http import HTTPStatus
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from hedgerow.inbox import operations, queries, sending, tasks
from hedgerow.inbox.forms import ReplyForm, WriteForm
from hedgerow.inbox.models import State
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.shown import filled_snippets
from hedgerow.inbox.views.conversations import conversation_page
from hedgerow.inbox.writing import NewLetter
from hedgerow.kernel.errors import HedgerowError
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
def new(request: Request) -> HttpResponse:
    """The first letter of a conversation."""
    require(request.actor, Permission.WRITE)
    mailboxes = queries.sending_mailboxes(request.actor)
    begun = {"to": request.GET.get("to", "")[:254], "text": _signed(request)}
    form = WriteForm(request.POST or None, initial=begun, mailboxes=mailboxes)
    if request.method == "POST" and form.is_valid():
        mailbox = next(one for one in mailboxes if str(one.pk) == form.cleaned_data["mailbox"])
        try:
            letter = sending.write_letter(
                actor=request.actor,
                mailbox=mailbox,
                letter=_asked(form),
                uploads=request.FILES.getlist("files"),
                is_sent="keep" not in request.POST,
            )
            return _written(request, letter.conversation_id, letter.pk)
        except HedgerowError as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
    status = HTTPStatus.UNPROCESSABLE_ENTITY if request.method == "POST" else HTTPStatus.OK
    snippets = filled_snippets(request.actor, queries.visible_snippets(request.actor), [], request.workspace.name)
    return render(
        request,
        "inbox/new.html",
        status=status,
        form=form,
        snippets=snippets,
        mailboxes=mailboxes,
        may_define=request.actor.may(Permission.DEFINE),
    )


@require_POST
@signed_in
def create_letter(request: Request, conversation_id: UUID) -> HttpResponse:
    """An answer: sent, sent and solved, or kept."""
    found = queries.visible_conversation(request.actor, conversation_id)
    form = ReplyForm(request.POST)
    if form.is_valid():
        try:
            letter = sending.write_letter(
                actor=request.actor,
                conversation=found,
                letter=_asked(form),
                uploads=request.FILES.getlist("files"),
                is_sent="keep" not in request.POST,
                state=State.SOLVED if "solve" in request.POST else State.WAITING,
            )
            return _written(request, found.pk, letter.pk)
        except HedgerowError as error:
            form.add_error(error.field if error.field in form.fields else None, str(error))
    return conversation_page(request, found, form=form, status=HTTPStatus.UNPROCESSABLE_ENTITY)


@require_POST
@signed_in
def create_return(request: Request, letter_id: UUID) -> HttpResponse:
    """A draft again."""
    letter = queries.visible_letter(request.actor, letter_id)
    try:
        operations.take_back_letter(actor=request.actor, letter=letter)
        toast(request, _("Your letter has not left. It is a draft again."))
    except HedgerowError as error:
        sorry(request, str(error))
    return redirect("inbox:conversation", conversation_id=letter.conversation_id)


@require_POST
@signed_in
def create_try(request: Request, letter_id: UUID) -> HttpResponse:
    letter = queries.visible_letter(request.actor, letter_id)
    try:
        tasks.send_letter(actor=request.actor, letter=letter)
        toast(request, _("It is sent once more, in ten seconds."), undo=reverse("inbox:take_back", args=[letter.pk]))
    except HedgerowError as error:
        sorry(request, str(error))
    return redirect("inbox:conversation", conversation_id=letter.conversation_id)


@require_POST
@signed_in
def create_arrival(request: Request, letter_id: UUID) -> HttpResponse:
    letter = queries.visible_letter(request.actor, letter_id)
    try:
        operations.say_arrived(actor=request.actor, letter=letter)
    except HedgerowError as error:
        sorry(request, str(error))
    return redirect("inbox:conversation", conversation_id=letter.conversation_id)


@require_POST
@signed_in
def delete_draft(request: Request, letter_id: UUID) -> HttpResponse:
    letter = queries.visible_letter(request.actor, letter_id)
    operations.discard_draft(actor=request.actor, letter=letter)
    toast(request, _("The draft is gone."))
    if not letter.conversation.letters_count:
        return redirect("inbox:inbox")
    return redirect("inbox:conversation", conversation_id=letter.conversation_id)


def _asked(form: ReplyForm) -> NewLetter:
    said = form.cleaned_data
    return NewLetter(
        to=said["to"],
        cc=said["cc"],
        subject=said["subject"],
        text=said["text"].replace("\r\n", "\n"),
        answers=said["answers"],
    )


def _written(request: Request, conversation_id: UUID, letter_id: UUID) -> HttpResponse:
    if "keep" in request.POST:
        toast(request, _("The draft is kept."))
    else:
        toast(request, _("Your letter leaves in ten seconds."), undo=reverse("inbox:take_back", args=[letter_id]))
    where = reverse("inbox:conversation", args=[conversation_id])
    return redirect(f"{where}#letter-{letter_id}")  # the letter has the keyboard: one goes on from where one was


def _signed(request: Request) -> str:
    signature = queries.signature_of(request.actor)
    return f"\n\n{signature}" if signature else ""
