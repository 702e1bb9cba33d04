"""What a new workspace finds: its roles and kinds of ties."""

from django.db import transaction

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network.builtin import ROLES, TIES
from hedgerow.network.models import RelationshipKind, RoleKind
from hedgerow.network.permissions import Permission


@transaction.atomic
def prepare_workspace(*, actor: Actor) -> None:
    """Seed the ten roles and the usual ties. Idempotent; renamed ones keep their names."""
    require(actor, Permission.DEFINE)
    RoleKind.objects.bulk_create(
        [RoleKind(key=role.key, family=role.family, position=place) for place, role in enumerate(ROLES)],
        ignore_conflicts=True,
    )
    RelationshipKind.objects.bulk_create(
        [
            RelationshipKind(
                key=tie.key, is_symmetric=tie.is_symmetric, from_kind=tie.from_kind, to_kind=tie.to_kind, position=place
            )
            for place, tie in enumerate(TIES)
        ],
        ignore_conflicts=True,
    )
