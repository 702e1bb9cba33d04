"""What is held of a party here: which meetings they were in, and what they wrote about the business."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.listening.models import Attendance, Mention
from hedgerow.network.registries import Dataset, Keys, datasets


def _attendances(keys: Keys) -> "QuerySet[Any]":
    rows = Attendance.objects.filter(party__id__among=keys).order_by("pk")
    found: QuerySet[Any] = rows.values("pk", "meeting__at", "source")
    return found


def _mentions(keys: Keys) -> "QuerySet[Any]":
    rows = Mention.objects.filter(party__id__among=keys).order_by("pk")
    found: QuerySet[Any] = rows.values("pk", "network", "author", "author_url", "title", "text", "url", "at", "state")
    return found


def _forget_attendances(keys: Keys) -> int:
    return Attendance.objects.filter(party__id__among=keys).delete()[0]


def _forget_mentions(keys: Keys) -> int:
    return Mention.objects.filter(party__id__among=keys).delete()[0]


def register() -> None:
    known = _("To tell a meeting that is known from a new one.")
    answered = _("To answer who writes about the business.")
    for name, label, why, rows, erase in (
        ("meetings", _("Meetings from calendars"), known, _attendances, _forget_attendances),
        ("mentions", _("What they wrote about the business"), answered, _mentions, _forget_mentions),
    ):
        datasets.add(Dataset.of_rows(name, label, why, rows, erase))
