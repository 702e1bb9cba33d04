"""A version is never changed: what is drawn anew becomes the next one."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from django.utils.translation import gettext as _

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.value_network import events
from hedgerow.value_network.drawn import Drawing, drawing_of, kept
from hedgerow.value_network.errors import (
    DeliverableExists,
    DeliverableNameMissing,
    DrawnRoleExists,
    DrawnRoleNameMissing,
    GivesToItself,
    NetworkPutAway,
    RoleStoodFor,
    TooMuchDrawn,
)
from hedgerow.value_network.models import NetworkVersion, ValueNetwork

MOST_ROLES, MOST_DELIVERABLES = 12, 60


class Drawn(NamedTuple):
    """The current version, and whether it `is_new`: the same drawn again is none."""

    version: NetworkVersion
    is_new: bool


# house: operation-shape: part of operations: takes the lock that every change of a network begins with
def locked(network: ValueNetwork) -> ValueNetwork:
    """As it stands now, until this transaction is over."""
    return ValueNetwork.objects.select_for_update().get(pk=network.pk)


# house: operation-shape: part of operations: takes the lock that every change of a drawing begins with
def locked_drawing(network: ValueNetwork) -> ValueNetwork:
    """As `locked`. Raises NetworkPutAway: what is put away is drawn and judged by nobody until it is back."""
    fresh = locked(network)
    if fresh.put_away_at is not None:
        raise NetworkPutAway
    return fresh


# house: operation-shape: part of operations: the permission is checked by who calls it
def redraw(actor: Actor, network: ValueNetwork, change: Callable[[Drawing], Drawing]) -> Drawn:
    """The next version: the current drawing, changed. Raises NetworkPutAway, and as `ensure_drawable`."""
    fresh = locked_drawing(network)
    now = NetworkVersion.objects.get(network=fresh, number=fresh.number)
    drawing = change(drawing_of(now))
    ensure_drawable(drawing)
    return next_version(actor, fresh, now, drawing)


# house: operation-shape: part of operations: the permission is checked by who calls it
def next_version(
    actor: Actor, network: ValueNetwork, now: NetworkVersion, drawing: Drawing, *, again_of: int | None = None
) -> Drawn:
    """The network must be locked."""
    if drawing == drawing_of(now):
        return Drawn(now, is_new=False)
    network.number = now.number + 1
    network.save(update_fields=["number"])
    version = add_version(actor, network, network.number, drawing, again_of=again_of)
    facts = {"number": network.number, "again_of": again_of}
    audit(actor=actor, event=events.DRAWN, object_kind="value_network", object_id=network.pk, after=facts)
    return Drawn(version, is_new=True)


# house: operation-shape: part of operations: the permission is checked by who calls it
def add_version(
    actor: Actor, network: ValueNetwork, number: int, drawing: Drawing, *, again_of: int | None = None
) -> NetworkVersion:
    """One row, and nothing else."""
    return NetworkVersion.objects.create(
        network=network,
        number=number,
        again_of=again_of,
        written_by=actor.label[:80],
        written_at=clock.now(),
        **kept(drawing),
    )


# house: operation-shape: looks only
def ensure_drawable(drawing: Drawing) -> None:
    """Raises the named error of whatever does not fit: names missing or twice, one that gives to itself, too many."""
    _ensure_few(drawing)
    if any(not role.name for role in drawing.roles):
        raise DrawnRoleNameMissing(field="name")
    if _twice([role.name.casefold() for role in drawing.roles]):
        raise DrawnRoleExists(field="name")
    if _twice([role.stands_for for role in drawing.roles if role.stands_for]):
        raise RoleStoodFor(field="stands_for")
    if any(not one.name for one in drawing.deliverables):
        raise DeliverableNameMissing(field="name")
    if any(one.giver == one.receiver for one in drawing.deliverables):
        raise GivesToItself(field="receiver")
    if _twice([(one.name.casefold(), *one.way) for one in drawing.deliverables]):
        raise DeliverableExists(field="name")


def _ensure_few(drawing: Drawing) -> None:
    if len(drawing.roles) > MOST_ROLES:
        todo = _("A picture holds up to %(most)s roles. Take one out first.") % {"most": MOST_ROLES}
        raise TooMuchDrawn(todo=todo, field="name")
    if len(drawing.deliverables) > MOST_DELIVERABLES:
        todo = _("A picture holds up to %(most)s arrows. Take one out first.") % {"most": MOST_DELIVERABLES}
        raise TooMuchDrawn(todo=todo, field="name")


def _twice(names: Sequence[object]) -> bool:
    return len(set(names)) < len(names)
