"""When attention is due, and who is neglected: worked examples, and the same by plain Python on any calendar."""

from calendar import isleap, monthrange
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.measures.care import (
    EARLY,
    LATE,
    NOTHING,
    SOON,
    STANDINGS,
    Span,
    Standing,
    due_by_rhythm,
    due_on_birthday,
    due_once,
    first_due,
    later,
    most_urgent,
    standings,
)
from hedgerow.measures.errors import MeasureError

TODAY = date(2026, 5, 11)
DAYS = st.dates(date(1900, 1, 1), date(2200, 12, 31))
MONTHS, SOME_DAYS = st.integers(1, 40), st.integers(1, 400)
SPANS = st.builds(Span, months=MONTHS) | st.builds(Span, days=SOME_DAYS) | st.builds(Span, MONTHS, SOME_DAYS)


def n(*days: date) -> list[int]:
    return [day.toordinal() for day in days]


def plainly_later(day: date, span: Span) -> date:
    """Month by month, as a person counts."""
    month = day.year * 12 + day.month - 1 + span.months
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1])) + timedelta(days=span.days)


def plain_birthday(month: int, day: int, year: int) -> date:
    return date(year, 2, 28) if (month, day) == (2, 29) and not isleap(year) else date(year, month, day)


def test_a_month_after_the_last_of_january_is_the_last_of_february() -> None:
    found = later(n(date(2026, 1, 31), date(2028, 1, 31), date(2026, 1, 15)), Span(months=1))
    assert found.tolist() == n(date(2026, 2, 28), date(2028, 2, 29), date(2026, 2, 15))


@given(DAYS, SPANS)
def test_later_is_what_a_person_counts(day: date, span: Span) -> None:
    assert later(n(day), span).tolist() == n(plainly_later(day, span))


def test_a_rhythm_counts_from_the_last_time_and_without_one_from_the_beginning() -> None:
    last, since = [date(2026, 4, 1).toordinal(), -1], n(date(2024, 1, 1), date(2026, 5, 1))
    found = due_by_rhythm(last=last, since=since, every=Span(days=30))
    assert found.tolist() == n(date(2026, 5, 1), date(2026, 5, 31))


@given(DAYS, st.none() | st.integers(-400, 400), SPANS, st.integers(-400, 400))
def test_a_beginning_is_met_once_for_all_and_old_ones_are_not_asked_for(
    since: date, after: int | None, within: Span, asked: int
) -> None:
    began = since.toordinal()
    last = -1 if after is None else began + after
    found = int(due_once(last=[last], since=[began], within=within, asked_from=began + asked)[0])
    is_met = after is not None and after >= -EARLY
    assert found == (NOTHING if is_met or asked > 0 else plainly_later(since, within).toordinal())


@given(
    st.dates(date(2024, 1, 1), date(2029, 12, 31)),
    st.dates(date(2028, 1, 1), date(2028, 12, 31)),
    st.none() | st.integers(0, 800),
)
def test_the_birthday_to_be_met_is_the_first_that_was_not(today: date, born: date, ago: int | None) -> None:
    last = None if ago is None else today - timedelta(days=ago)
    days = [plain_birthday(born.month, born.day, year) for year in range(2020, 2034)]
    ahead = [day for day in days if day >= today - timedelta(days=LATE)]
    is_met = last is not None and last >= ahead[0] - timedelta(days=EARLY)
    found = due_on_birthday(
        last=[last.toordinal() if last else -1], month=[born.month], day=[born.day], today=today.toordinal()
    )
    assert date.fromordinal(int(found[0])) == ahead[1 if is_met else 0]


def test_a_birthday_nobody_knows_is_never_due() -> None:
    assert due_on_birthday(last=[-1], month=[0], day=[0], today=TODAY.toordinal()).tolist() == [NOTHING]


def test_each_party_has_one_row_that_is_due_first() -> None:
    assert first_due(n=4, party=[2, 0, 2, 0], due=[30, 9, 20, 9]).tolist() == [1, -1, 2, -1]


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 9)), max_size=20))
def test_the_first_row_is_the_least_of_those_of_its_party(rows: list[tuple[int, int]]) -> None:
    found = first_due(n=6, party=[who for who, _due in rows], due=[due for _who, due in rows])
    for who in range(6):
        theirs = [(due, place) for place, (one, due) in enumerate(rows) if one == who]
        assert found[who] == (min(theirs)[1] if theirs else -1)


@given(st.lists(st.tuples(st.integers(-40, 40), st.booleans(), st.booleans()), max_size=20))
def test_standings_follow_the_rules_in_their_order(parties: list[tuple[int, bool, bool]]) -> None:
    def plainly(due: int, is_noticed: bool, is_paused: bool) -> Standing:
        if is_paused:
            return Standing.PAUSED
        if not is_noticed:
            return Standing.UNNOTICED
        if due < 0:
            return Standing.NEGLECTED
        return Standing.DUE if due <= SOON else Standing.THRIVING

    today = TODAY.toordinal()
    found = standings(
        due=[today + due for due, _noticed, _paused in parties],
        noticed=np.array([noticed for _due, noticed, _paused in parties], dtype=bool),
        paused=np.array([paused for _due, _noticed, paused in parties], dtype=bool),
        today=today,
    )
    assert [STANDINGS[code] for code in found] == [plainly(*party) for party in parties]


def test_who_can_still_be_kept_comes_before_who_is_long_lost() -> None:
    today = 1000
    due, length = [990, 700, 940, 1001, 1000, 930], [30.0, 30.0, 30.0, 30.0, 30.0, 30.0]
    assert most_urgent(due=due, length=length, today=today).tolist() == [2, 0, 4, 5, 1]


@pytest.mark.parametrize(
    ("wrong", "match"),
    [
        (Span, "at least a day"),
        (lambda: Span(months=-1, days=3), "at least a day"),
        (lambda: later([0], Span(days=1)), "day must be at least 1"),
        (lambda: due_by_rhythm(last=[1], since=[1, 2], every=Span(days=1)), "one length"),
        (lambda: due_on_birthday(last=[-1], month=[13], day=[1], today=800_000), "month must be below 13"),
        (lambda: first_due(n=1, party=[1], due=[1]), "party must be below 1"),
    ],
)
def test_what_makes_no_sense_is_refused(wrong: object, match: str) -> None:
    with pytest.raises(MeasureError, match=match):
        wrong()  # type: ignore[operator]
