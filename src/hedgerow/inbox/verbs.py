"""The inbox's verbs, each with its line; and the subjects of conversations, for who may see them."""

from collections.abc import Iterable, Mapping
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from hedgerow.inbox import events, queries
from hedgerow.inbox.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.timeline.events import Told
from hedgerow.timeline.registries import SubjectNames, Verb, subject_names, verbs


def _subject(told: Told) -> Text:
    return told.object


def _nothing(_told: Told) -> Text:
    return ""


def _names(actor: Actor, keys: Iterable[UUID]) -> Mapping[UUID, str]:
    return queries.titles_of(actor, keys)


def _seen(actor: Actor) -> "QuerySet[Any, UUID] | None":
    if actor.sees is None or not actor.may(Permission.READ):
        return None
    return queries.visible_conversations(actor).order_by().values_list("pk", flat=True)


def _address(key: UUID) -> str:
    return reverse("inbox:conversation", args=[key])


def register() -> None:
    received = Verb(
        events.RECEIVED,
        _("E-mail from them"),
        _subject,
        icon="mail",
        group="messages",
        as2="Create",
        is_contact=True,
        is_wordless=True,
    )
    verbs.add(received)
    sent = Verb(
        events.SENT, _("E-mail to them"), _nothing, icon="mail", group="messages", as2="Create", is_wordless=True
    )
    verbs.add(sent)
    subject_names.add(SubjectNames(events.CONVERSATION, _names, _address, seen=_seen))
