from datetime import UTC, datetime

from django.utils import timezone

from hedgerow.kernel import clock
from tests.fixtures.clock import START, FrozenClock


def test_every_clock_stands_still_together_and_moves_together(frozen_clock: FrozenClock) -> None:
    assert clock.now() == timezone.now() == datetime.now(UTC) == START
    frozen_clock.advance(days=1, minutes=5)
    assert clock.now() == timezone.now() == datetime(2026, 5, 12, 9, 5, tzinfo=UTC)
