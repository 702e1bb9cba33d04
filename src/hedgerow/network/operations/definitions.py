"""What a workspace defines by itself: fields of its parties, words and order of its roles, kinds of ties."""

from collections.abc import Sequence

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.errors import FieldExists, NameMissing, TieKindExists
from hedgerow.network.models import CustomField, FieldKind, RelationshipKind, RoleFamily, RoleKind
from hedgerow.network.operations.roles import add_role_kind
from hedgerow.network.permissions import Permission


@transaction.atomic
def define_field(
    *, actor: Actor, label: str, kind: str = FieldKind.TEXT, options: Sequence[str] = (), key: str = ""
) -> CustomField:
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


@transaction.atomic
def change_field(*, actor: Actor, field: CustomField, label: str, options: Sequence[str] = ()) -> CustomField:
    """Rename a field, or change what can be chosen in it. Its kind and key stay. Raises NameMissing."""
    require(actor, Permission.DEFINE, field)
    if not label.strip():
        raise NameMissing(field="label")
    field.label, field.options = label.strip()[:120], list(options)
    field.save(update_fields=["label", "options"])
    return field


@transaction.atomic
def add_tie_kind(*, actor: Actor, label: str, inverse_label: str = "", is_symmetric: bool = False) -> RelationshipKind:
    """A kind of tie of the workspace's own. Raises NameMissing, TieKindExists."""
    require(actor, Permission.DEFINE)
    key = slugify(label, allow_unicode=True)[:40]
    if not key:
        raise NameMissing(field="label")
    last = RelationshipKind.objects.aggregate(last=Max("position"))["last"] or 0
    kind, created = RelationshipKind.objects.get_or_create(
        key=key,
        defaults={
            "label": label.strip()[:60],
            "inverse_label": (label if is_symmetric else inverse_label).strip()[:60],
            "is_symmetric": is_symmetric,
            "position": last + 1,
            "workspace_id": actor.workspace_id,
        },
    )
    if not created:
        raise TieKindExists(field="label")
    return kind


@transaction.atomic
def change_tie_kind(*, actor: Actor, kind: RelationshipKind, label: str, inverse_label: str, is_hidden: bool) -> None:
    """Call a kind of tie by the business's own words (empty ones bring the usual back), or stop offering it."""
    require(actor, Permission.DEFINE, kind)
    kind.label = label.strip()[:60]
    kind.inverse_label = (label if kind.is_symmetric else inverse_label).strip()[:60]
    kind.is_hidden = is_hidden
    kind.save(update_fields=["label", "inverse_label", "is_hidden"])


@transaction.atomic
def add_own_role(*, actor: Actor, label: str, label_plural: str = "", family: str) -> RoleKind:
    """A role of the workspace's own; its key is made from its word. Raises NameMissing, RoleKindExists."""
    require(actor, Permission.DEFINE)
    key = slugify(label, allow_unicode=True)[:40]
    if not key:
        raise NameMissing(field="label")
    return add_role_kind(
        actor=actor, key=key, label=label.strip(), label_plural=label_plural.strip(), family=RoleFamily(family)
    )


@transaction.atomic
def change_role_kind(*, actor: Actor, kind: RoleKind, label: str, label_plural: str, is_hidden: bool) -> None:
    """Call a role by the business's own words (empty ones bring the usual back), or stop offering it."""
    require(actor, Permission.DEFINE, kind)
    kind.label, kind.label_plural, kind.is_hidden = label.strip()[:60], label_plural.strip()[:60], is_hidden
    kind.save(update_fields=["label", "label_plural", "is_hidden"])


@transaction.atomic
def move_role_kind(*, actor: Actor, kind: RoleKind, by: int) -> None:
    """Move a role up (-1) or down (1) among the others; beyond an end it stays."""
    require(actor, Permission.DEFINE, kind)
    kinds = list(RoleKind.objects.order_by("position", "id"))
    at = kinds.index(kind)
    kinds.insert(min(max(at + by, 0), len(kinds) - 1), kinds.pop(at))
    for place, each in enumerate(kinds):
        each.position = place
    RoleKind.objects.bulk_update(kinds, ["position"])
