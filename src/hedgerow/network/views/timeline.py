"""What happened with one party: by month, by kind, and always a little more."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from urllib.parse import urlencode
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from hedgerow.kernel import clock
from hedgerow.kernel.errors import Text
from hedgerow.network import queries
from hedgerow.timeline import queries as timeline
from hedgerow.timeline.models import Activity
from hedgerow.timeline.queries import Line, LineKey
from hedgerow.timeline.registries import verbs
from hedgerow.web import formats
from hedgerow.web.access import signed_in
from hedgerow.web.rendering import render_partial
from hedgerow.web.request import Request

SIZE = 20
_GROUPS: tuple[tuple[str, Text], ...] = (
    ("money", gettext_lazy("Money")),
    ("messages", gettext_lazy("Visits and messages")),
    ("given", gettext_lazy("Given and got")),
    ("feedback", gettext_lazy("Feedback")),
    ("record", gettext_lazy("Record")),
)


@dataclass(frozen=True, slots=True)
class Shown:
    """One activity on the page: its day in words ("" for today, which shows the time), or its hour."""

    line: Line
    when: str
    is_taken_back: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the line of time: headings with what stands under them, and where the next stretch begins."""

    months: list[tuple[str, list[Shown]]]
    earlier: str
    group: str


@require_GET
@signed_in
def timeline_part(request: Request, party_id: UUID) -> HttpResponse:
    """One tab, or the next stretch of it."""
    party = queries.visible_party(request.actor, party_id)
    part = part_of(
        request,
        party.id,
        group=request.GET.get("group", ""),
        before=timeline.line_key_in(request.GET.get("before", "")),
    )
    template = "network/_timeline_more.html" if "before" in request.GET else "network/_timeline.html"
    return render_partial(request, template, part=part, party=party)


def groups() -> list[tuple[str, Text]]:
    """Tabs: everything, then each kind that some verb belongs to."""
    known = {verb.group for verb in verbs}
    return [("", gettext_lazy("Everything")), *((key, label) for key, label in _GROUPS if key in known)]


def part_of(request: Request, party_id: UUID, *, group: str = "", before: LineKey | None = None) -> Part:
    found = timeline.visible_timeline(request.actor, party_id, group=group, before=before, limit=SIZE + 1)
    lines = timeline.lines(request.actor, found[:SIZE], viewed_from=party_id)
    today = clock.today(request.workspace.time_zone)
    already = heading(before[0], today) if before else ""
    return Part(
        months=list(_by_month(lines, today, already, timeline.taken_back_among(found[:SIZE]))),
        earlier=_address(party_id, group, found[SIZE - 1]) if len(found) > SIZE else "",
        group=group,
    )


def heading(at: datetime, today: date) -> str:
    """Today, Yesterday, then months: this year's by name, earlier ones with the year."""
    day = timezone.localtime(at).date()
    if day >= today:
        return _("Today")
    if (today - day).days == 1:
        return _("Yesterday")
    return formats.day(day, "LLLL") if day.year == today.year else formats.month(day)


def _by_month(lines: Sequence[Line], today: date, already: str, undone: set[UUID]) -> Iterator[tuple[str, list[Shown]]]:
    for words, some in groupby(lines, key=lambda line: heading(line.activity.occurred_at, today)):
        yield "" if words == already else words, [_shown(line, today, undone) for line in some]


def _shown(line: Line, today: date, undone: set[UUID]) -> Shown:
    activity = line.activity
    at = timezone.localtime(activity.occurred_at)
    recent = (today - at.date()).days <= 1
    when = formats.clock_time(activity.occurred_at) if recent else formats.day(activity.occurred_at, "EEEE d MMMM")
    return Shown(line, when, activity.pk in undone)


def _address(party_id: UUID, group: str, last: Activity) -> str:
    query = {"group": group, "before": timeline.line_key(last)}
    return f"{reverse('network:timeline', args=[party_id])}?{urlencode(query)}"
