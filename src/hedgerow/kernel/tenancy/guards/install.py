from contextlib import AbstractContextManager, nullcontext

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper

from hedgerow.kernel.tenancy.guards import postgresql, sqlite
from hedgerow.kernel.tenancy.guards.plan import plan


def guards_lifted(connection: BaseDatabaseWrapper) -> AbstractContextManager[None]:
    """While migrations run: only SQLite makes tables anew, and refuses to where guards stand."""
    return sqlite.lifted(connection) if connection.vendor == "sqlite" else nullcontext()


def install_guards(connection: BaseDatabaseWrapper) -> None:
    """Make the database hold what the models declare. Safe to run again; called after every `migrate`."""
    wanted = plan(set(connection.introspection.table_names()))
    if connection.vendor == "sqlite":
        sqlite.install(connection, wanted)
        return
    postgresql.install(connection, wanted)
    if settings.HEDGEROW_HARDENED:
        postgresql.create_tenant_role(connection)
