"""Marks that watched rows left when they changed (`kernel.tenancy.guards`): for whoever keeps a copy of them.

Taking and settling are two steps: a mark that was taken is settled once the copy is made. What changes in between
leaves a new one, and what a crash cut off is taken again. Nothing is missed; something may be looked at twice.
"""

from collections.abc import Iterable

from django.db import models

from hedgerow.kernel.tenancy.models import TenantModel


class Mark(TenantModel):
    """Rows watched under this name have changed: those of the month `part`, or "" any of them."""

    name = models.CharField(max_length=40)
    part = models.CharField(max_length=7, blank=True, default="", db_default="")
    is_taken = models.BooleanField(default=False, db_default=False)

    class Meta(TenantModel.Meta):
        indexes = [models.Index(fields=["workspace", "name", "part", "is_taken"], name="kernel_mark_by_name")]


def standing(names: Iterable[str]) -> set[tuple[str, str]]:
    """Which parts changed, as (name, part), and are not settled."""
    return set(Mark.objects.filter(name__in=list(names)).order_by().values_list("name", "part").distinct())


def take(names: Iterable[str]) -> set[tuple[str, str]]:
    """The same, for who reads these parts next. What has changed by the time of reading is in."""
    mine = Mark.objects.filter(name__in=list(names))
    mine.filter(is_taken=False).update(is_taken=True)
    return set(mine.filter(is_taken=True).order_by().values_list("name", "part").distinct())


def settle(names: Iterable[str]) -> None:
    """Everything that was taken is in the copy."""
    Mark.objects.filter(name__in=list(names), is_taken=True).delete()
