from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.suppressions import RULE


def test_a_bare_suppression_is_refused() -> None:
    text = """
        a = 1  # noqa: S311
        b = 2  # type: ignore[arg-type]
        c = 3  # pragma: no cover
        d = 4  # noqa
    """
    assert lines_refused(RULE, text) == [1, 2, 3, 4]


def test_a_suppression_with_its_reason_is_fine() -> None:
    text = """
        a = 1  # noqa: S311  (not for secrets)
        b = 2  # type: ignore[arg-type]  # one list for all element types
        c = "# noqa: S311"
    """
    assert lines_refused(RULE, text) == []
