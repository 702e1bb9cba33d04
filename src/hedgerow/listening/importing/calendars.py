"""A watched calendar, whole, as meetings; and a row of a calendar's table as one."""

import re
from dataclasses import dataclass
from datetime import datetime

from hedgerow.kernel.tabular.calendars import COLUMNS, rows_of
from hedgerow.kernel.tabular.problems import ProblemKind
from hedgerow.listening.drafts import MeetingDraft
from hedgerow.listening.importing import meeting_fields as problems
from hedgerow.network import queries as network

_PERSON = re.compile(r"\s*([^<]*)<([^>]+)>\s*")
_PRIVATE = frozenset({"PRIVATE", "CONFIDENTIAL"})
_NAMES = ("uid", "which", "sequence", "starts", "minutes", "title", "place", "people", "class", "state")
FIELDS = dict(zip(COLUMNS, _NAMES, strict=True))


@dataclass(frozen=True, slots=True)
class Cells:
    """What a row says, by field."""

    said: dict[str, str]
    row: int = 0
    line: int = 0
    cells: tuple[str, ...] = ()


def drafts_of_calendar(data: bytes) -> tuple[list[MeetingDraft], int]:
    """With how many were left out: private ones, those to come, and what cannot be read. Raises as `rows_of`."""
    read = [draft_of(Cells(dict(zip(FIELDS.values(), row, strict=True)))) for row in rows_of(data)]
    drafts = [one for one in read if isinstance(one, MeetingDraft)]
    return drafts, len(read) - len(drafts)


def draft_of(cells: Cells) -> MeetingDraft | ProblemKind:
    """The meeting, or why it is none that took place."""
    said, state = cells.said, cells.said.get("state", "").strip()
    if said.get("class", "").strip().upper() in _PRIVATE:
        return problems.PRIVATE
    if state in _STATES:
        return _STATES[state]
    at = _moment(said.get("starts", ""))
    if at is None:
        return problems.UNREADABLE
    people = _people(said.get("people", ""))
    if not people:
        return problems.ALONE
    return MeetingDraft(
        row=cells.row,
        line=cells.line,
        uid=said.get("uid", "") or f"{at.isoformat()} {said.get('title', '')}",
        which=said.get("which", ""),
        sequence=_number(said.get("sequence", "")),
        at=at,
        minutes=_number(said.get("minutes", "")),
        title=said.get("title", "").strip(),
        place=said.get("place", "").strip(),
        people=people,
        is_cancelled=state.upper() == "CANCELLED",
        cells=cells.cells,
    )


_STATES = {"to come": problems.TO_COME, "too often": problems.TOO_OFTEN, "unreadable": problems.UNREADABLE}


def _people(text: str) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for part in text.split(";"):
        told = _PERSON.fullmatch(part)
        name, address = (told[1].strip(), told[2]) if told else ("", part.strip())
        if known := network.normalise_contact("email", address, ""):
            found.setdefault(known, name[:200])
    return tuple(found.items())


def _moment(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return at if at.tzinfo else None


def _number(text: str) -> int:
    return min(int(text), 2**31 - 1) if text.isascii() and text.isdecimal() and len(text) < 12 else 0
