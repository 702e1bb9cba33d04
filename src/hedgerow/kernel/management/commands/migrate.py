"""Django's own migrate, followed by what else lives in the database itself: guards, and what the planner expects."""

from contextlib import nullcontext
from typing import Any

from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.migrations.executor import MigrationExecutor

from hedgerow.kernel.rendering import only_what_changes
from hedgerow.kernel.search import install_search
from hedgerow.kernel.tenancy.expectations import set_expectations
from hedgerow.kernel.tenancy.guards import guards_lifted, install_guards


class Command(DjangoMigrate):
    def handle(self, *args: Any, **options: Any) -> None:
        connection = connections[options["database"]]
        as_owner = getattr(connection, "as_owner", None)
        if as_owner is not None:
            with as_owner():
                self._migrate(*args, **options)
        else:
            self._migrate(*args, **options)

    def _migrate(self, *args: Any, **options: Any) -> None:
        inspecting = options.get("check_unapplied") or options.get("plan")
        connection = connections[options["database"]]
        guards = guards_lifted(connection) if self._changes(connection, **options) else nullcontext()
        with only_what_changes(), guards:
            super().handle(*args, **options)
        if not inspecting and not options.get("app_label"):
            install_guards(connection)
            install_search(connection)
            if connection.vendor == "sqlite":
                set_expectations(connection)

    def _changes(self, connection: BaseDatabaseWrapper, **options: Any) -> bool:
        """Whether there is something to do: most starts have nothing, and one for a single app may go backwards."""
        if options.get("check_unapplied") or options.get("plan"):
            return False
        if options.get("app_label"):
            return True
        executor = MigrationExecutor(connection)
        return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))
