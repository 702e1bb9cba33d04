"""SQLite with one function more: letters folded as PostgreSQL folds them; its own `lower` knows only English ones."""

from typing import Any

from django.db.backends.sqlite3 import base

from hedgerow.kernel.folding import FOLD, folded


class DatabaseWrapper(base.DatabaseWrapper):
    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        connection = super().get_new_connection(conn_params)
        connection.create_function(FOLD, 1, folded, deterministic=True)
        return connection
