"""Which channels purchases are owed to: one analysis for each goal and window."""

from itertools import product

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _lazy

from hedgerow.insight.grounds.record import Grounds
from hedgerow.insight.queries.touching import touches_of
from hedgerow.insight.readings.credit.figuring import attribution_found
from hedgerow.insight.readings.credit.found import AttributionFound
from hedgerow.insight.readings.credit.paths import GOALS, WINDOWS
from hedgerow.insight.registries import Analysis
from hedgerow.kernel.jobs import JobContext

PAGE = "insight:attribution"
SUBJECTS = {f"{goal}-{window}": (goal, window) for goal, window in product(GOALS, WINDOWS)}
_PARTS = ("paths", "models")


def work_out(grounds: Grounds, subject: str, context: JobContext) -> AttributionFound:
    """The paths to the goal within the window that the subject names."""

    def report(part: str) -> None:
        told = {"paths": _("Reading what led to purchases"), "models": _("Dividing what it was owed to")}
        context.report(done=_PARTS.index(part), total=len(_PARTS), sentence=told[part])

    goal, window = SUBJECTS[subject]
    return attribution_found(grounds, touches_of(grounds), goal=goal, window=window, report=report)


ATTRIBUTION = Analysis(
    "attribution", _lazy("What brings customers"), AttributionFound, work_out, subjects=lambda: list(SUBJECTS)
)
