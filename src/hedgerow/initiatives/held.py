"""What initiatives hold of a party: that they took part, since when. When they have to be forgotten, sums stay."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.initiatives.models import TakingPart
from hedgerow.network.registries import Dataset, Keys, datasets

_COLUMNS = ("initiative_id", "initiative__title", "since", "how", "source", "added_at", "taken_out_at")


def _rows(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = TakingPart.objects.filter(party__id__among=keys).order_by("pk").values(*_COLUMNS)
    return found


def _told(keys: Keys) -> Iterable[Mapping[str, Any]]:
    return _rows(keys).iterator(2000)


def _count(keys: Keys) -> int:
    return int(_rows(keys).count())


def register() -> None:
    label, why = _("Initiatives they take part in"), _("To know what an initiative brought.")
    stays = _("That somebody took part, and since when, without the person.")
    datasets.add(Dataset("initiatives", label, why, _told, _count, stays=stays))
