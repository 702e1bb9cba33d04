"""Counts for `hedgerow totals`."""

from typing import Any

from django.db.models import Count, Q

from hedgerow.network.models import Party, Relationship, RoleKind
from hedgerow.timeline.models import Activity


def totals() -> dict[str, Any]:
    """Parties in lists, current holders per role, current ties, activities per verb."""
    current = Count("roles", filter=Q(roles__until=None))
    return {
        "parties": Party.objects.filter(archived_at=None).count(),
        "roles": dict(RoleKind.objects.order_by("position").annotate(held=current).values_list("key", "held")),
        "ties": Relationship.objects.filter(until=None).count(),
        "activities": dict(Activity.objects.order_by("verb").values_list("verb").annotate(n=Count("pk"))),
    }
