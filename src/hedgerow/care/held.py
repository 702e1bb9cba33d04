"""What care holds of a party: when they last got what, and why they are left alone for now."""

from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.care.models import CarePause, LastContact
from hedgerow.kernel.errors import Text
from hedgerow.network.registries import Dataset, Keys, datasets


def _last(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = LastContact.objects.filter(party__id__among=keys).order_by("verb")
    return found


def _pauses(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = CarePause.objects.filter(party__id__among=keys).order_by("pk")
    return found


def register() -> None:
    why = _("To forget nobody, and to write or call neither too often nor too seldom.")
    _add("care_contacts", _("When they last got attention"), why, _last, ("verb", "last_on"))
    left = _("To leave them alone for as long as that is better.")
    _add("care_pauses", _("Care paused"), left, _pauses, ("until", "reason", "paused_at", "paused_by"))


def _add(name: str, label: Text, why: Text, rows: "Callable[[Keys], QuerySet[Any]]", columns: tuple[str, ...]) -> None:
    def erase(keys: Keys) -> int:
        return int(rows(keys).delete()[0])

    datasets.add(Dataset.of_rows(name, label, why, lambda keys: rows(keys).values(*columns), erase))
