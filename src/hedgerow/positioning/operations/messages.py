"""The core message: every writing is a version of its own, and none is ever changed."""

from collections.abc import Mapping

from django.conf import settings
from django.db import IntegrityError, transaction

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.positioning import events
from hedgerow.positioning.composing import MessageDraft, composed
from hedgerow.positioning.errors import MessageMoved, NothingSaid, UnknownLanguage
from hedgerow.positioning.models import MessageVersion
from hedgerow.positioning.models.messages import LONG, SHORT, WORD
from hedgerow.positioning.permissions import Permission

MOST_WORDS = 5
_SAID = ("audience", "benefit", "difference", "proof", "sentence", "story", "tone")


@transaction.atomic
def write_message(*, actor: Actor, language: str, draft: MessageDraft, after: int | None = None) -> MessageVersion:
    """The message in one language from now on; the earlier ones stay. The same words again are no new version.

    `after` is the number of the version that the writer saw (0 for none): MessageMoved where there is a newer one.
    Raises UnknownLanguage, NothingSaid.
    """
    require(actor, Permission.DEFINE)
    if language not in dict(settings.LANGUAGES):
        raise UnknownLanguage(field="language")
    business = Workspace.objects.values_list("name", flat=True).get(pk=actor.workspace_id)
    made = composed(draft, business=business, language=language)
    said = {
        **{name: " ".join(getattr(draft, name).split())[:SHORT] for name in _SAID[:4]},
        "sentence": made.sentence[: 2 * SHORT],
        "story": made.story[:LONG],
        "tone": _tone(draft),
    }
    if not said["audience"] or not said["benefit"]:
        raise NothingSaid(field="benefit" if said["audience"] else "audience")
    latest = MessageVersion.objects.filter(language=language).order_by("-number").first()
    if after is not None and after != (latest.number if latest else 0):
        raise MessageMoved
    if latest is not None and all(getattr(latest, name) == value for name, value in said.items()):
        return latest
    return _add(actor, language, latest.number + 1 if latest else 1, said, None)


@transaction.atomic
def bring_back_message(*, actor: Actor, version: MessageVersion) -> MessageVersion:
    """An older version is the current one again, as a version of its own. The current one stays as it is."""
    require(actor, Permission.DEFINE, version)
    latest = MessageVersion.objects.filter(language=version.language).order_by("-number")[0]
    if latest.pk == version.pk:
        return latest
    said = {name: getattr(version, name) for name in _SAID}
    return _add(actor, version.language, latest.number + 1, said, version.number)


def _add(actor: Actor, language: str, number: int, said: Mapping[str, object], again_of: int | None) -> MessageVersion:
    version = MessageVersion(
        language=language,
        number=number,
        again_of=again_of,
        written_by=actor.label[:80],
        written_at=clock.now(),
        **said,
    )
    try:
        with transaction.atomic():
            version.save(force_insert=True)
    except IntegrityError as taken:  # somebody else took the number between our look and our writing
        raise MessageMoved from taken
    after = {"language": language, "number": number, "again_of": again_of}
    audit(actor=actor, event=events.MESSAGE_WRITTEN, object_kind="message", object_id=version.pk, after=after)
    return version


def _tone(draft: MessageDraft) -> list[str]:
    words = (" ".join(word.split())[:WORD] for word in draft.tone)
    return list(dict.fromkeys(word for word in words if word))[:MOST_WORDS]
