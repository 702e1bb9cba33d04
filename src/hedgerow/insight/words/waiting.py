"""What care plans ask for, in one line."""

from django.utils.translation import ngettext

from hedgerow.insight.queries import Pulse
from hedgerow.web import formats


def waiting_for_care(pulse: Pulse) -> str:
    """For how many something is due; "" where nothing is."""
    count = pulse.care.waiting
    if not count:
        return ""
    return ngettext(
        "By your care plans, something is due for %(count)s person or organisation.",
        "By your care plans, something is due for %(count)s people and organisations.",
        count,
    ) % {"count": formats.number(count)}
