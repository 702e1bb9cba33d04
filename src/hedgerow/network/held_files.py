"""Files of many parties that lie ready: whoever is erased may stand in any of them, so all of them go."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db.models import Min, QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.network import operations
from hedgerow.network.models import Export, ExportState, Party
from hedgerow.network.registries import Dataset, Keys, datasets

_TOLD = ("of", "form", "created_at", "expires_at")


def _files(keys: Keys) -> "QuerySet[Any]":
    """Those that were made since the party came."""
    came = Party.objects.filter(id__among=keys).aggregate(first=Min("added_at"))["first"]
    found: QuerySet[Any] = Export.objects.filter(state=ExportState.READY, finished_at__gte=came)
    return found.order_by("pk").values(*_TOLD)


def _told(keys: Keys) -> Iterable[Mapping[str, Any]]:
    return _files(keys).iterator(2000)


def _count(keys: Keys) -> int:
    return _files(keys).count()


def _erase(_keys: Keys) -> int:
    return operations.erase_from_exports()


def register() -> None:
    why = _("To be fetched by whoever asked for a file of many, for three days. They may stand in it.")
    datasets.add(Dataset("exports", _("Files of many people"), why, _told, _count, _erase))
