import numpy as np
import pytest

from hedgerow.measures.arrays import floats, ints, same_length
from hedgerow.measures.errors import MeasureError


def test_whole_numbers_of_any_width_become_int64() -> None:
    got = ints("days", np.array([1, 2], dtype=np.uint8), minimum=1, below=3)
    assert got.dtype == np.int64
    assert got.tolist() == [1, 2]


def test_an_empty_list_is_an_empty_array() -> None:
    assert ints("days", [], minimum=0, below=1).dtype == np.int64
    assert floats("days", [], minimum=0, maximum=1).dtype == np.float64


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([1.5], "days must be whole numbers, got float64"),
        (["1"], "days must be whole numbers, got <U1"),
        ([[1]], "days must have one dimension, got 2"),
        ([-1], "days must be at least 0, got -1"),
        ([9], "days must be below 9, got 9"),
    ],
)
def test_what_is_not_a_list_of_whole_numbers_in_range_is_refused(values: object, message: str) -> None:
    with pytest.raises(MeasureError, match=f"^{message}$"):
        ints("days", values, minimum=0, below=9)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("values", "message"),
    [
        (["a"], "share must be numbers, got <U1"),
        ([np.nan], "share must be finite"),
        ([np.inf], "share must be finite"),
        ([-0.5], "share must be at least 0, got -0.5"),
        ([1.5], "share must be at most 1, got 1.5"),
    ],
)
def test_what_is_not_a_list_of_numbers_in_range_is_refused(values: object, message: str) -> None:
    with pytest.raises(MeasureError, match=f"^{message}$"):
        floats("share", values, minimum=0, maximum=1)  # type: ignore[arg-type]


def test_unequal_lengths_are_refused_naming_each() -> None:
    assert same_length(a=np.zeros(2), b=np.zeros(2)) == 2
    with pytest.raises(MeasureError, match="got a 2, b 3"):
        same_length(a=np.zeros(2), b=np.zeros(3))
