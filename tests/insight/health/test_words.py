"""What the figures say: counts of few, no share that says too much, and a plain word for what is lacking."""

import pytest

from hedgerow.insight.readings.health.found import Lacking, PartFound, PhaseFound
from hedgerow.insight.readings.health.phases import PHASES
from hedgerow.insight.readings.health.scores import AREAS, PARTS
from hedgerow.insight.readings.health.signs import RULES
from hedgerow.insight.readings.maturity.criteria import USUAL, Criterion, Level, maturity_of, own
from hedgerow.insight.words.health import texts, values
from hedgerow.insight.words.health.page import ELSEWHERE
from hedgerow.insight.words.health.phases import phase_words
from hedgerow.insight.words.health.signs import sign_texts
from hedgerow.insight.words.health.todo import todo
from hedgerow.insight.words.maturity.page import mark_of, page_of
from hedgerow.insight.words.maturity.texts import CRITERIA


def test_everything_that_can_be_found_has_its_words() -> None:
    assert set(texts.PARTS) == {part.key for part in PARTS}
    assert set(texts.AREAS) == set(texts.SHORT_AREAS) == set(AREAS)
    assert set(sign_texts()) == {rule.key for rule in RULES}
    assert set(CRITERIA) == {one.key for one in USUAL}
    assert set(ELSEWHERE) < set(texts.PARTS)
    for part in PARTS:
        for score in (0.0, 99.0):
            assert todo(PartFound(part.key, 1.0, score=score, n=9))


def test_of_fewer_than_thirty_a_count_is_told_and_not_a_share() -> None:
    assert values.big(PartFound("survival", 2 / 3, n=9)) == "6 of 9"
    assert values.big(PartFound("survival", 2 / 3, n=30)) == "67%"
    assert values.big(PartFound("elephant", 3.0, n=9)) == "3"


@pytest.mark.parametrize(
    ("part", "said"),
    [
        (PartFound("survival", 0.5, n=2), "1 of the 2 who took part a year ago takes part now."),
        (PartFound("elephant", 1.0, n=9), "1 of 9 brought half of all that came in within a year."),
        (PartFound("productivity", 0.5, n=1), "1 initiative brought in a year 0.50 times what went into it."),
        (PartFound("ties", 0.0, n=9), "None of 9 members has a tie to another."),
        (PartFound("fairness", 0.25, n=4), "25% of the worth of all gifts came back, between 4 pairs."),
    ],
)
def test_what_a_value_says(part: PartFound, said: str) -> None:
    assert values.said(part) == said


def test_how_it_stands_against_a_year_ago() -> None:
    assert values.against_before(PartFound("ties", 0.5)) == "A year ago there was too little to compare with."
    assert values.against_before(PartFound("ties", 0.5, earlier=0.0)) == "A year ago: 0.00."
    assert values.against_before(PartFound("ties", 0.5, earlier=0.49)) == "As a year ago (0.49)."
    assert values.against_before(PartFound("ties", 0.5, earlier=0.4)) == "A year ago: 0.40 (+25%)."


def test_an_interval_is_told_where_there_is_one() -> None:
    assert values.between(PartFound("ties", 0.5)) == ""
    assert "21% to 79%" in values.between(PartFound("survival", 0.5, low=0.21, high=0.79, n=8))


@pytest.mark.parametrize(
    "what",
    [
        "initiatives",
        "regulars",
        "ties",
        "bringing",
        "dealings",
        "product_days",
        "products",
        "partner_years",
        "members",
        "partners",
        "pairs",
    ],
)
def test_what_is_lacking_is_said_in_words(what: str) -> None:
    assert values.lacking(Lacking(what, 0, 3)).endswith(".")


def test_a_phase_says_what_it_was_told_from() -> None:
    told = phase_words(PhaseFound("scale", 24, 60, 40, 0.5, 0.1))
    assert told.because == (
        "60 members take part now, 40 did a year ago; the record reaches back 24 months. That is +50% in a year. "
        "Kinds of dealings changed by +10%."
    )
    assert [here for _name, _when, here in told.rules] == [False, True, False, False]
    assert {phase_words(PhaseFound(key, 0, 0, 0, None, None)).name for key in PHASES} == {
        "Taking root",
        "Growing",
        "Settled",
        "Changing",
    }


def test_marks_are_shown_as_they_are_counted() -> None:
    share, count = Criterion("stay", 0.4, None, is_share=True), Criterion("dealings", 2, 4.5)
    assert (mark_of(share, share.emerging), mark_of(share, share.mature)) == ("40%", "–")
    assert (mark_of(count, count.emerging), mark_of(count, count.mature)) == ("2", "4.5")
    mine = own("own-1", label="We meet", level=Level.MATURE, note="", is_met=True)
    assert (mark_of(mine, mine.emerging), mark_of(mine, mine.mature)) == ("–", "Yes")


def test_without_criteria_nothing_is_said_and_a_mature_one_has_no_next_level() -> None:
    empty = page_of(maturity_of((), ()), lambda _page, _key: "")
    assert empty.summary == "No criterion is switched on, so nothing can be said."
    mine = own("own-1", label="We meet", level=Level.EMERGING, note="Twice a year", is_met=True)
    full = page_of(maturity_of((mine,), ()), lambda _page, _key: "")
    assert (full.level, full.next_level, full.steps) == ("Mature", "", ())
    late = own("own-1", label="We meet", level=Level.EMERGING, note="Twice a year", is_met=False)
    (step,) = page_of(maturity_of((late,), ()), lambda page, key: f"{page} {key}").steps
    assert (step.title, step.what, step.url) == ("We meet", "Twice a year", "insight:criterion own-1")
