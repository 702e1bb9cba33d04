from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.signals import RULE


def test_orm_signals_are_refused_however_they_are_imported() -> None:
    text = """
        from django.db.models.signals import post_save
        from django.db.models import signals
        import django.db.models.signals
    """
    assert lines_refused(RULE, text) == [1, 2, 3]


def test_other_imports_of_the_orm_are_fine() -> None:
    assert lines_refused(RULE, "from django.db.models import Q\n") == []
