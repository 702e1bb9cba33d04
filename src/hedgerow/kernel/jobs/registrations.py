"""What the jobs themselves contribute."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.jobs.permissions import Permission
from hedgerow.kernel.jobs.retention import forget_old_jobs
from hedgerow.kernel.jobs.schedules import Schedule, schedules
from hedgerow.kernel.permissions import LEADERS, OWNERS, Grant, grants

grants.add(Grant(Permission.MANAGE_JOBS, LEADERS, _("See, cancel and re-run jobs")))
grants.add(Grant(Permission.SEE_TRACEBACKS, OWNERS, _("See what exactly went wrong in a job")))
schedules.add(Schedule(name="forget-old-jobs", cron="17 3 * * *", task=forget_old_jobs))
