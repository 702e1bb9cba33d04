"""What splits hold of a party: their parts, which stay as figures when the person has to be forgotten."""

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.network.registries import Dataset, Keys, datasets
from hedgerow.sharing.models import Contributor, Part, Split

_COLUMNS = (
    *("contributor__version__split_id", "contributor__version__split__title", "contributor__version__number"),
    *("contributor__version__written_at", "contributor__version__split__currency"),
    *(
        "contributor__version__total_minor",
        "contributor__version__rule",
        "basis",
        "fair_minor",
        "error_minor",
        "part_minor",
    ),
)


def _rows(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Part.objects.filter(contributor__party__id__among=keys).order_by("pk").values(*_COLUMNS)
    return found


def _forget(keys: Keys) -> int:
    """The title may speak of them; who else took part, and the figures, stay."""
    took_part = Contributor.objects.filter(version__split=OuterRef("pk"), party__id__among=keys)
    return Split.objects.filter(Exists(took_part)).exclude(title="").update(title="")


def register() -> None:
    datasets.add(
        Dataset.of_rows(
            "splits",
            _("What they got of joint results"),
            _("To divide fairly what was made together."),
            _rows,
            _forget,
            stays=_("Their parts, as figures without a name."),
        )
    )
