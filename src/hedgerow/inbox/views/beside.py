"""What the team does beside the letters: who is at it, how it stands, notes, and what was read."""

from datetime import datetime, time, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from hedgerow.inbox import operations, queries
from hedgerow.inbox.models import State
from hedgerow.kernel import clock
from hedgerow.kernel.errors import HedgerowError
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render_partial
from hedgerow.web.request import Request
from hedgerow.web.toasts import sorry, toast

MORNING = time(8)


@require_POST
@signed_in
def create_assignment(request: Request, conversation_id: UUID) -> HttpResponse:
    found = queries.visible_conversation(request.actor, conversation_id)
    try:
        operations.assign_conversation(actor=request.actor, conversation=found, to=_key(request.POST.get("to", "")))
        toast(request, _("It is noted who is at it."))
    except HedgerowError as error:
        sorry(request, str(error))
    return redirect("inbox:conversation", conversation_id=found.pk)


@require_POST
@signed_in
def create_state(request: Request, conversation_id: UUID) -> HttpResponse:
    """Solved leads on to the pile; a moment is tomorrow, a week, or the day that was chosen."""
    found = queries.visible_conversation(request.actor, conversation_id)
    state = request.POST.get("state", "")
    until = _moment(request) if state == State.SNOOZED else None
    try:
        operations.set_state(actor=request.actor, conversation=found, state=state, until=until)
    except HedgerowError as error:
        sorry(request, str(error))
        return redirect("inbox:conversation", conversation_id=found.pk)
    toast(request, _("The conversation is now: %(state)s.") % {"state": State(state).label})
    if state in (State.SOLVED, State.SNOOZED):
        return redirect("inbox:inbox")
    return redirect("inbox:conversation", conversation_id=found.pk)


@require_POST
@signed_in
def create_note(request: Request, conversation_id: UUID) -> HttpResponse:
    found = queries.visible_conversation(request.actor, conversation_id)
    try:
        operations.write_note(actor=request.actor, conversation=found, text=request.POST.get("text", ""))
    except HedgerowError as error:
        sorry(request, str(error))
    return redirect("inbox:conversation", conversation_id=found.pk)


@require_POST
@signed_in
def create_presence(request: Request, conversation_id: UUID) -> HttpResponse:
    """The page says that it is open; it is told who else is here."""
    found = queries.visible_conversation(request.actor, conversation_id)
    if request.POST.get("leaves"):
        operations.leave_conversation(actor=request.actor, conversation=found)
        return HttpResponse(status=204)
    operations.mark_read(actor=request.actor, conversation=found, is_replying=request.POST.get("replying") == "1")
    return render_partial(request, "inbox/_others.html", others=queries.who_else(request.actor, found))


@require_POST
@signed_in
def create_unread(request: Request, conversation_id: UUID) -> HttpResponse:
    found = queries.visible_conversation(request.actor, conversation_id)
    operations.mark_unread(actor=request.actor, conversation=found)
    toast(request, _("It is unread again, for you."))
    return redirect("inbox:inbox")


@require_POST
@signed_in
def delete_conversation(request: Request, conversation_id: UUID) -> HttpResponse:
    found = queries.visible_conversation(request.actor, conversation_id)
    operations.forget_letters(actor=request.actor, conversation=found)
    toast(request, _("The conversation is gone here. On your mail server nothing has changed."))
    return redirect("inbox:inbox")


def _moment(request: Request) -> datetime | None:
    """In the morning of that day, where the business is."""
    zone = ZoneInfo(request.workspace.time_zone)
    typed, today = request.POST.get("until", ""), clock.today(request.workspace.time_zone)
    days = {"tomorrow": 1, "week": 7, "month": 30}
    try:
        day = today + timedelta(days=days[typed]) if typed in days else datetime.fromisoformat(typed).date()
    except ValueError:
        return None
    return datetime.combine(day, MORNING, tzinfo=zone)


def _key(typed: str) -> UUID | None:
    try:
        return UUID(typed)
    except ValueError:
        return None
