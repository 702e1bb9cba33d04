"""How long a body is, by its header: plain digits, and never a number too long to be worked out."""

import pytest

from hedgerow.kernel.lengths import BEYOND, BadLength, told_length


@pytest.mark.parametrize(
    ("header", "length"),
    [("", None), (" ", None), ("0", 0), ("12", 12), (" 12 ", 12), ("000012", 12), ("0" * 9000, 0)],
)
def test_plain_digits_are_bytes(header: str, length: int | None) -> None:
    assert told_length(header) == length


def test_what_is_beyond_every_limit_is_not_worked_out() -> None:
    assert told_length("9" * 18) == BEYOND - 1
    assert [told_length(digits) for digits in ("1" + "0" * 18, "9" * 19, "9" * 100_000)] == [BEYOND] * 3


@pytest.mark.parametrize("header", ["-1", "+1", "1.5", "1e3", "0x10", "1_000", "1,000", "12 3", "²", "١٢", "x"])
def test_anything_else_is_no_length(header: str) -> None:
    with pytest.raises(BadLength):
        told_length(header)
