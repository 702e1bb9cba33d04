"""What the file storage contributes."""

from hedgerow.kernel.files.leftovers import sweep_leftovers
from hedgerow.kernel.jobs.schedules import Schedule, schedules

schedules.add(Schedule(name="sweep-leftover-files", cron="41 3 * * *", task=sweep_leftovers))
