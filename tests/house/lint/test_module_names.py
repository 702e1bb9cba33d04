import pytest

from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.module_names import RULE


@pytest.mark.parametrize(
    "path", ["src/hedgerow/network/utils.py", "src/hedgerow/demo/data/names.py", "tools/helpers.py"]
)
def test_a_name_that_says_nothing_is_refused(path: str) -> None:
    assert lines_refused(RULE, "", path) == [1]


def test_a_noun_is_fine() -> None:
    assert lines_refused(RULE, "", "src/hedgerow/network/operations/database_copy.py") == []
