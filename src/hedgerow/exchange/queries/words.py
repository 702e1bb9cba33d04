"""Kinds of value by the workspace's own words for them."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.exchange.builtin import KIND_BY_KEY
from hedgerow.exchange.errors import FlowNotFound, UnknownFlowKind
from hedgerow.exchange.models import FlowKind
from hedgerow.exchange.permissions import Permission
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require


@dataclass(frozen=True, slots=True)
class KindWord:
    id: UUID
    key: str
    label: Text
    is_tangible: bool
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class OwnWays:
    """In which currency the workspace counts, and which day it has."""

    currency: str
    today: date


def own_ways(actor: Actor) -> OwnWays:
    currency, zone = Workspace.objects.values_list("currency", "time_zone").get(pk=actor.workspace_id)
    return OwnWays(currency, clock.today(zone))


def kind_word(kind: FlowKind) -> KindWord:
    usual = KIND_BY_KEY.get(kind.key)
    label = kind.label or (usual.label if usual else kind.key)
    return KindWord(kind.pk, kind.key, label, kind.is_tangible, kind.is_hidden)


def kind_keyed(key: str) -> KindWord:
    """Raises UnknownFlowKind."""
    kind = FlowKind.objects.filter(key=key).first()
    if kind is None:
        raise UnknownFlowKind(field="kind")
    return kind_word(kind)


def kind_words() -> dict[UUID, KindWord]:
    """Every kind, also those that are no longer offered, by its id and in order."""
    return {kind.pk: kind_word(kind) for kind in FlowKind.objects.all()}


def offered_kinds(actor: Actor) -> list[KindWord]:
    """Those that are not hidden, in order."""
    return [kind_word(kind) for kind in visible_kinds(actor) if not kind.is_hidden]


def visible_kinds(actor: Actor) -> "QuerySet[FlowKind]":
    require(actor, Permission.VIEW_FLOWS)
    return FlowKind.objects.all()


def visible_kind(actor: Actor, kind_id: UUID) -> FlowKind:
    """Raises FlowNotFound."""
    kind = visible_kinds(actor).filter(pk=kind_id).first()
    if kind is None:
        raise FlowNotFound
    return kind
