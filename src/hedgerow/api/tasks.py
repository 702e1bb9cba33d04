"""What the API kit does by itself."""

from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from hedgerow.api.models import FirstResult
from hedgerow.api.operations import forget_access_tokens as forget_tokens
from hedgerow.kernel import clock
from hedgerow.kernel.jobs.schedules import Schedule
from hedgerow.kernel.jobs.task import task

KEPT = timedelta(hours=24)


@task(title=_("Forget old API answers"))
def forget_first_results() -> int:
    """Answers older than a day. Run once a day, so each is kept between 24 and 48 hours."""
    forgotten, _per_model = FirstResult.objects.filter(answered_at__lt=clock.now() - KEPT).delete()
    return forgotten


FORGET_FIRST_RESULTS = Schedule(
    name="api.forget_first_results", cron="17 3 * * *", task=forget_first_results, each_workspace=True
)


@task(title=_("Forget access tokens that are over"))
def forget_access_tokens() -> int:
    return forget_tokens()


FORGET_ACCESS_TOKENS = Schedule(name="api.forget_access_tokens", cron="27 * * * *", task=forget_access_tokens)
