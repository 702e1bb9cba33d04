"""The index, its past, the phase and the warning signs."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.insight.readings.health import phases, scores, signs
from hedgerow.insight.readings.health.analysis import health_at, month_ends
from hedgerow.insight.readings.health.found import PartFound, PhaseFound, people_of
from hedgerow.kernel.days import date_of
from hedgerow.measures.errors import TooLittleDataError
from tests.insight.health.arrays import TODAY, a_record

KEYS = [part.key for part in scores.PARTS]


def parts_with(**values: float) -> tuple[PartFound, ...]:
    """Parts with these scores (by key, - as _), the others without a value."""
    known = {key.replace("_", "-"): score for key, score in values.items()}
    return tuple(PartFound(key, known.get(key), score=known.get(key)) for key in KEYS)


def test_the_index_is_the_mean_of_the_areas_and_not_of_the_parts() -> None:
    found = parts_with(survival=90, persistence=60, elephant=30, niches=20)
    assert scores.area_scores(found) == (("robustness", 60), ("niches", 20))
    assert scores.index_of(found) == 40


@pytest.mark.parametrize(
    "few", [{"survival": 90, "niches": 10, "ties": 5}, {"survival": 1, "persistence": 1, "elephant": 1}]
)
def test_of_too_few_parts_there_is_no_index(few: dict[str, float]) -> None:
    assert scores.index_of(parts_with(**few)) is None


def test_a_part_that_joins_moves_nothing_in_the_past() -> None:
    """Survival 50 throughout; ties known from the second day on, then 10 up: the area moves by 5."""
    survival, ties = KEYS.index("survival"), KEYS.index("ties")

    def day(one: float, other: float | None) -> tuple[float | None, ...]:
        return tuple(one if at == survival else other if at == ties else None for at in range(len(KEYS)))

    assert scores.chained([day(50, None), day(50, 20), day(50, 30)], 40.0) == (35.0, 35.0, 40.0)
    assert scores.chained([(None,) * 11, day(50, 20)], 35.0) == (None, 35.0)


rows = st.lists(
    st.lists(st.one_of(st.none(), st.floats(0, 100)), min_size=len(KEYS), max_size=len(KEYS)), min_size=1, max_size=12
)


@given(rows, st.floats(0, 100))
def test_the_index_of_the_past_stays_between_0_and_100(days: list[list[float | None]], index: float) -> None:
    line = scores.chained(days, index)
    assert len(line) == len(days)
    assert line[-1] == index
    assert all(value is None or 0 <= value <= 100 for value in line)


@pytest.mark.parametrize(
    ("key", "value", "earlier", "score"),
    [
        ("productivity", 1.0, None, 50),
        ("productivity", 3.0, None, 75),
        ("elephant", 1.0, None, 0),
        ("elephant", 2.0, None, 50),
        ("elephant", 10.0, None, 90),
        ("niches", 3.0, 3.0, 50),
        ("niches", 1.0, 1.0, 0),
        ("niches", 3.0, None, None),
        ("newness", 0.25, None, 100),
        ("newness", 0.9, None, 100),
        ("innovation", 0.1, None, 20),
        ("survival", 0.4, None, 40),
        ("ties", 0.0, None, 0),
    ],
)
def test_how_a_part_counts(key: str, value: float, earlier: float | None, score: float | None) -> None:
    rule = next(part for part in scores.PARTS if part.key == key).score(value, earlier)
    assert (None if rule is None else pytest.approx(100 * rule)) == score


def crowd(now: int, before: int, *, age: int = 500, kinds: bool = False) -> PhaseFound:
    """So many take part now, and did a year ago, in a record that reaches back so many days."""
    many = max(now, before, 1)
    bought = [(0, age, 1), *((at, 370, 1) for at in range(before)), *((at, 5, 1) for at in range(now))]
    met = [(at, 5) for at in range(now)] if kinds else []
    return phases.phase_at(a_record(["rose"] * many, bought=bought, met=met))


def test_the_phase_follows_from_how_many_take_part() -> None:
    assert crowd(40, 0, age=300).key == "launch"
    assert crowd(19, 19).key == "launch"
    assert crowd(40, 0).key == "launch"
    assert crowd(36, 30).key == "scale"
    assert crowd(24, 30).key == "evolution"
    assert crowd(30, 30).key == "maturity"


def test_other_kinds_of_dealings_are_a_change_too() -> None:
    found = crowd(30, 30, kinds=True)
    assert found.key == "evolution"
    assert found.shift == pytest.approx(1.0)


def test_a_sign_shows_in_its_phase_only_and_the_most_urgent_comes_first() -> None:
    known = {key: PartFound(key) for key in KEYS}
    known["elephant"] = PartFound("elephant", 1.0, n=9)
    known["ties"] = PartFound("ties", 0.1, n=50)
    assert [one.key for one in signs.signs_in("launch", known)] == ["one-carries", "untied"]
    assert [one.key for one in signs.signs_in("maturity", known)] == ["one-carries"]
    known["elephant"] = PartFound("elephant", 2.0, n=9)
    assert [one.key for one in signs.signs_in("maturity", known)] == ["few-carry"]


def test_a_few_people_make_no_alarm() -> None:
    """Two of six partners is a third, but it could be two thirds by chance; sixty of 180 could not."""
    low = PartFound("partner-activity", 1 / 3, low=0.10, high=0.70, n=6)
    known = {key: PartFound(key) for key in KEYS} | {"partner-activity": low}
    assert signs.signs_in("scale", known) == ()
    known["partner-activity"] = replace(low, low=0.27, high=0.41, n=180)
    assert [one.key for one in signs.signs_in("scale", known)] == ["partners-quiet"]


def test_what_fell_by_a_tenth_and_beyond_chance_is_told() -> None:
    known = {key: PartFound(key) for key in KEYS}
    known["engagement"] = PartFound("engagement", 0.50, low=0.45, high=0.55, n=400, earlier=0.60)
    assert [one.key for one in signs.signs_in("scale", known)] == ["engagement-falls"]
    known["engagement"] = replace(known["engagement"], high=0.61)
    assert signs.signs_in("scale", known) == ()
    known["engagement"] = replace(known["engagement"], value=0.55, high=0.58)
    assert signs.signs_in("scale", known) == ()


def test_every_sign_has_a_part_and_a_phase_that_are_known() -> None:
    for rule in signs.RULES:
        assert rule.part in KEYS
        assert set(rule.phases) <= set(phases.PHASES)


def test_an_index_of_an_empty_record_is_refused() -> None:
    with pytest.raises(TooLittleDataError):
        scores.read_index(a_record([]))


def test_the_ends_of_two_years_of_months_the_oldest_first() -> None:
    ends = [date_of(day).isoformat() for day in month_ends(date_of(TODAY))]  # 4 October 2024
    assert (len(ends), ends[0], ends[-1]) == (24, "2022-10-31", "2024-09-30")


def test_the_whole_of_a_small_record_and_its_past() -> None:
    told: list[tuple[int, int]] = []
    bought = [(at, age, 100) for at in range(30) for age in range(5, 600, 30)]
    found = health_at(a_record(["rose"] * 30, bought=bought), lambda done, total: told.append((done, total)))
    assert told[-1] == (25, 25)
    assert (found.members, found.phase.key, found.is_stale) == (30, "maturity", False)
    assert found.part("engagement").value == 1.0
    assert found.months[-1].index == found.index
    assert found.months[0].values == (None,) * len(KEYS)
    assert people_of(found).brought == (1200,) * 30


def test_an_empty_record_says_what_is_lacking_of_everything() -> None:
    found = health_at(a_record([]), lambda _done, _total: None)
    assert (found.index, found.signs, found.areas, found.members) == (None, (), (), 0)
    assert all(one.lacking is not None for one in found.parts)
    assert people_of(found).party == ()


def test_all_on_one_day_is_read_without_a_word_of_the_past() -> None:
    found = health_at(a_record(["rose"] * 9, bought=[(at, 0, 500) for at in range(9)]), lambda _done, _total: None)
    assert found.phase.key == "launch"
    assert found.part("survival").value is None
    assert [month.index for month in found.months] == [None] * 25
