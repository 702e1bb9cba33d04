from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Conflict, Invalid, NotFound, Temporary, TooLarge


class UnknownVerb(Invalid):
    code = "unknown_verb"
    title = _("We do not know that kind of activity.")


class NotLoggable(Invalid):
    code = "verb_not_loggable"
    title = _("That kind of activity is recorded by Hedgerow itself and cannot be logged by hand.")


class ActivityNotFound(NotFound):
    code = "activity_not_found"
    title = _("We could not find that activity.")


class SubjectNotFound(Invalid):
    code = "subject_not_found"
    title = _("An activity can only be about somebody who is on record here.")


class OccursLater(Invalid):
    code = "occurs_later"
    title = _("An activity is something that happened; this lies in the future.")


class TooManyActivities(TooLarge):
    code = "too_many_activities"
    title = _("That is more than one request may record.")


class UploadIsElsewhere(Temporary):
    """Two take in the same file. Temporary: when the other one is only dying, the job's next attempt goes on."""

    code = "upload_runs_elsewhere"
    title = _("This file is being taken in by another process.")


class NotPublic(Invalid):
    code = "verb_not_public"
    title = _("That kind of activity cannot be published.")


class CalendarNotFound(NotFound):
    code = "calendar_not_found"
    title = _("This calendar address does not work, or no longer.")


class ArchiveIsElsewhere(Temporary):
    """Two write the same folder. Temporary: when the other one is through, the next attempt goes on."""

    code = "archive_runs_elsewhere"
    title = _("The archive is being written by another process.")


class ArchiveNotWritten(Temporary):
    code = "archive_not_written"
    title = _("The archive could not be written.")


class ArchiveDiffers(Temporary):
    """What was read back was not what the log says, three times over: nothing was put on record."""

    code = "archive_differs"
    title = _("A month that was written into the archive did not read back as it stands in the log.")


class ArchiveNotReady(Conflict):
    code = "archive_not_ready"
    title = _("This file cannot be handed out just now.")
