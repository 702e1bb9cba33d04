from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.get_model import RULE

TEXT = """
    from django.apps import apps
    Party = apps.get_model("network", "Party")
"""


def test_get_model_is_refused_in_product_code() -> None:
    assert lines_refused(RULE, TEXT) == [2]


def test_a_migration_may_ask_for_the_model_of_its_time() -> None:
    assert lines_refused(RULE, TEXT, "src/hedgerow/network/migrations/0002_fill.py") == []
