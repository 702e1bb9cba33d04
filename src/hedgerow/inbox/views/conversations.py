"""The inbox, and one conversation."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.views.decorators.http import require_safe

from hedgerow.inbox import queries
from hedgerow.inbox.forms import ReplyForm
from hedgerow.inbox.models import Conversation, State
from hedgerow.inbox.permissions import Permission
from hedgerow.inbox.shown import (
    automatic_word,
    filled_snippets,
    first_answer,
    named_assignee,
    quoted_letter,
    shown_letters,
)
from hedgerow.inbox.tables import chosen_view, conversations_listing, view_words
from hedgerow.web import lists
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render
from hedgerow.web.request import Request


@require_safe
@signed_in
def inbox(request: Request) -> HttpResponseBase:
    """One pile; what was typed or chosen stays in its address."""
    view, mailboxes = chosen_view(request), list(queries.visible_mailboxes(request.actor))
    rows = queries.marked_conversations(request.actor)
    return lists.show(
        request,
        conversations_listing(request, mailboxes),
        rows if request.GET.get("view") == view else rows.filter(queries.pile(request.actor, view)),
        "inbox/inbox.html",
        view=view,
        views=view_words(),
        counts=queries.counts_of(request.actor),
        mailboxes=mailboxes,
        failing=[one for one in mailboxes if one.problem and not one.is_paused],
        may_write=request.actor.may(Permission.WRITE) and any(one.smtp_host for one in mailboxes),
        may_define=request.actor.may(Permission.DEFINE),
    )


@require_safe
@signed_in
def conversation(request: Request, conversation_id: UUID) -> HttpResponse:
    found = queries.visible_conversation(request.actor, conversation_id)
    return conversation_page(request, found)


def conversation_page(
    request: Request, found: Conversation, *, form: ReplyForm | None = None, status: int = 200
) -> HttpResponse:
    """The page, with what was typed where that needs another look."""
    letters = list(queries.visible_letters(request.actor, found))
    people = queries.participants_of(request.actor, found)
    team, draft = queries.team(request.actor), queries.visible_draft(request.actor, found)
    to_all = "all" in request.GET
    begun = _draft_said(draft) if draft else first_answer(request.actor, letters, found, to_all=to_all)
    snippets = filled_snippets(request.actor, queries.visible_snippets(request.actor), people, request.workspace.name)
    return render(
        request,
        "inbox/conversation.html",
        status=status,
        conversation=found,
        letters=shown_letters(letters),
        automatic=automatic_word,
        notes=queries.notes_of(request.actor, found),
        people=people,
        known=queries.known_of(request.actor, people),
        strangers=queries.strangers_in(request.actor, found),
        team=team,
        assignee=named_assignee(team, found),
        state=State(found.state),
        states=[State.OPEN, State.WAITING, State.SOLVED],
        others=queries.who_else(request.actor, found),
        form=form or ReplyForm(initial=begun),
        draft=draft,
        quote=quoted_letter(letters),
        snippets=snippets,
        is_writing=form is not None or draft is not None or to_all,
        may_work=request.actor.may(Permission.WORK),
        may_write=request.actor.may(Permission.WRITE) and bool(found.mailbox.smtp_host),
        may_define=request.actor.may(Permission.DEFINE),
    )


def _draft_said(draft: Any) -> dict[str, object]:
    people = list(draft.participants.all())
    said = {part: ", ".join(one.address for one in people if one.part == part) for part in ("to", "cc")}
    return {**said, "subject": draft.subject, "text": draft.text}
