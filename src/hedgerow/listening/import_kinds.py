"""Meetings of a calendar file, and mentions of a list, as kinds of imports."""

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.tabular.mapping import LEAVE_OUT
from hedgerow.kernel.tabular.problems import FILE_KINDS
from hedgerow.listening.importing.attendance import ATTENDANCE, ATTENDANCE_PROBLEMS
from hedgerow.listening.importing.batches import ATTENDANCE_TABLES, MEETING_TABLES, MENTION_TABLES
from hedgerow.listening.importing.guess import ATTENDANCE_LIST, CALENDAR, MENTION_LIST
from hedgerow.listening.importing.meeting_fields import MEETING_PROBLEMS, MEETINGS
from hedgerow.listening.importing.mentions import MENTION_PROBLEMS, MENTIONS
from hedgerow.listening.operations import attending, importing, taking_back
from hedgerow.network.registries import ImportKind, TakingBack, import_kinds

_MEETINGS = _(
    "The meetings of this file go again: every line they put on somebody’s page is marked as taken back. What it "
    "corrected of meetings that were here before goes with them; bring the earlier calendar again for those."
)
_ATTENDANCES = _(
    "That these people came goes again: the line on their page is marked as taken back. Who came with this file alone "
    "goes too; whoever you changed or spoke to since stays."
)
_MENTIONS = _("The mentions of this file go again, with the lines they put on somebody’s page.")


def register() -> None:
    import_kinds.add(
        ImportKind(
            name=MEETINGS.kind,
            label=_("Meetings"),
            fields=MEETINGS,
            recognisers=(CALENDAR,),
            problem_kinds=(*FILE_KINDS, *MEETING_PROBLEMS),
            others=LEAVE_OUT,
            settle=MEETING_TABLES.settle,
            preview=MEETING_TABLES.preview,
            batches=MEETING_TABLES.batches,
            write=importing.write_meetings,
            finish=importing.finish,
            takes_back=True,
            taking_back=TakingBack(
                taking_back.meetings_back, taking_back.nothing_kept, taking_back.meetings_traced, _MEETINGS
            ),
            foresee=importing.foresee_meetings,
        )
    )
    import_kinds.add(
        ImportKind(
            name=MENTIONS.kind,
            label=_("Mentions"),
            fields=MENTIONS,
            recognisers=(MENTION_LIST,),
            problem_kinds=(*FILE_KINDS, *MENTION_PROBLEMS),
            others=LEAVE_OUT,
            settle=MENTION_TABLES.settle,
            preview=MENTION_TABLES.preview,
            batches=MENTION_TABLES.batches,
            write=importing.write_mentions,
            finish=importing.finish,
            takes_back=True,
            taking_back=TakingBack(
                taking_back.mentions_back, taking_back.nothing_kept, taking_back.mentions_traced, _MENTIONS
            ),
            foresee=importing.foresee_mentions,
        )
    )
    _register_attendance()


def _register_attendance() -> None:
    import_kinds.add(
        ImportKind(
            name=ATTENDANCE.kind,
            label=_("Who came to an event"),
            fields=ATTENDANCE,
            recognisers=(ATTENDANCE_LIST,),
            problem_kinds=(*FILE_KINDS, *ATTENDANCE_PROBLEMS),
            others=LEAVE_OUT,
            settle=ATTENDANCE_TABLES.settle,
            preview=ATTENDANCE_TABLES.preview,
            batches=ATTENDANCE_TABLES.batches,
            write=attending.write_attendance,
            finish=importing.finish,
            takes_back=True,
            taking_back=TakingBack(
                attending.some_back, taking_back.nothing_kept, taking_back.meetings_traced, _ATTENDANCES
            ),
        )
    )
