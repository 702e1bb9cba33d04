"""Every statement runs as the tenant role with the workspace of the scope, set for the transaction only.

Outside a scope the setting is empty and the policies show no row. Because the setting is transaction-local it cannot
leak through a pooled connection; a statement outside a transaction gets a transaction of its own.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.backends.base.base import NO_DB_ALIAS
from django.db.backends.postgresql import base

from hedgerow.kernel.tenancy.hardened import SETTING, TENANT_ROLE
from hedgerow.kernel.tenancy.scope import workspace_id_or_none

Execute = Callable[[str, Any, bool, dict[str, Any]], Any]


class DatabaseWrapper(base.DatabaseWrapper):
    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._as_owner = False
        self._set_for: tuple[UUID | None] | None = None
        self.execute_wrappers.append(self._scoped)

    @contextmanager
    def as_owner(self) -> Iterator[None]:
        """Migrations and guards need the owner of the tables."""
        self._as_owner = True
        try:
            yield
        finally:
            self._as_owner = False

    def _scoped(self, execute: Execute, sql: str, params: Any, many: bool, context: dict[str, Any]) -> Any:  # noqa: FBT001  (Django's signature)
        if self._as_owner or self.alias == NO_DB_ALIAS:
            return execute(sql, params, many, context)
        if not self.in_atomic_block and self.get_autocommit():
            with transaction.atomic(using=self.alias):
                return self._scoped(execute, sql, params, many, context)
        self._enter()
        return execute(sql, params, many, context)

    def _enter(self) -> None:
        """Once per workspace and transaction; a rollback to a savepoint may have taken the setting back with it.

        By a cursor of its own: that of a long reading stands for one statement on the server.
        """
        workspace_id = workspace_id_or_none()
        if self._set_for == (workspace_id,):
            return
        with self.wrap_database_errors, self.connection.cursor() as cursor:
            cursor.execute(f"SET LOCAL ROLE {TENANT_ROLE}")
            cursor.execute("SELECT set_config(%s, %s, true)", (SETTING, str(workspace_id or "")))
        self._set_for = (workspace_id,)

    def _commit(self) -> Any:
        self._set_for = None
        return super()._commit()  # type: ignore[misc]  # in Django, not in its stubs

    def _rollback(self) -> Any:
        self._set_for = None
        return super()._rollback()  # type: ignore[misc]  # in Django, not in its stubs

    def _savepoint_rollback(self, sid: str) -> None:
        super()._savepoint_rollback(sid)  # type: ignore[misc]  # in Django, not in its stubs
        self._set_for = None

    def connect(self) -> None:
        self._set_for = None
        super().connect()
