from hedgerow.resources.tables.inventory import inventory
from hedgerow.resources.tables.needs import needs_with_matches

__all__ = ["inventory", "needs_with_matches"]
