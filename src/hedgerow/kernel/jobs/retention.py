"""Jobs that are over are kept for a while, so that people can look them up, and then deleted."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.models import OVER, Job, JobState
from hedgerow.kernel.jobs.task import task

KEEP = timedelta(days=14)
KEEP_FAILED = timedelta(days=90)
_BATCH = 1000


@task(title=_("Forgetting old jobs"))
def forget_old_jobs() -> int:
    """Delete in batches, each a transaction of its own. Returns how many."""
    done = Job.objects.filter(state__in=OVER, finished_at__lt=clock.now() - KEEP).exclude(state=JobState.FAILED)
    failed = Job.objects.filter(state=JobState.FAILED, finished_at__lt=clock.now() - KEEP_FAILED)
    count = 0
    for old in (done, failed):
        while keys := list(old.values_list("pk", flat=True)[:_BATCH]):
            count += Job.objects.filter(pk__in=keys).delete()[0]
    return count
