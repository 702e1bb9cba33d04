"""What has long ended is forgotten; the audit log keeps that it was."""

from datetime import timedelta

from hedgerow.api.models import ApiKey
from hedgerow.kernel import clock
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.oauth import queries

KEPT = timedelta(days=30)


# house: operation-shape: Hedgerow tidies up by itself
def forget_ended_grants() -> int:
    """Of the workspace in scope: grants over for a month, with their keys and tokens. Returns how many.

    Safe to run again.
    """
    keys = queries.forgettable(current_workspace_id(), clock.now() - KEPT)
    ApiKey.objects.filter(pk__in=keys, of_app=True).delete()
    return len(keys)
