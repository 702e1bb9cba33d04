"""Fields that a workspace adds to its parties."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.errors import FieldExists, NameMissing
from hedgerow.network.models import CustomField, FieldKind
from hedgerow.network.permissions import Permission


@transaction.atomic
def define_field(*, actor: Actor, label: str, kind: str = FieldKind.TEXT, options: Sequence[str] = (), key: str = "") -> CustomField:
    """Add a field; its key is made from the label and never changes. Raises NameMissing, FieldExists."""
    require(actor, Permission.DEFINE)
    key = key or slugify(label, allow_unicode=True)[:60]
    if not key:
        raise NameMissing(field="label")
    last = CustomField.objects.aggregate(last=Max("position"))["last"] or 0
    field, created = CustomField.objects.get_or_create(
        key=key,
        defaults={"label": label[:120], "kind": kind, "options": list(options), "position": last + 1},
    )
    if not created:
        raise FieldExists(field="label")
    return field
