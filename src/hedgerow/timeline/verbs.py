"""What the log says of itself."""

from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.kernel.errors import Text
from hedgerow.timeline import events
from hedgerow.timeline.events import Told
from hedgerow.timeline.models import ArchiveReason
from hedgerow.timeline.registries import Verb, verbs
from hedgerow.web import formats


def _archived(told: Told) -> Text:
    words = told.properties
    month = formats.month(date.fromisoformat(f"{words['month']}-01"))
    if words["reason"] == ArchiveReason.WORDS_ERASED:
        return _("%(month)s, again: words were erased since") % {"month": month}
    if words["reason"] == ArchiveReason.FILE_DAMAGED:
        return _("%(month)s, again: the file was damaged or gone") % {"month": month}
    return month


def register() -> None:
    verbs.add(
        Verb(
            events.MONTH_ARCHIVED,
            gettext_lazy("Month archived"),
            _archived,
            icon="box",
            group="record",
            is_wordless=True,
        )
    )
