"""Calendar files, taken apart into what took place."""

from io import BytesIO

import pytest
from django.utils import timezone

from hedgerow.kernel.tabular.calendars import pieces, rows_of
from hedgerow.kernel.tabular.errors import FileTooLarge, UnreadableFile
from tests.fixtures.clock import FrozenClock

WHEN, WHICH, MINUTES, TITLE, WHO, CLASS, STATE = 3, 1, 4, 5, 7, 8, 9


def a_calendar(*events: str, head: str = "") -> bytes:
    body = "".join(f"BEGIN:VEVENT\n{event.strip()}\nEND:VEVENT\n" for event in events)
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{head}{body}END:VCALENDAR\n".replace("\n", "\r\n").encode()


@pytest.fixture(autouse=True)
def in_london(frozen_clock: FrozenClock) -> None:
    timezone.activate("Europe/London")


def test_a_meeting_is_a_row_with_whoever_did_not_decline() -> None:
    event = """UID:a@x
SEQUENCE:2
DTSTART;TZID=W. Europe Standard Time:20260302T100000
DURATION:PT45M
SUMMARY:Tasting\\, with cake
LOCATION:Shop
ORGANIZER;CN=Maren:mailto:maren@rye.example
ATTENDEE;CN="Okafor; Grace <x>";PARTSTAT=ACCEPTED:MAILTO:Grace@post.example
ATTENDEE;PARTSTAT=DECLINED:mailto:no@post.example
ATTENDEE;CUTYPE=ROOM:mailto:room@rye.example"""
    assert rows_of(a_calendar(event)) == [
        [
            *("a@x", "", "2", "2026-03-02T09:00:00+00:00", "45", "Tasting, with cake", "Shop"),
            "Maren <maren@rye.example>; Okafor Grace x <Grace@post.example>",
            *("", ""),
        ]
    ]


def test_a_series_is_taken_apart_with_its_exceptions() -> None:
    series = "UID:s\nDTSTART:20260105T100000Z\nRRULE:FREQ=WEEKLY;COUNT=4\nEXDATE:20260119T100000Z\nSUMMARY:Tea"
    moved = "UID:s\nRECURRENCE-ID:20260112T100000Z\nDTSTART:20260113T150000Z\nSUMMARY:Tea later"
    off = "UID:s\nRECURRENCE-ID:20260126T100000Z\nDTSTART:20260126T100000Z\nSTATUS:CANCELLED"
    assert [(row[WHICH][:10], row[WHEN][:10], row[STATE]) for row in rows_of(a_calendar(series, moved, off))] == [
        ("2026-01-05", "2026-01-05", ""),
        ("2026-01-12", "2026-01-13", ""),
        ("2026-01-26", "2026-01-26", "CANCELLED"),
    ]


def test_an_endless_series_ends_now_and_begins_two_years_ago() -> None:
    rows = rows_of(a_calendar("UID:e\nDTSTART:20000101T100000Z\nRRULE:FREQ=DAILY"))
    assert 725 <= len(rows) <= 735


def test_a_day_has_no_minutes_and_what_is_to_come_is_told_as_such() -> None:
    rows = rows_of(a_calendar("UID:d\nDTSTART;VALUE=DATE:20260301", "UID:f\nDTSTART:20990301T100000Z"))
    assert [(row[WHEN], row[MINUTES], row[STATE]) for row in rows] == [
        ("2026-03-01T12:00:00+00:00", "0", ""),
        ("2099-03-01T10:00:00+00:00", "0", "to come"),
    ]


@pytest.mark.parametrize(
    ("event", "state"),
    [
        ("UID:x\nSUMMARY:When", "unreadable"),
        ("UID:x\nDTSTART:banana", "unreadable"),
        ("UID:x\nDTSTART:20260101T000000Z\nRRULE:FREQ=SECONDLY;COUNT=999999999", "too often"),
        ("UID:x\nDTSTART:20260101T000000Z\nRRULE:FREQ=DAILY;BYMINUTE=1,2,3,4,5,6,7,8", "too often"),
        ("UID:x\nDTSTART:00010102T000000Z\nRRULE:FREQ=DAILY", "too often"),
    ],
)
def test_what_cannot_be_taken_apart_is_told(event: str, state: str) -> None:
    assert [row[STATE] for row in rows_of(a_calendar(event))] == [state]


@pytest.mark.parametrize(
    "data",
    [
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:n\r\nBEGIN:VEVENT\r\nDTSTART:20260301T100000Z\r\nEND:VEVENT\r\n",
        b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 2000,
        b"BEGIN:VCALENDAR\r\nnonsense\r\nEND:VCALENDAR",
        a_calendar("UID:c\nSUMMARY:café\nDTSTART:20260301T100000Z").decode().encode("latin-1"),
    ],
)
def test_a_broken_file_is_read_or_refused(data: bytes) -> None:
    try:
        rows = rows_of(data)
    except UnreadableFile:
        rows = []
    assert len(rows) <= 1


def test_a_book_in_a_meeting_is_cut_and_a_huge_file_refused() -> None:
    told = f"UID:b\nDTSTART:20260301T100000Z\nSUMMARY:{'long ' * 100_000}\nDESCRIPTION:{'x' * 1_000_000}"
    assert len(rows_of(a_calendar(told))[0][TITLE]) == 500
    with pytest.raises(FileTooLarge):
        rows_of(b"BEGIN:VCALENDAR\r\n" + b"X" * (20 << 20))


def test_as_a_table_it_begins_with_its_columns() -> None:
    table = b"".join(pieces(lambda: BytesIO(a_calendar("UID:d\nDTSTART:20260301T100000Z")))).decode().splitlines()
    assert table[0].startswith("UID,Which of the series,")
    assert len(table) == 2
