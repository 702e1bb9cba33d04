"""Where a stretch of the line of time begins, from an address that anybody may have typed."""

from datetime import UTC, datetime

import pytest

from hedgerow.timeline.queries.keys import line_key_in


def test_a_moment_is_read_in_utc() -> None:
    assert line_key_in("2026-01-02T01:00:00+14:00~7") == (datetime(2026, 1, 1, 11, tzinfo=UTC), 7)


@pytest.mark.parametrize(
    "odd", ["", "~", "2026-01-01~1", "2026-01-01T00:00:00~1", "2026-01-01T00:00:00Z~x", "0001-01-01T00:00:00+14:00~1"]
)
def test_what_is_no_key_begins_at_the_top(odd: str) -> None:
    assert line_key_in(odd) is None
