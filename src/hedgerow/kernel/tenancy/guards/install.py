from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper

from hedgerow.kernel.tenancy.guards import postgresql, sqlite


def install_guards(connection: BaseDatabaseWrapper) -> None:
    """Make the database hold what the models declare. Safe to run again; called after every `migrate`."""
    if connection.vendor == "sqlite":
        sqlite.install(connection)
        return
    postgresql.install(connection)
    if settings.HEDGEROW_HARDENED:
        postgresql.create_tenant_role(connection)
