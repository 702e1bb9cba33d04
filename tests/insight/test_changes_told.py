"""How a change is told: what rounds to nothing is none, in words and in colour, and what was counted has a name."""

from datetime import date, timedelta

import pytest

from hedgerow.advisor.telling import _points
from hedgerow.insight.choosing import Tile
from hedgerow.insight.models import Reading
from hedgerow.insight.readings.health.found import PhaseFound
from hedgerow.insight.readings.resilience.past import Kept, KeptShock
from hedgerow.insight.registries import measures
from hedgerow.insight.words.counting import COUNTS, Counts, read_from
from hedgerow.insight.words.health.phases import phase_words
from hedgerow.insight.words.measures import measure_words
from hedgerow.insight.words.money import _against_year
from hedgerow.insight.words.phrases import against, signed
from hedgerow.insight.words.resilience.passing import learnt

TODAY = date(2026, 5, 11)


def told_of(key: str, before: float, now: float, n: int = 945) -> tuple[str, bool, str]:
    """(how it moved, whether that is worse, what it was read from) of a month ago and today."""
    days = (TODAY - timedelta(days=28), TODAY)
    rows = [Reading(measure=key, day=day, value=value, n=n) for day, value in zip(days, (before, now), strict=True)]
    told = measure_words(measures[key], rows, tile=Tile(key), today=TODAY)
    return told.says, told.is_worse, told.interval


def test_a_fall_that_rounds_to_nothing_is_told_as_none_and_not_as_worse() -> None:
    assert told_of("customers.active", 945, 943)[:2] == ("About the same: it was 945 on 13 Apr 2026.", False)
    assert told_of("customers.came_again", 0.734, 0.731)[:2] == ("About the same: it was 73% on 13 Apr 2026.", False)
    assert told_of("network.ties_per_member", 0.361, 0.359)[:2] == (
        "About the same: it was 0.36 on 13 Apr 2026.",
        False,
    )
    assert told_of("customers.active", 945, 900)[:2] == ("It was 945 on 13 Apr 2026 (−5%).", True)
    assert told_of("customers.active", 945, 945)[:2] == ("As on 13 Apr 2026.", False)
    assert told_of("customers.active", 0, 3)[:2] == ("It was 0 on 13 Apr 2026.", False)


def test_no_change_has_a_sign_or_a_direction() -> None:
    assert [signed(change) for change in (0.12, -0.03, 0.004, -0.004, 0.0)] == ["+12%", "−3%", "0%", "0%", "0%"]
    assert [_points(share) for share in (0.12, -0.03, -0.004, 0.0)] == ["+12", "−3", "0", "0"]
    assert against(110, 100, 200) == "+10% against the same time just before, −45% against a year earlier."
    assert against(1001, 1000, 2000) == ("About as many as in the same time just before. −50% against a year earlier.")
    assert against(1001, 2000, 1000) == ("−50% against the same time just before. About as many as a year earlier.")
    assert against(1, 0, 5) == "−80% against a year earlier."
    assert against(1, 0, None) == "There is no earlier time to compare with yet."
    assert _against_year(-0.004) == "That is about the same as on the same days a year earlier."
    assert _against_year(-0.04) == "That is −4% against the same days a year earlier."
    because = phase_words(PhaseFound("maturity", 24, 1001, 1000, 0.001, -0.001)).because
    assert because.endswith("That is about as many as a year ago. Kinds of dealings are about the same.")


def test_every_measure_names_what_it_was_read_from() -> None:
    assert set(COUNTS) == {one.key for one in measures}
    assert set(COUNTS.values()) == set(Counts)
    assert told_of("money.takings", 1, 1)[2] == "read from 945 purchases"
    assert told_of("people.partners", 1, 1, n=1)[2] == "read from 1 role"
    assert read_from("somebody.elses", 3) == "read from 3"


def test_one_is_told_in_another_way_than_many() -> None:
    assert [key for key in COUNTS if read_from(key, 1).replace("1", "2") == read_from(key, 2)] == []


def shocks(*later: int) -> Kept:
    """Takings were 100 a week before each, and so much half a year later."""
    kept = tuple(KeptShock(0, None, 100, 50, after, 5, None, ()) for after in later)
    return Kept("GBP", 0, (), kept, None, None, 0, None, (), (), ())


@pytest.mark.parametrize(
    ("later", "said"),
    [
        ((90,), "1 shock lies half a year back or longer; takings were not higher after it than before."),
        ((120,), "1 shock lies half a year back or longer; you came out of it with higher takings."),
        (
            (90, 80),
            "2 shocks lie half a year back or longer; takings were not higher after any of them than before.",
        ),
        ((120, 130), "2 shocks lie half a year back or longer; you came out of each with higher takings."),
        ((120, 90), "2 shocks lie half a year back or longer; you came out of 1 with higher takings."),
    ],
)
def test_what_shocks_taught_is_said_for_none_one_and_many(later: tuple[int, ...], said: str) -> None:
    assert learnt(shocks(*later)) == said
