from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.stylesheets import RULE

SHEET = "src/hedgerow/web/static/web/css/components/card.css"


def test_physical_directions_are_refused() -> None:
    text = """
        @layer components {
          .card { margin-left: 1rem; border-top-left-radius: 0 }
          .card { text-align: left }
          .card { left: 0 }
          /* margin-left: in a comment */
        }
    """
    assert lines_refused(RULE, text, SHEET) == [2, 3, 4]


def test_a_sheet_outside_every_layer_is_refused() -> None:
    assert lines_refused(RULE, ".card { color: red }\n", SHEET) == [1]


def test_logical_properties_in_a_layer_are_fine() -> None:
    text = "@layer components {\n  .card { margin-inline-start: 1rem; inset-inline-start: 0; text-align: start }\n}\n"
    assert lines_refused(RULE, text, SHEET) == []
