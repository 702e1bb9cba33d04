"""Our own table of a calendar is known by its columns; a table of mentions by what they are called."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.columns import Column, squeeze
from hedgerow.kernel.tabular.mapping import LEAVE_OUT, ColumnUse, FieldSet, Mapping
from hedgerow.kernel.tabular.recognise import Recognition, is_ours
from hedgerow.listening.importing.attendance import ATTENDANCE
from hedgerow.listening.importing.calendars import FIELDS
from hedgerow.listening.importing.meeting_fields import MEETINGS
from hedgerow.listening.importing.mentions import MENTIONS

_CALENDAR = {squeeze(name): field for name, field in FIELDS.items()}
_MENTIONS = {
    squeeze(name): field
    for field, names in {
        "on": "date day on published posted time created",
        "network": "network platform site source channel",
        "author": "author handle user username by name person",
        "author_url": "author_url profile profile_url author_link",
        "url": "url link permalink address post_url",
        "title": "title headline subject",
        "text": "text mention content message post body comment snippet",
    }.items()
    for name in names.split()
}
_ATTENDANCE = {
    squeeze(name): field
    for field, names in {
        "event": "event,event name,event title,name of the event,class,class name,workshop,course,session,topic,"
        "veranstaltung,kurs,evento,nombre del evento,événement,atelier,الفعالية",
        "on": "date,day,event date,event start,event start date,start date,starts,start time,held on,datum,tag,fecha,"
        "fecha del evento,التاريخ",
        "name": "name,full name,attendee,attendee name,participant,participant name,guest,first name,teilnehmer,"
        "nombre,nom,vorname,prénom,الاسم",
        "family_name": "last name,surname,family name,nachname,apellidos,apellido,nom de famille",
        "email": "email,email address,attendee email,user email,e mail,correo,correo electrónico,courriel,"
        "البريد الإلكتروني",
        "phone": "phone,phone number,mobile,cell phone,telefon,teléfono,téléphone,الهاتف",
        "came": "checked in,check in,checkin,checked in at,check in time,attended,attendance,attendee status,"
        "attendance status,came,present,status,anwesend,teilgenommen,asistió,présent,حضر",
    }.items()
    for name in names.split(",")
}


@dataclass(frozen=True, slots=True)
class ByNames:
    """Claims a file when it has a column for each needed field, and for `enough` fields altogether."""

    name: str
    title: Text
    fields: FieldSet
    known: tuple[tuple[str, str], ...]
    enough: int
    confidence: float

    def recognise(self, columns: Sequence[Column]) -> Recognition | None:
        known, uses, seen = dict(self.known), list[ColumnUse](), set[str]()
        for column in columns:
            field = LEAVE_OUT if is_ours(column) else known.get(column.normal, LEAVE_OUT)
            field = LEAVE_OUT if field in seen else field
            seen |= {field} - {LEAVE_OUT}
            uses.append(ColumnUse(column.position, column.name, field))
        if len(seen) < self.enough or not all(set(group) & seen for group in self.fields.required):
            return None
        called = ", ".join(use.name for use in uses if use.field != LEAVE_OUT)
        return Recognition(
            name=self.name,
            title=self.title,
            confidence=self.confidence,
            because=_now("We know what these columns are called: %(columns)s.") % {"columns": called},
            mapping=Mapping(kind=self.fields.kind, uses=tuple(uses)),
        )


CALENDAR = ByNames("calendar", _("Calendar (.ics)"), MEETINGS, tuple(_CALENDAR.items()), 8, 1.0)
ATTENDANCE_LIST = ByNames("attendance", _("A list of who came"), ATTENDANCE, tuple(_ATTENDANCE.items()), 3, 0.9)
MENTION_LIST = ByNames("mentions", _("A list of mentions"), MENTIONS, tuple(_MENTIONS.items()), 4, 0.85)
