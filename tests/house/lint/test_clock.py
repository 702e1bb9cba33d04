from tests.house.lint.reading import lines_refused
from tools.house_lint.rules.clock import RULE


def test_every_way_to_ask_the_machine_for_the_time_is_refused() -> None:
    text = """
        import datetime as dt
        import time
        from datetime import date, datetime
        from django.utils import timezone
        a = dt.datetime.now()
        b = datetime.now(dt.UTC)
        c = date.today()
        d = time.time()
        e = timezone.now
    """
    assert lines_refused(RULE, text) == [5, 6, 7, 8, 9]


def test_the_injected_clock_and_fixed_moments_are_fine() -> None:
    text = """
        from datetime import datetime
        from hedgerow.kernel import clock
        a = clock.now()
        b = datetime.fromisoformat("2026-05-11")
    """
    assert lines_refused(RULE, text) == []


def test_the_clock_module_may_ask_the_machine() -> None:
    text = "from datetime import UTC, datetime\nnow = datetime.now(UTC)\n"
    assert lines_refused(RULE, text, "src/hedgerow/kernel/clock.py") == []
