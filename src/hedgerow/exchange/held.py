"""What the exchange holds of a party: what they gave and got, which stays as figures when they are forgotten."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.exchange.models import Flow
from hedgerow.kernel import files
from hedgerow.network.registries import Dataset, Keys, datasets

_COLUMNS = (
    *("pk", "on", "kind__key", "giver_id", "receiver_id", "quantity_milli", "unit", "worth_minor", "currency"),
    *("worth_by", "is_settled", "state", "note", "objection", "file__name", "source", "stated_at", "disputed_at"),
    "taken_back_at",
)


def _of(keys: Keys) -> Q:
    return Q(giver__id__among=keys) | Q(receiver__id__among=keys)


def _rows(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Flow.objects.filter(_of(keys)).order_by("on", "pk").values(*_COLUMNS)
    return found


def _erase(keys: Keys) -> int:
    """The words about them and the files; the figures stay with the key that is left."""
    told = Flow.objects.filter(_of(keys)).exclude(note="", objection="", file=None)
    attached = [flow.file for flow in told.exclude(file=None).select_related("file") if flow.file]
    emptied = told.update(note="", objection="", file=None)
    for file in attached:
        files.delete_file(file)
    return emptied


def register() -> None:
    label, why = _("What they gave and got"), _("To see whether it is fair.")
    stays = _("The figures stay, without the person.")
    datasets.add(Dataset.of_rows("flows", label, why, _rows, _erase, stays))
