from importlib.util import find_spec
from pathlib import Path

from benchmarks import SUBJECTS
from benchmarks import __file__ as package
from benchmarks.figure import Figure, at_least, at_most


def test_a_figure_without_a_floor_is_judged_by_its_value() -> None:
    figure = Figure("second start", 4.0, "s", at_most(5))
    assert figure.as_json() == {
        "name": "second start",
        "value": 4.0,
        "unit": "s",
        "floor": None,
        "ratio": None,
        "goal": "≤ 5 s",
        "met": True,
    }


def test_a_figure_with_a_floor_is_judged_by_its_ratio() -> None:
    figure = Figure("pages", 50.0, "req/s", at_least(0.6), floor=100.0)
    assert (figure.ratio, figure.is_met, figure.as_json()["goal"]) == (0.5, False, "≥ 0.6 ×")


def test_every_subject_is_there() -> None:
    assert [name for name in SUBJECTS if find_spec(f"benchmarks.{name}") is None] == []


def test_whatever_measures_is_a_subject() -> None:
    measuring = {path.stem for path in Path(package).parent.glob("*.py") if "\ndef figures(" in path.read_text("utf-8")}
    assert measuring == set(SUBJECTS)
