"""The words about measures: every measure has them, their examples hold, and the pages are made of them."""

import doctest
import inspect
from importlib import import_module

import pytest

from hedgerow.measures.errors import MeasureError
from hedgerow.measures.reference import REFERENCES, SECTIONS, Reference, reference
from hedgerow.measures.reference.records import PARTS, read
from tests.measures.scenarios import MEASURES

NO_FIGURES = {
    *("purchase_gaps", "rfm_summary", "completed", "cover", "flows_from", "flows_of", "pairs", "parties", "windows"),
    *("lean_trend", "paths_of", "needs_of", "kilometres", "near", "degree", "remembered"),
}
"""Public functions that prepare or take apart, and say nothing by themselves."""
OTHER_NAMES = {
    "cores": "core_numbers",
    "articulation": "weak_points",
    "bridges": "weak_points",
    "two_sided": "engagement",
}


def test_every_measure_has_words_of_its_own() -> None:
    told = {each.path.rpartition(".")[2] for each in REFERENCES.values()}
    asked = {name.rpartition(".")[2] for name in MEASURES} - NO_FIGURES
    assert {OTHER_NAMES.get(name, name) for name in asked} - told == set()
    assert len(REFERENCES) == sum(len(section.references) for section in SECTIONS)


@pytest.mark.parametrize("told", REFERENCES.values(), ids=lambda told: told.key)
def test_a_reference_leads_to_its_function_and_its_example_holds(told: Reference) -> None:
    module, _, name = told.path.rpartition(".")
    assert inspect.isfunction(getattr(import_module(f"hedgerow.measures.{module}"), name))
    session = doctest.DocTestParser().get_doctest(told.example, {}, told.key, None, 0)
    said: list[str] = []
    runner = doctest.DocTestRunner(verbose=False)
    assert runner.run(session, out=said.append).failed == 0, "".join(said)
    assert session.examples[-1].want


def test_every_part_is_told_in_whole_sentences() -> None:
    for told in REFERENCES.values():
        assert reference(told.key) is told
        assert not told.name.endswith(".")
        for part in ("meaning", "decision", "limits", "too_little", "source", "formula"):
            assert getattr(told, part).endswith((".", ")")), (told.key, part)


def test_a_measure_that_nobody_wrote_about_is_refused() -> None:
    with pytest.raises(MeasureError, match="no reference for 'luck'"):
        reference("luck")


def test_a_text_that_lacks_a_part_is_refused() -> None:
    whole = "# luck lucky.luck\nLuck\n" + "".join(f"{part}: so.\n  and so.\n" for part in PARTS) + ">>> 1\n1\n"
    assert read("Luck", f"\n{whole}").references[0].limits == "so. and so."
    with pytest.raises(MeasureError, match="luck must have formula"):
        read("Luck", whole.replace("limits: so.", "limitless"))
    with pytest.raises(MeasureError, match="begins with its key and path"):
        read("Luck", "# luck\nLuck")
