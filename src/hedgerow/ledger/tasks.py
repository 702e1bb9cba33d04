"""Work of the ledger by itself."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.jobs import LONG, Schedule, task
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.ledger import operations


@task(title=_("Voiding transfers that were pending for too long"))
def void_overdue() -> int:
    """Returns how many. Again is no change."""
    return operations.void_overdue(actor=system_actor(current_workspace_id(), "ledger"))


VOID_OVERDUE = Schedule(name="ledger.void_overdue", cron="*/5 * * * *", task=void_overdue, each_workspace=True)


@task(title=_("Checking the books"), queue_name=LONG)
def check_books() -> int:
    """Returns how many things are wrong."""
    return operations.check_books(actor=system_actor(current_workspace_id(), "ledger")).problems


CHECK_BOOKS = Schedule(name="ledger.check_books", cron="23 3 * * *", task=check_books, each_workspace=True)
