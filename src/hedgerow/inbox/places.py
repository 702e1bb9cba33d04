"""Where the inbox is found: in the rail, by typing, in settings."""

from collections.abc import Sequence

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hedgerow.inbox import queries
from hedgerow.inbox.models import State
from hedgerow.inbox.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.web.navigation import NavEntry, NavGroup, entries
from hedgerow.web.palette import Action, Found, SearchSource, actions, search_sources
from hedgerow.web.request import Request


def register() -> None:
    entries.add(
        NavEntry(
            "inbox",
            _("Inbox"),
            "mail",
            "inbox:inbox",
            NavGroup.TEND,
            order=5,
            permission=Permission.READ,
            hint=_("E-mail with everybody around you, answered together."),
            keywords=_("mail email letters conversations answer reply"),
            count=_unread,
        )
    )
    entries.add(
        NavEntry(
            "mailboxes",
            _("Mailboxes"),
            "mail",
            "inbox:mailboxes",
            NavGroup.SETTINGS,
            order=34,
            permission=Permission.DEFINE,
            hint=_("Which mail is read here, and through which server you answer."),
            keywords=_("imap smtp server e-mail account snippets signature"),
        )
    )
    actions.add(
        Action(
            "write-email",
            _("Write an e-mail"),
            "mail",
            "inbox:new",
            permission=Permission.WRITE,
            keywords=_("mail letter compose new message send"),
        )
    )
    search_sources.add(SearchSource("inbox", _("E-mail"), _search, permission=Permission.READ))


def _unread(request: Request) -> int:
    return queries.counts_of(request.actor).unread


def _search(actor: Actor, text: str, limit: int) -> Sequence[Found]:
    return [
        Found(
            label=one.subject or _("Without a subject"),
            url=reverse("inbox:conversation", args=[one.pk]),
            icon="mail",
            hint=State(one.state).label,
        )
        for one in queries.found_conversations(actor, text, limit)
    ]
