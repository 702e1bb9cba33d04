"""What the inbox holds of a party: letters from and to them, gone with their files when they have to be forgotten."""

import contextlib
from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.inbox.models import Letter, Note, Participant, PassedOver, SetAsideLetter
from hedgerow.inbox.operations.aside import drop_rows
from hedgerow.inbox.operations.forgetting import forget_rows
from hedgerow.kernel import files
from hedgerow.network.models import ContactKind, ContactPoint
from hedgerow.network.registries import Dataset, Keys, datasets

_COLUMNS = ("sent_at", "direction", "subject", "text", "message_id", "mailbox__address", "delivery", "automatic")
_NOTE = ("written_at", "written_by", "text")
_HANDED_OUT = 1_000_000


def _letters(keys: Keys) -> "QuerySet[Letter]":
    stands = Participant.objects.filter(letter=OuterRef("pk"), party__id__among=keys)
    return Letter.objects.filter(Exists(stands)).order_by("sent_at", "id")


def _notes(keys: Keys) -> "QuerySet[Note]":
    stands = Participant.objects.filter(conversation=OuterRef("conversation_id"), party__id__among=keys)
    return Note.objects.filter(Exists(stands)).order_by("written_at", "id")


def _letter_rows(keys: Keys) -> Iterable[Mapping[str, Any]]:
    yield from _letters(keys).values(*_COLUMNS).iterator(500)


def _note_rows(keys: Keys) -> Iterable[Mapping[str, Any]]:
    yield from _notes(keys).values(*_NOTE).iterator(500)


def _addresses(keys: Keys) -> set[str]:
    """Those they have, and those that stand as theirs on letters."""
    people = Participant.objects.filter(party__id__among=keys)
    points = ContactPoint.objects.filter(party__id__among=keys, kind=ContactKind.EMAIL)
    return set(people.values_list("address", flat=True)) | set(points.values_list("normalised", flat=True))


def _set_aside(keys: Keys) -> "QuerySet[SetAsideLetter]":
    return SetAsideLetter.objects.filter(sender__in=_addresses(keys)).order_by("received_at", "id")


def _set_aside_rows(keys: Keys) -> Iterable[Mapping[str, Any]]:
    """Nobody could read it, so its bytes are handed out as they came, up to a length."""
    for letter in _set_aside(keys).select_related("raw", "mailbox").iterator(50):
        told = {name: getattr(letter, name) for name in ("received_at", "sender", "failure")}
        yield told | {"mailbox": letter.mailbox.address, "letter": _beginning(letter)}


def _beginning(letter: SetAsideLetter) -> str:
    if letter.raw is None:
        return ""
    with contextlib.suppress(files.FileGone), files.open_file(letter.raw) as kept:
        return kept.read(_HANDED_OUT).decode(errors="replace")
    return ""


def _erase_letters(keys: Keys) -> int:
    """Also those that went to others too: what was written speaks of them."""
    PassedOver.objects.filter(address__in=_addresses(keys)).delete()
    return forget_rows(_letters(keys))


def _erase_notes(keys: Keys) -> int:
    found = Note.objects.filter(pk__in=list(_notes(keys).values_list("pk", flat=True)))
    return int(found.delete()[0])


def register() -> None:
    why = _("To answer what they write, together.")
    # Letters last: by them is known whose notes stand beside them, and which addresses are theirs.
    datasets.add(
        Dataset(
            "inbox_notes",
            _("Notes of the team beside their e-mail"),
            why,
            _note_rows,
            lambda keys: _notes(keys).count(),
            _erase_notes,
        )
    )
    datasets.add(
        Dataset(
            "inbox_set_aside",
            _("E-mail from them that could not be taken in"),
            why,
            _set_aside_rows,
            lambda keys: _set_aside(keys).count(),
            lambda keys: drop_rows(_set_aside(keys)),
        )
    )
    datasets.add(
        Dataset(
            "inbox_letters",
            _("E-mail from and to them"),
            why,
            _letter_rows,
            lambda keys: _letters(keys).count(),
            _erase_letters,
        )
    )
