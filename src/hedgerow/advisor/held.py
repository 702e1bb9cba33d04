"""What prompts hold of a party: which came up about them, and what was said of those."""

from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.advisor.models import Prompt
from hedgerow.network.registries import Dataset, Keys, datasets

_COLUMNS = ("kind", "proposed_on", "shown_on", "days_shown", "stake_minor", "currency", "state", "settled_on")


def _of(keys: Keys) -> "QuerySet[Any]":
    rows: QuerySet[Any] = Prompt.objects.filter(party__id__among=keys).order_by("pk")
    return rows


def _rows(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = _of(keys).values(*_COLUMNS, "settled_by", "reason", "words")
    return found


def _erase(keys: Keys) -> int:
    return int(_of(keys).delete()[0])


def register() -> None:
    why = _("To call to mind what they need, and not twice.")
    datasets.add(Dataset.of_rows("prompts", _("What came up about them"), why, _rows, _erase))
