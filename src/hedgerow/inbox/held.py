"""What the inbox holds of a party: letters from and to them, gone with their files when they have to be forgotten."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.inbox.models import Letter, Note, Participant, PassedOver, SetAsideLetter
from hedgerow.inbox.operations.aside import drop_rows
from hedgerow.inbox.operations.forgetting import forget_rows
from hedgerow.network.models import ContactKind, ContactPoint
from hedgerow.network.registries import Dataset, Keys, datasets

_COLUMNS = ("sent_at", "direction", "subject", "text", "message_id", "mailbox__address", "delivery", "automatic")
_NOTE = ("written_at", "written_by", "text")


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


def _erase_letters(keys: Keys) -> int:
    """Also those that went to others too: what was written speaks of them."""
    people = Participant.objects.filter(party__id__among=keys)
    addresses = set(people.values_list("address", flat=True))
    PassedOver.objects.filter(address__in=addresses).delete()
    points = ContactPoint.objects.filter(party__id__among=keys, kind=ContactKind.EMAIL)
    addresses |= set(points.values_list("normalised", flat=True))
    drop_rows(SetAsideLetter.objects.filter(sender__in=addresses))
    return forget_rows(_letters(keys))


def _erase_notes(keys: Keys) -> int:
    found = Note.objects.filter(pk__in=list(_notes(keys).values_list("pk", flat=True)))
    return int(found.delete()[0])


def register() -> None:
    why = _("To answer what they write, together.")
    # Notes first: whose they are is known by the letters beside them.
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
            "inbox_letters",
            _("E-mail from and to them"),
            why,
            _letter_rows,
            lambda keys: _letters(keys).count(),
            _erase_letters,
        )
    )
