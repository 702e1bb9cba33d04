"""Work for later: declare it with `task`, recurring work with a `Schedule`. Runs at least once; effects must be keyed.

@task(title=_("Sending the letter"))
def send_letter(letter_id: str) -> None: ...

send_letter.using(unique_key=f"letter:{letter.id}").enqueue(str(letter.id))
"""

from hedgerow.kernel.jobs.attendants import Attendant, attendants
from hedgerow.kernel.jobs.context import JobContext
from hedgerow.kernel.jobs.schedules import Schedule, schedules
from hedgerow.kernel.jobs.task import AWAITED, LONG, OUTBOUND, QUICK, JobTask, task

__all__ = [
    "AWAITED",
    "LONG",
    "OUTBOUND",
    "QUICK",
    "Attendant",
    "JobContext",
    "JobTask",
    "Schedule",
    "attendants",
    "schedules",
    "task",
]
