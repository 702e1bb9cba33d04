"""The kinds of value: the usual ones of every workspace, renamed and added to."""

from django.db import transaction
from django.db.models import Max
from django.utils.text import slugify

from hedgerow.exchange.builtin import KINDS
from hedgerow.exchange.errors import FlowKindExists, KindNameMissing, UnknownFlowKind
from hedgerow.exchange.models import FlowKind
from hedgerow.exchange.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


@transaction.atomic
def prepare_workspace(*, actor: Actor) -> None:
    """Seed the usual kinds. Idempotent; renamed ones keep their names."""
    require(actor, Permission.SET_RATES)
    FlowKind.objects.bulk_create(
        [FlowKind(key=kind.key, is_tangible=kind.is_tangible, position=place) for place, kind in enumerate(KINDS)],
        ignore_conflicts=True,
    )


@transaction.atomic
def add_kind(*, actor: Actor, label: str, is_tangible: bool = False) -> FlowKind:
    """A kind of the workspace's own; its key is made from its word. Raises KindNameMissing, FlowKindExists."""
    require(actor, Permission.SET_RATES)
    key = slugify(label, allow_unicode=True)[:40]
    if not key:
        raise KindNameMissing(field="label")
    last = FlowKind.objects.aggregate(last=Max("position"))["last"] or 0
    kind, created = FlowKind.objects.get_or_create(
        key=key,
        defaults={
            "label": label.strip()[:60],
            "is_tangible": is_tangible,
            "position": last + 1,
            "workspace_id": actor.workspace_id,
        },
    )
    if not created:
        raise FlowKindExists(field="label")
    return kind


@transaction.atomic
def change_kind(*, actor: Actor, kind: FlowKind, label: str, is_hidden: bool) -> None:
    """Call a kind by the business's own word (an empty one brings the usual back), or stop offering it."""
    require(actor, Permission.SET_RATES, kind)
    kind.label, kind.is_hidden = label.strip()[:60], is_hidden
    kind.save(update_fields=["label", "is_hidden"])


# house: operation-shape: looks only; part of the operations that note a flow
def kind_of(key: str) -> FlowKind:
    """Raises UnknownFlowKind."""
    kind = FlowKind.objects.filter(key=key).first()
    if kind is None:
        raise UnknownFlowKind(field="kind")
    return kind
