"""One workspace's rows, and nothing else, ever: scope, scoped managers, and guards in the database itself."""

from hedgerow.kernel.tenancy.scope import current_workspace_id, scope, unscoped

__all__ = ["current_workspace_id", "scope", "unscoped"]
