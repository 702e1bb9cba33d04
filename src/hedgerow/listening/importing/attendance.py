"""A row of a list of who came to something: an event of the business, a course, a workshop."""

from datetime import date, datetime, time

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock
from hedgerow.kernel.tabular.columns import squeeze
from hedgerow.kernel.tabular.dates import DateOrder, Moment, parse_written
from hedgerow.kernel.tabular.mapping import Field, FieldSet
from hedgerow.kernel.tabular.problems import ProblemKind, Severity
from hedgerow.listening.drafts import AttendanceDraft

ATTENDANCE = FieldSet(
    kind="attendance",
    fields=(
        Field("event", _("What they came to")),
        Field("on", _("When it was")),
        Field("name", _("Name")),
        Field("family_name", _("Family name")),
        Field("email", _("E-mail")),
        Field("phone", _("Phone")),
        Field("came", _("Whether they came")),
    ),
    required=(("event",), ("on",), ("email", "name", "phone")),
)
NO_EVENT = ProblemKind("attendance_no_event", _("This row does not say what it was."), _("Write what they came to."))
NOBODY = ProblemKind(
    "attendance_nobody", _("This row does not say who came."), _("Fill in an e-mail, a phone or a name.")
)
WRONG_DAY = ProblemKind(
    "attendance_wrong_day", _("“%(value)s” is no day that we can read."), _("Write days like 2026-03-15.")
)
UNCLEAR = ProblemKind(
    "attendance_unclear",
    _("“%(value)s” does not say whether they came."),
    _("Write yes or no, or the time at which they came in."),
)
STAYED_AWAY = ProblemKind("attendance_stayed_away", _("They did not come."), severity=Severity.NOTE)
TO_COME = ProblemKind(
    "attendance_to_come", _("This is still to come; only who was there is a fact."), severity=Severity.NOTE
)
ATTENDANCE_PROBLEMS = (NO_EVENT, NOBODY, WRONG_DAY, UNCLEAR, STAYED_AWAY, TO_COME)

_YES = frozenset(
    map(
        squeeze,
        "yes|y|true|1|x|checked in|checkedin|check in|attended|present|came|arrived|was there|done|sí|si|asistió|ja|"
        "anwesend|da|teilgenommen|oui|présent|présente|venu|venue|نعم|حضر|حاضر".split("|"),
    )
)
_NO = frozenset(
    map(
        squeeze,
        "no|n|false|0|attending|registered|not attending|not attended|did not attend|absent|no show|noshow|cancelled|"
        "canceled|refunded|waiting|waitlist|invited|pending|not checked in|nein|abwesend|angemeldet|non|absente|"
        "ausente|لا|غائب".split("|"),
    )
)
_TICKS = frozenset("✓✔☑✅")


def draft_of(
    said: dict[str, str], *, order: DateOrder, row: int, line: int, cells: tuple[str, ...], may_stay_away: bool
) -> AttendanceDraft | ProblemKind:
    """Who came to what, or why the row says no such thing. `may_stay_away`: the list has a column for that."""
    event = " ".join(said.get("event", "").split())[:200]
    who = {name: " ".join(said.get(name, "").split())[:200] for name in ("name", "family_name", "email", "phone")}
    if not event:
        return NO_EVENT
    if not any(who.values()):
        return NOBODY
    when = _when(said.get("on", ""), order)
    if when is None:
        return WRONG_DAY
    came = _came(said.get("came", ""), order) if may_stay_away else True
    if came is not True:
        return UNCLEAR if came is None else STAYED_AWAY
    day, at = when
    now = clock.now()
    if at > now and day > now.astimezone(timezone.get_current_timezone()).date():
        return TO_COME
    family = who.pop("family_name")
    name = who["name"] if who["name"].endswith(family) else f"{who['name']} {family}".strip()
    return AttendanceDraft(row, line, event, day, at, name, who["email"], who["phone"], cells)


def _when(text: str, order: DateOrder) -> tuple[date, datetime] | None:
    """The day, and a moment on it: noon where only the day is known."""
    found = parse_written(text, order)
    if not isinstance(found, Moment):
        return None
    zone = timezone.get_current_timezone()
    if found.at is None:
        return found.day, datetime.combine(found.day, time(12), tzinfo=zone)
    at = found.at if found.at.tzinfo else found.at.replace(tzinfo=zone)
    return at.astimezone(zone).date(), at


def _came(text: str, order: DateOrder) -> bool | None:
    """None where it is neither yes nor no. A moment is the one at which they came in."""
    word = squeeze(text)
    if text.strip() in _TICKS or word in _YES:
        return True
    if not text.strip(" -–—") or word in _NO:
        return False
    is_time = len(text) <= len("10:15:00 PM") and text.strip()[:2].strip(":").isdecimal() and ":" in text
    return True if is_time or isinstance(parse_written(text, order), Moment) else None
