from http import HTTPStatus

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, NotFound, Temporary


class CopyIsOff(Conflict):
    code = "copy_is_off"
    title = _("No copy for analysis is kept here. Switch it on first.")


class CopyIsElsewhere(Temporary):
    """Temporary: when the other one is through, a job goes on."""

    code = "copy_is_elsewhere"
    title = _("The copy is being made or checked right now. Wait until that is done.")


class CopyNotMade(NotFound):
    code = "copy_not_made"
    status = HTTPStatus.CONFLICT
    title = _("There is no copy for analysis yet, or a file of it is gone.")


class CopyNotWritten(Temporary):
    code = "copy_not_written"
    title = _("The copy could not be written.")
