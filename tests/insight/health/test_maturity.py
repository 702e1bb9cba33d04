"""The level is the lowest of all criteria, never an average; steps come in an order that makes sense."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from hedgerow.insight.readings.health.evidence import evidence_at
from hedgerow.insight.readings.health.found import Evidence
from hedgerow.insight.readings.health.scores import found_at
from hedgerow.insight.readings.maturity.criteria import USUAL, Criterion, Effort, Level, Maturity, maturity_of, own
from tests.insight.health.arrays import a_record

FULL = {one.key: Evidence(one.key, one.mature) for one in USUAL}


def judged(**values: float | None) -> Maturity:
    """Everything is mature but these."""
    known = FULL | {key.replace("_", "-"): Evidence(key, value) for key, value in values.items()}
    return maturity_of(USUAL, tuple(replace(one, key=key) for key, one in known.items()))


def test_one_weak_spot_is_not_made_good_by_all_the_others() -> None:
    assert judged().level == Level.MATURE
    assert judged().missing == ()
    found = judged(agreed=0)
    assert found.level == Level.NASCENT
    assert [one.criterion.key for one in found.missing] == ["agreed"]
    assert judged(agreed=1).level == Level.EMERGING


def test_what_the_record_cannot_say_yet_is_not_met() -> None:
    found = judged(stay=None)
    assert found.level == Level.NASCENT
    assert found.steps[0].closeness == 0


def test_a_mark_is_met_from_itself_on() -> None:
    assert judged(partners=15).level == Level.MATURE
    assert judged(partners=14).level == Level.EMERGING
    assert judged(partners=4).level == Level.NASCENT


def test_no_more_than_three_steps_the_least_effort_first_and_what_they_need_before_them() -> None:
    found = maturity_of(USUAL, ())
    assert [one.criterion.key for one in found.steps] == ["kinds-of-people", "partners", "dealings"]
    found = judged(joint=0, agreed=0, dealings=1.9, carried=1)
    assert [one.criterion.key for one in found.steps] == ["dealings", "joint", "carried"]
    assert [one.criterion.key for one in judged(agreed=0, dealings=1).steps] == ["agreed", "dealings"]


def test_of_equal_effort_the_closest_comes_first() -> None:
    assert [one.criterion.key for one in judged(partners=4, dealings=0.5).steps] == ["partners", "dealings"]
    assert [one.criterion.key for one in judged(partners=1, dealings=1.9).steps] == ["dealings", "partners"]


def test_one_of_ones_own_asks_from_its_level_on() -> None:
    late = own("own-1", label="We meet", level=Level.MATURE, note="", is_met=False)
    assert maturity_of((*USUAL, late), tuple(FULL.values())).level == Level.EMERGING
    early = own("own-1", label="We meet", level=Level.EMERGING, note="", is_met=False)
    assert maturity_of((*USUAL, early), tuple(FULL.values())).level == Level.NASCENT
    assert maturity_of((*USUAL, replace(early, is_met=True)), tuple(FULL.values())).level == Level.MATURE


def test_what_is_off_or_asks_nothing_does_not_count() -> None:
    off = tuple(replace(one, is_on=one.key != "agreed") for one in USUAL)
    known = tuple(one for key, one in FULL.items() if key != "agreed")
    assert maturity_of(off, known).level == Level.MATURE
    assert maturity_of((), ()).level == Level.NASCENT
    free = Criterion("months", None, 5, Effort.SMALL)
    assert maturity_of((free,), (Evidence("months", 1),)).level == Level.EMERGING


values = st.lists(st.one_of(st.none(), st.floats(0, 50)), min_size=len(USUAL), max_size=len(USUAL))


@given(values, st.integers(0, len(USUAL) - 1), st.floats(0, 50))
def test_more_of_anything_never_lowers_the_level(found: list[float | None], at: int, more: float) -> None:
    before = tuple(Evidence(one.key, value) for one, value in zip(USUAL, found, strict=True))
    raised = tuple(
        replace(one, value=(one.value or 0) + more) if place == at else one for place, one in enumerate(before)
    )
    assert maturity_of(USUAL, raised).level >= maturity_of(USUAL, before).level


def test_the_record_is_asked_for_each_usual_criterion_in_their_order() -> None:
    then = a_record(
        ["rose", "rose", "ivy", "sloe", "elder", "elder"],
        bought=[(0, 400, 5), (0, 10, 5), (1, 10, 5)],
        met=[(2, 5), (3, 95), (4, 80)],
        tied=[(2, 3, 50, -1), (4, 5, 50, 10)],
        ventures=[(0, 30, 2), (1, 30, 0)],
        agreed=[10, 700, 800],
    )
    found = {one.key: one.value for one in evidence_at(then, found_at(then))}
    assert tuple(found) == tuple(one.key for one in USUAL)
    assert found == {
        "months": 13,
        "kinds-of-people": 3,
        "partners": 2,
        "two-sided": 2 / 6,
        "dealings": None,
        "woven": 0.5,
        "carried": None,
        "stay": None,
        "joint": 1,
        "agreed": 2,
    }


def test_an_empty_record_is_nascent_and_the_first_step_is_told() -> None:
    then = a_record([])
    found = maturity_of(USUAL, evidence_at(then, found_at(then)))
    assert found.level == Level.NASCENT
    assert len(found.missing) == len(USUAL)
    assert found.met_at(Level.NASCENT) == (0, 0)
    assert found.met_at(Level.EMERGING) == (0, 10)
