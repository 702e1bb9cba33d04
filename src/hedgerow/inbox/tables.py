"""The piles of the inbox, as a list."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from uuid import UUID

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from hedgerow.inbox import queries
from hedgerow.inbox.models import Conversation, Mailbox
from hedgerow.inbox.queries import View
from hedgerow.inbox.shown import named_assignee
from hedgerow.web import formats
from hedgerow.web.lists import Column, Filter, Listing
from hedgerow.web.request import Request

SIZE = 40


def view_words() -> list[tuple[View, str]]:
    return [
        (View.OPEN, _("Open")),
        (View.MINE, _("Mine")),
        (View.UNASSIGNED, _("Nobody’s yet")),
        (View.WAITING, _("Waiting")),
        (View.SNOOZED, _("Snoozed")),
        (View.DRAFTS, _("Drafts")),
        (View.SOLVED, _("Solved")),
        (View.ALL, _("All")),
    ]


def chosen_view(request: Request) -> View:
    try:
        return View(request.GET.get("view", View.OPEN))
    except ValueError:
        return View.OPEN


def conversations_listing(request: Request, mailboxes: Sequence[Mailbox]) -> Listing[Conversation]:
    """Without a pile in the address it is the open one: whoever shows the list begins with that."""

    def in_pile(rows: "QuerySet[Conversation]", value: str) -> "QuerySet[Conversation]":
        return rows.filter(queries.pile(request.actor, View(value)))

    named = [(str(one.pk), one.name) for one in mailboxes] if len(mailboxes) > 1 else []
    return Listing(
        key="inbox",
        label=_("Inbox"),
        columns=(
            Column("subject", _("Subject"), lambda one: one.subject or _("Without a subject"), heading=True),
            Column("last", _("Last letter"), _last, order="last_message_at", timed=True),
        ),
        sort="-last",
        filters=(
            Filter("view", _("Pile"), lambda _r: view_words(), in_pile, shown=False),
            Filter("mailbox", _("Mailbox"), lambda _r: named, lambda rows, value: rows.filter(mailbox_id=value)),
        ),
        search=queries.matching,
        search_label=_("Find in this pile"),
        lines="inbox/_lines.html",
        prepare=partial(_prepared, queries.team(request.actor)),
        size=SIZE,
    )


def _last(one: Conversation) -> str:
    return formats.moment(one.last_message_at)


def _prepared(
    team: Mapping[UUID, str], request: Request, rows: Sequence[Conversation], _columns: Collection[str]
) -> None:
    """Each line says who is on the other side, and whose it is."""
    people = queries.people_of(request.actor, rows)
    for one in rows:
        one.people_line = people.get(one.pk, "")  # type: ignore[attr-defined]  # for the template
        one.assignee_line = named_assignee(team, one)  # type: ignore[attr-defined]  # as above
