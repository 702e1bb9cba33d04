"""The core message: what later packages put into templates and portals, and how it came to be."""

from uuid import UUID

from django.conf import settings
from django.db.models import OuterRef, QuerySet, Subquery

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.positioning.errors import VersionNotFound
from hedgerow.positioning.models import MessageVersion
from hedgerow.positioning.permissions import Permission


def current_message(actor: Actor, language: str = "") -> MessageVersion | None:
    """The message as it stands now, in this language; else in the business's own, else in the one written last.

    This is the door for templates and portals: `sentence` is the short form, `story` the long one, `tone` words that
    say how to speak, and `language` which one was found. None where nobody wrote a message yet.
    """
    found = current_messages(actor)
    own = Workspace.objects.values_list("language", flat=True).get(pk=actor.workspace_id) if found else ""
    wished = next((found[code] for code in (language, own) if code in found), None)
    return wished or max(found.values(), key=lambda one: (one.written_at, one.pk), default=None)


def current_messages(actor: Actor) -> dict[str, MessageVersion]:
    """The message of every language that has one."""
    require(actor, Permission.VIEW)
    latest = MessageVersion.objects.filter(language=OuterRef("language")).order_by("-number").values("number")
    return {one.language: one for one in MessageVersion.objects.filter(number=Subquery(latest[:1]))}


def message_versions(actor: Actor, language: str) -> "QuerySet[MessageVersion]":
    """Of one language, the latest first."""
    require(actor, Permission.VIEW)
    return MessageVersion.objects.filter(language=language).order_by("-number")


def visible_message_version(actor: Actor, version_id: UUID) -> MessageVersion:
    """Raises VersionNotFound."""
    require(actor, Permission.VIEW)
    version = MessageVersion.objects.filter(pk=version_id).first()
    if version is None:
        raise VersionNotFound
    return version


def languages_here(actor: Actor) -> list[str]:
    """Codes of the languages a message can be in, the business's own first."""
    require(actor, Permission.VIEW)
    own = Workspace.objects.values_list("language", flat=True).get(pk=actor.workspace_id)
    known = [code for code, _name in settings.LANGUAGES]
    return sorted(known, key=lambda code: (code != own, known.index(code)))
