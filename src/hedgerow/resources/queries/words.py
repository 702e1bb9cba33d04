"""Kinds by the workspace's own words for them."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.permissions import require
from hedgerow.resources.builtin import KIND_BY_KEY
from hedgerow.resources.errors import ResourceNotFound
from hedgerow.resources.models import ResourceKind
from hedgerow.resources.permissions import Permission


@dataclass(frozen=True, slots=True)
class KindWord:
    key: str
    label: Text
    expires: bool
    is_hidden: bool = False


def kind_word(kind: ResourceKind) -> KindWord:
    usual = KIND_BY_KEY.get(kind.key)
    return KindWord(kind.key, kind.label or (usual.label if usual else kind.key), kind.expires, kind.is_hidden)


def kind_words() -> dict[UUID, KindWord]:
    """Every kind, also those that are no longer offered, by its id and in order."""
    return {kind.pk: kind_word(kind) for kind in ResourceKind.objects.all()}


def offered_kinds(actor: Actor) -> list[KindWord]:
    """Those that are not hidden, in order."""
    return [kind_word(kind) for kind in visible_kinds(actor) if not kind.is_hidden]


def visible_kinds(actor: Actor) -> "QuerySet[ResourceKind]":
    require(actor, Permission.VIEW_CAPABILITIES)
    return ResourceKind.objects.all()


def visible_kind(actor: Actor, kind_id: UUID) -> ResourceKind:
    """Raises ResourceNotFound."""
    kind = visible_kinds(actor).filter(pk=kind_id).first()
    if kind is None:
        raise ResourceNotFound
    return kind
