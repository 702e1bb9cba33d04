"""Roles and deliverables are drawn, changed and taken out: each time a version of its own."""

from dataclasses import dataclass, replace
from uuid import UUID

from django.db import transaction

from hedgerow.exchange import queries as exchange
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.network.models import RoleKind
from hedgerow.network.queries import role_word
from hedgerow.value_network.drawn import US, Deliverable, Drawing, DrawnRole
from hedgerow.value_network.errors import UnknownRole
from hedgerow.value_network.models import DELIVERABLE_NAME, ROLE_NAME, NetworkVersion, ValueNetwork
from hedgerow.value_network.operations.versions import Drawn, redraw
from hedgerow.value_network.permissions import Permission


@dataclass(frozen=True, slots=True)
class RoleDraft:
    """As somebody wrote it. `stands_for` is US, the key of a role of the record, or "" for nobody in the record."""

    name: str
    stands_for: str = ""


@dataclass(frozen=True, slots=True)
class DeliverableDraft:
    """As somebody wrote it. `giver` and `receiver` are keys of drawn roles, `kind` that of a kind of value or ""."""

    name: str
    giver: UUID
    receiver: UUID
    is_tangible: bool = True
    kind: str = ""


@transaction.atomic
def draw_role(*, actor: Actor, network: ValueNetwork, draft: RoleDraft, key: UUID | None = None) -> Drawn:
    """Add a role, or change the one with the key. Raises UnknownRole, DrawnRoleNotFound, and as `ensure_drawable`."""
    require(actor, Permission.DRAW, network)
    _ensure_role(draft.stands_for)
    wanted = DrawnRole(key or uuid7(), _line(draft.name, ROLE_NAME), draft.stands_for)

    def change(now: Drawing) -> Drawing:
        if key is None:
            return replace(now, roles=(*now.roles, wanted))
        now.role(key)
        return replace(now, roles=tuple(wanted if role.key == key else role for role in now.roles))

    return redraw(actor, network, change)


@transaction.atomic
def take_out_role(*, actor: Actor, network: ValueNetwork, key: UUID) -> NetworkVersion:
    """With all that it gives and gets. The earlier version has it still. Raises DrawnRoleNotFound."""
    require(actor, Permission.DRAW, network)

    def change(now: Drawing) -> Drawing:
        now.role(key)
        return Drawing(
            tuple(role for role in now.roles if role.key != key),
            tuple(one for one in now.deliverables if key not in one.way),
        )

    return redraw(actor, network, change).version


@transaction.atomic
def draw_deliverable(*, actor: Actor, network: ValueNetwork, draft: DeliverableDraft, key: UUID | None = None) -> Drawn:
    """Add a deliverable, or change the one with the key.

    Raises UnknownFlowKind, DrawnRoleNotFound, DeliverableNotFound, and as `ensure_drawable`.
    """
    require(actor, Permission.DRAW, network)
    kind = exchange.kind_keyed(draft.kind).key if draft.kind else ""
    name = _line(draft.name, DELIVERABLE_NAME)
    wanted = Deliverable(key or uuid7(), name, draft.giver, draft.receiver, draft.is_tangible, kind)

    def change(now: Drawing) -> Drawing:
        now.role(wanted.giver)
        now.role(wanted.receiver)
        if key is None:
            return replace(now, deliverables=(*now.deliverables, wanted))
        now.deliverable(key)
        return replace(now, deliverables=tuple(wanted if one.key == key else one for one in now.deliverables))

    return redraw(actor, network, change)


@transaction.atomic
def take_out_deliverable(*, actor: Actor, network: ValueNetwork, key: UUID) -> NetworkVersion:
    """The earlier version has it still, and what was judged of it comes back with it. Raises DeliverableNotFound."""
    require(actor, Permission.DRAW, network)

    def change(now: Drawing) -> Drawing:
        now.deliverable(key)
        return replace(now, deliverables=tuple(one for one in now.deliverables if one.key != key))

    return redraw(actor, network, change).version


@transaction.atomic
def draw_seen(*, actor: Actor, network: ValueNetwork, giver: str, receiver: str, kind: str) -> NetworkVersion:
    """Draw what really flows: a kind of value from one role of the record to another, with the roles if need be.

    The three are US or keys of the record. Raises UnknownRole, UnknownFlowKind, and as `ensure_drawable`.
    """
    require(actor, Permission.DRAW, network)
    word = exchange.kind_keyed(kind)
    names = {end: _named(actor, end) for end in (giver, receiver)}

    def change(now: Drawing) -> Drawing:
        drawn = {role.stands_for: role for role in now.roles if role.stands_for}
        new = [DrawnRole(uuid7(), name, end) for end, name in names.items() if end not in drawn]
        ends = {**drawn, **{role.stands_for: role for role in new}}
        one = Deliverable(
            uuid7(),
            str(word.label)[:DELIVERABLE_NAME],
            ends[giver].key,
            ends[receiver].key,
            is_tangible=word.is_tangible,
            kind=word.key,
        )
        return Drawing((*now.roles, *new), (*now.deliverables, one))

    return redraw(actor, network, change).version


def _named(actor: Actor, end: str) -> str:
    if end == US:
        return str(Workspace.objects.values_list("name", flat=True).get(pk=actor.workspace_id))[:ROLE_NAME]
    kind = RoleKind.objects.filter(key=end).first()
    if kind is None:
        raise UnknownRole(field="giver")
    return str(role_word(kind).plural)[:ROLE_NAME]


def _ensure_role(stands_for: str) -> None:
    if stands_for not in ("", US) and not RoleKind.objects.filter(key=stands_for).exists():
        raise UnknownRole(field="stands_for")


def _line(text: str, longest: int) -> str:
    return " ".join(text.split())[:longest]
