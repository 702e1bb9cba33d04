"""Bases of every row that belongs to a workspace."""

from collections.abc import Iterable
from typing import Any, ClassVar, Self, TypeVar, cast
from uuid import UUID

from django.db import models

from hedgerow.kernel.errors import CrossWorkspace
from hedgerow.kernel.ids import uuid7
from hedgerow.kernel.tenancy.scope import current_workspace_id

M = TypeVar("M", bound="TenantModel")


def _claim(row: "TenantModel", workspace_id: UUID) -> None:
    claimed = cast("UUID | None", row.workspace_id)
    if claimed is None:
        row.workspace_id = workspace_id
    elif claimed != workspace_id:
        raise CrossWorkspace(f"{type(row).__name__} of another workspace")


class TenantQuerySet(models.QuerySet[M]):
    """Every write carries the workspace in scope; a row of another one is refused before the database sees it."""

    def bulk_create(self, objs: Iterable[M], *args: Any, **kwargs: Any) -> list[M]:
        rows = list(objs)
        for row in rows:
            _claim(row, current_workspace_id())
        return super().bulk_create(rows, *args, **kwargs)

    def create(self, **kwargs: Any) -> M:
        kwargs.setdefault("workspace_id", current_workspace_id())
        return super().create(**kwargs)


class TenantManager(models.Manager[M]):
    """Rows of the workspace in scope only; raises UnscopedQuery where there is none."""

    def get_queryset(self) -> TenantQuerySet[M]:
        return TenantQuerySet(self.model, using=self._db).filter(workspace_id=current_workspace_id())


class TenantModel(models.Model):
    """A row of one workspace. Children inherit `Meta(TenantModel.Meta)`, or a system check refuses to start.

    `append_only = True` makes the database refuse every update and delete of the table, but for one: a JSON column that
    is `erasable` may be emptied, when somebody has the right to be forgotten. `unfolds = "party.custom"`
    says that the table is derived: a row for each value of that JSON object of the row `party` points at.
    """

    append_only: ClassVar[bool] = False
    erasable: ClassVar[str] = ""
    unfolds: ClassVar[str] = ""

    id = models.UUIDField(primary_key=True, default=uuid7, editable=False)
    workspace = models.ForeignKey("kernel.Workspace", on_delete=models.CASCADE, related_name="+", db_index=False)

    objects: ClassVar[TenantManager[Self]] = TenantManager()

    class Meta:
        abstract = True
        base_manager_name = "objects"
        default_manager_name = "objects"

    def save(self, *args: Any, **kwargs: Any) -> None:
        _claim(self, current_workspace_id())
        super().save(*args, **kwargs)


class TenantForeignKey(models.ForeignKey[Any, Any]):
    """A foreign key between two tenant tables.

    Django's own single-column constraint is left out: the guards make one over (workspace_id, key), so the
    database refuses a row that points into another workspace. `db_index=False` where the model has an index over
    (workspace, this key, …): every question comes with the workspace.
    """

    def __init__(self, to: Any, on_delete: Any, **kwargs: Any) -> None:
        kwargs["db_constraint"] = False
        super().__init__(to, on_delete, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        kwargs.pop("db_constraint", None)
        return name, path, args, kwargs
