"""Walls inside the database, generated from the models after every `migrate`, the same on both engines.

- `append_only` tables refuse update and delete;
- every TenantForeignKey is checked together with the workspace, so no row can point into another one;
- on PostgreSQL, row-level security policies for the hardened mode.

They are declared by the models and installed idempotently: a table that SQLite rebuilds gets its triggers back.
"""

from hedgerow.kernel.tenancy.guards.install import guards_lifted, install_guards

__all__ = ["guards_lifted", "install_guards"]
