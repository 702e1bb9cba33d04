"""Who is around the business: the analysis of a stretch of days."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.readings.around.figuring import network_found
from hedgerow.insight.readings.around.found import NetworkFound
from hedgerow.insight.readings.around.graphs import WINDOWS, around
from hedgerow.insight.registries import Analysis
from hedgerow.kernel.jobs import JobContext

SUBJECTS = {str(window) if window else "all": window for window in WINDOWS}
_PARTS = ("ways", "groups", "between", "figures")


def work_out(grounds: Grounds, subject: str, context: JobContext) -> NetworkFound:
    """The network of the stretch that the subject names."""

    def report(part: str) -> None:
        told = {
            "ways": _("Looking for the ways to you"),
            "groups": _("Looking for groups"),
            "between": _("Looking for those who stand between"),
            "figures": _("Working out the figures of each"),
        }
        context.report(done=_PARTS.index(part), total=len(_PARTS), sentence=told[part])

    found = around(grounds, SUBJECTS[subject])
    return network_found(found, grounds.parties, report)


NETWORK = Analysis("network", _lazy("Your network"), NetworkFound, work_out, subjects=lambda: list(SUBJECTS), version=2)
