"""What is held of a party here: which meetings they were in, and what they wrote about the business."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
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
    meetings = _("To tell a meeting that is known from a new one.")
    _add("meetings", _("Meetings from calendars"), meetings, _attendances, _forget_attendances)
    mentions = _("To answer who writes about the business.")
    _add("mentions", _("What they wrote about the business"), mentions, _mentions, _forget_mentions)


def _add(name: str, label: Text, why: Text, rows: Any, erase: Any) -> None:
    def plain(keys: Keys) -> Any:
        return rows(keys).iterator(2000)

    def counted(keys: Keys) -> int:
        return int(rows(keys).count())

    datasets.add(Dataset(name, label, why, plain, counted, erase))
