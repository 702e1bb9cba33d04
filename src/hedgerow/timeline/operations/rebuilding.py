"""What is kept beside the record is made from it again."""

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.timeline.permissions import Permission
from hedgerow.timeline.registries import Compared, projections


def rebuild(*, actor: Actor, name: str, changes: bool = True) -> Compared:
    """Compare a projection with the record and, unless `changes` is off, put right what differs.

    In portions, each in a transaction of its own: interrupted, what was put right stays right.
    """
    require(actor, Permission.RUN_REACTORS)
    projection = projections[name]
    return projection.rebuild(actor) if changes else projection.verify()
