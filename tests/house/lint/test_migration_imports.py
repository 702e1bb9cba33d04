from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.migration_imports import RULE

TEXT = """
    import hedgerow.kernel.ids
    import hedgerow.kernel.tenancy.models
    from django.db import migrations
    from hedgerow.network.models import Party
    from hedgerow.kernel.money import Money
"""


def test_a_migration_takes_nothing_of_ours_but_what_the_kernel_keeps() -> None:
    assert lines_refused(RULE, TEXT, "src/hedgerow/network/migrations/0001_initial.py") == [4, 5]


def test_other_code_imports_as_the_contracts_let_it() -> None:
    assert lines_refused(RULE, TEXT) == []
