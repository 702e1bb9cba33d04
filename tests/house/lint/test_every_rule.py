"""The rules as a set: each listed, each tested, each obeyed."""

from pathlib import Path

from tools.house_lint import rules
from tools.house_lint.rules import RULES
from tools.tree import ROOT

MODULES = sorted(path.stem for path in Path(rules.__file__).parent.glob("*.py") if path.stem != "__init__")


def test_every_rule_module_is_in_the_list() -> None:
    assert len(RULES) == len(MODULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


def test_every_rule_has_a_test_of_its_own() -> None:
    here = ROOT / "tests" / "house" / "lint"
    assert [name for name in MODULES if not (here / f"test_{name}.py").is_file()] == []
