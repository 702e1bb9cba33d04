"""What the inventory holds of a party: what they give and need, gone when they have to be forgotten."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import files, search
from hedgerow.network.registries import Dataset, Keys, datasets
from hedgerow.resources.finding import RESOURCE
from hedgerow.resources.models import MatchDecision, Resource

_COLUMNS = (
    *("pk", "side", "kind__key", "title", "quantity_milli", "unit", "per", "since", "until", "note", "worth_minor"),
    *("currency", "issuer", "number", "valid_until", "file__name", "source", "added_at", "changed_at", "ended_at"),
    "removed_at",
)
_DECISION = ("need__title", "give__title", "verdict", "decided_at", "decided_by")


def _entries(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Resource.objects.filter(party__id__among=keys).order_by("pk").values(*_COLUMNS)
    return found


def _decisions(keys: Keys) -> "QuerySet[Any]":
    of = Q(need__party__id__among=keys) | Q(give__party__id__among=keys)
    found: QuerySet[Any] = MatchDecision.objects.filter(of).order_by("pk").values(*_DECISION)
    return found


def _erase_entries(keys: Keys) -> int:
    """With their files, and what the search knew of them; what was decided about them goes along."""
    found = list(Resource.objects.select_related("file").filter(party__id__among=keys))
    search.put(RESOURCE, dict.fromkeys((one.pk for one in found), ""))
    for one in found:
        one.delete()
        if one.file is not None:
            files.delete_file(one.file)
    return len(found)


def _erase_decisions(keys: Keys) -> int:
    of = Q(need__party__id__among=keys) | Q(give__party__id__among=keys)
    return MatchDecision.objects.filter(of).delete()[0]


def register() -> None:
    why = _("To know who could help whom.")
    for name, label, rows, erase in (
        ("match_decisions", _("Who was brought together"), _decisions, _erase_decisions),
        ("resources", _("What they give and need"), _entries, _erase_entries),
    ):
        datasets.add(Dataset.of_rows(name, label, why, rows, erase))
