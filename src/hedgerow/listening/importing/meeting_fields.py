"""What a column of a calendar's table can become, and what can be said of its rows."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import Field, FieldSet
from hedgerow.kernel.tabular.problems import ProblemKind, Severity

MEETINGS = FieldSet(
    kind="meetings",
    fields=(
        Field("uid", _("Its id in the calendar")),
        Field("which", _("Which of the series")),
        Field("sequence", _("Number of its version")),
        Field("starts", _("When it began")),
        Field("minutes", _("How many minutes")),
        Field("title", _("What it was")),
        Field("place", _("Place")),
        Field("people", _("Who was there")),
        Field("class", _("Private or not")),
        Field("state", _("State of the meeting")),
    ),
    required=(("starts",), ("people",)),
)
PRIVATE = ProblemKind(
    "meeting_private",
    _("This meeting is marked private, so it stays out."),
    _("To bring private ones in too, leave the column “Class” out."),
    Severity.NOTE,
)
TO_COME = ProblemKind(
    "meeting_to_come", _("This meeting is still to come; only what took place is a fact."), "", Severity.NOTE
)
TOO_OFTEN = ProblemKind(
    "meeting_too_often",
    _("This series repeats more often than people meet, or began before 1970, so it stays out."),
    "",
    Severity.NOTE,
)
ALONE = ProblemKind("meeting_alone", _("Nobody else was invited to this, so it is about nobody."), "", Severity.NOTE)
STRANGERS = ProblemKind(
    "meeting_strangers",
    _("Not on record: %(value)s."),
    _("They are offered for adding under “Calendars” once the file is in."),
    Severity.NOTE,
)
UNREADABLE = ProblemKind(
    "meeting_unreadable",
    _("This meeting does not say when it began, or not in a way we can read."),
    _("Mend it in the calendar and export it once more."),
)
MEETING_PROBLEMS = (PRIVATE, TO_COME, TOO_OFTEN, ALONE, STRANGERS, UNREADABLE)
