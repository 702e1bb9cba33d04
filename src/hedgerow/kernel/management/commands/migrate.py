"""Django's own migrate, followed by what else lives in the database itself: guards, and what the planner expects."""

from typing import Any

from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections

from hedgerow.kernel.rendering import only_what_changes
from hedgerow.kernel.search import install_search
from hedgerow.kernel.tenancy.expectations import set_expectations
from hedgerow.kernel.tenancy.guards import install_guards


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
        with only_what_changes():
            super().handle(*args, **options)
        inspecting = options.get("check_unapplied") or options.get("plan")
        if not inspecting and not options.get("app_label"):
            connection = connections[options["database"]]
            install_guards(connection)
            install_search(connection)
            if connection.vendor == "sqlite":
                set_expectations(connection)
