"""What is due this week: by who does it and by kind, to tick off, to print, to take away."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from hedgerow.care import queries
from hedgerow.care.permissions import Permission
from hedgerow.care.queries import Pile, Week
from hedgerow.care.shown import ShownLine, shown
from hedgerow.kernel.errors import Text
from hedgerow.kernel.permissions import require
from hedgerow.web.access import signed_in
from hedgerow.web.csv_files import csv_response
from hedgerow.web.lists import note_taken
from hedgerow.web.rendering import render
from hedgerow.web.request import Request

AT_FIRST, OF_ONE, AT_ONCE = 15, 200, 500
MINE = "me"


@dataclass(frozen=True, slots=True)
class ShownPile:
    """`who` is a name, or the word for anybody; `verb` the kind's key, `more` how many are not shown."""

    who: Text
    verb: str
    kind: Text
    count: int
    lines: list[ShownLine]
    more: int


@require_safe
@signed_in
def week(request: Request) -> HttpResponse:
    """Everything, or what is mine; of one kind all of it, else the first of each."""
    found = queries.week_of(request.actor)
    whose, kind = request.GET.get("who", ""), request.GET.get("kind", "")
    piles = [pile for pile in found.piles if _is_wanted(request, pile, whose, kind)]
    return render(
        request,
        "care/week.html",
        today=found.today,
        piles=_shown(request, found, piles, OF_ONE if kind else AT_FIRST),
        count=len(found),
        whose=whose,
        kind=kind,
        has_mine=any(pile.assignee == request.actor.id for pile in found.piles),
        has_plans=bool(found.of.planned),
        may_export=request.actor.may(Permission.EXPORT),
        may_define=request.actor.may(Permission.DEFINE_PLANS),
    )


@require_POST
@signed_in
def create_export(request: Request) -> HttpResponse:
    """The whole list; it is noted who took it."""
    require(request.actor, Permission.EXPORT)
    found = queries.week_of(request.actor)
    note_taken(request.actor, _("Care this week"))
    head = (_("Name"), _("What they get"), _("Kind"), _("Who does it"), _("Due"), _("Why"), _("Phone"), _("E-mail"))
    return csv_response(f"care-{found.today}.csv", [head, *_rows(request, found)])


def _is_wanted(request: Request, pile: Pile, whose: str, kind: str) -> bool:
    """What is mine is what I do, and what anybody can."""
    return (whose != MINE or pile.assignee in (None, request.actor.id)) and kind in ("", pile.verb)


def _shown(request: Request, found: Week, piles: list[Pile], most: int) -> list[ShownPile]:
    """Parties and how they are reached are asked for once, whatever the piles."""
    parts = [found.lines(pile, 0, most) for pile in piles]
    ready = shown(queries.named(request.actor, [line for part in parts for line in part]), found.today)
    by_line = {(one.line.party, one.line.planned.id): one for one in ready}
    team = queries.team(request.actor)
    made = []
    for pile, part in zip(piles, parts, strict=True):
        lines = [by_line[key] for line in part if (key := (line.party, line.planned.id)) in by_line]
        who = _who(team, pile.assignee)
        made.append(ShownPile(who, pile.verb, queries.to_do_word(pile.verb), len(pile), lines, len(pile) - len(part)))
    return made


def _who(team: Mapping[UUID, str], assignee: UUID | None) -> Text:
    """Who left the team does nothing any more: then anybody does it."""
    return (team.get(assignee) if assignee else None) or _("Anybody")


def _rows(request: Request, found: Week) -> Iterator[tuple[object, ...]]:
    team = queries.team(request.actor)
    for pile in found.piles:
        for start in range(0, len(pile), AT_ONCE):
            lines = shown(queries.named(request.actor, found.lines(pile, start, AT_ONCE)), found.today)
            yield from (_cells(one, pile, _who(team, pile.assignee)) for one in lines)


def _cells(one: ShownLine, pile: Pile, who: Text) -> tuple[object, ...]:
    due = one.line.due.isoformat() if one.line.due else ""
    kind = queries.to_do_word(pile.verb)
    return one.party.name, one.line.planned.name, kind, who, due, one.reason, one.phone, one.email
