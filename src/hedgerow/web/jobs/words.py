"""How a job is spoken of."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.kernel import clock
from hedgerow.kernel.jobs.models import Job
from hedgerow.web import formats


def retry_text(job: Job) -> str:
    """How often a job was tried, and when it is tried again."""
    counted = {"count": formats.number(job.attempts)}
    tried = ngettext("Tried %(count)s time.", "Tried %(count)s times.", job.attempts) % counted
    if job.run_after <= clock.now():
        return f"{tried} {_('Again as soon as its turn comes.')}"
    return f"{tried} {_('Again %(when)s.') % {'when': formats.ago(job.run_after)}}"
