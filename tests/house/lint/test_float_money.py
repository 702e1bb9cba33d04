from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.float_money import RULE


def test_money_as_a_float_is_refused_as_column_annotation_and_conversion() -> None:
    text = """
        from django.db import models
        class Line:
            amount = models.DecimalField()
            unit_price: float = 0
        def pay(*, fee_minor: float) -> None: ...
        share = float(line.amount_minor)
    """
    assert lines_refused(RULE, text) == [3, 4, 5, 6]


def test_integer_money_and_other_floats_are_fine() -> None:
    text = """
        from django.db import models
        class Line:
            amount_minor = models.BigIntegerField()
            weight = models.FloatField()
        def pay(*, amount: int, share: float) -> None: ...
    """
    assert lines_refused(RULE, text) == []


def test_measures_estimate_in_floats() -> None:
    assert lines_refused(RULE, "def mean(amount: float) -> float: ...\n", "src/hedgerow/measures/rates.py") == []
