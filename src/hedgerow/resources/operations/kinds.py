"""The kinds of things to give and need: the eight of every workspace, renamed and added to."""

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.resources.builtin import KINDS
from hedgerow.resources.errors import ResourceKindExists, TitleMissing, UnknownResourceKind
from hedgerow.resources.models import ResourceKind
from hedgerow.resources.permissions import Permission


@transaction.atomic
def prepare_workspace(*, actor: Actor) -> None:
    """Seed the eight kinds. Idempotent; renamed ones keep their names."""
    require(actor, Permission.DEFINE_KINDS)
    ResourceKind.objects.bulk_create(
        [ResourceKind(key=kind.key, expires=kind.expires, position=place) for place, kind in enumerate(KINDS)],
        ignore_conflicts=True,
    )


@transaction.atomic
def add_kind(*, actor: Actor, label: str, expires: bool = False) -> ResourceKind:
    """A kind of the workspace's own; its key is made from its word. Raises TitleMissing, ResourceKindExists."""
    require(actor, Permission.DEFINE_KINDS)
    key = slugify(label, allow_unicode=True)[:40]
    if not key:
        raise TitleMissing(field="label")
    last = ResourceKind.objects.aggregate(last=Max("position"))["last"] or 0
    kind, created = ResourceKind.objects.get_or_create(
        key=key,
        defaults={
            "label": label.strip()[:60],
            "expires": expires,
            "position": last + 1,
            "workspace_id": actor.workspace_id,
        },
    )
    if not created:
        raise ResourceKindExists(field="label")
    return kind


@transaction.atomic
def change_kind(*, actor: Actor, kind: ResourceKind, label: str, expires: bool, is_hidden: bool) -> None:
    """Call a kind by the business's own word (an empty one brings the usual back), or stop offering it."""
    require(actor, Permission.DEFINE_KINDS, kind)
    kind.label, kind.expires, kind.is_hidden = label.strip()[:60], expires, is_hidden
    kind.save(update_fields=["label", "expires", "is_hidden"])


# house: operation-shape: looks only; part of the operations that keep an entry
def kind_of(key: str) -> ResourceKind:
    """Raises UnknownResourceKind."""
    kind = ResourceKind.objects.filter(key=key).first()
    if kind is None:
        raise UnknownResourceKind(field="kind")
    return kind
