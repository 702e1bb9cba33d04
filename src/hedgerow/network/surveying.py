"""The index of places is made by a job: half a minute's work, in no transaction, while nobody waits."""

from uuid import UUID

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.jobs import LONG, task
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.network import locating, operations


@task(title=_("Making the index of places"), queue_name=LONG)
def survey() -> int:
    """Then everybody of the workspace is looked up. Where the index is there already, that alone."""
    locating.gazetteer()
    return operations.locate_everybody(actor=system_actor(current_workspace_id(), "places"))


def survey_later(workspace_id: UUID) -> None:
    """Put it into the queue; once, however often it is asked."""
    survey.using(unique_key=f"survey:{workspace_id}").enqueue()
