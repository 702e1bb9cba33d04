import sys
from types import SimpleNamespace

import duckdb
import numpy as np
import pytest

from hedgerow.measures.arrays import columns, floats, ints, keys, same_length, table, whole
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
        ([1e308], r"share must lie within -1e\+100 and 1e\+100"),
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


class Series:
    """A column of a data frame that numpy would take for one object."""

    def to_numpy(self) -> np.ndarray:
        return np.array([1, 2, 3])


class Stream:
    """A table, or a column, that only speaks Arrow."""

    def __arrow_c_stream__(self, schema: object = None) -> object:
        raise AssertionError


def test_columns_come_from_mappings_frames_and_queries() -> None:
    rows = "(7, DATE '2024-01-02', 1.5), (8, DATE '2024-01-03', 2.5)"
    query = duckdb.sql(f"SELECT * FROM (VALUES {rows}) AS t(who, day, euro)")
    who, day, euro = columns(query, "who", "day", "euro")
    assert (who.tolist(), euro.astype(float).tolist()) == ([7, 8], [1.5, 2.5])
    assert day.dtype.kind == "M"
    assert [each.tolist() for each in columns({"a": [1, 2], "b": Series()}, "b", "a")] == [[1, 2, 3], [1, 2]]
    assert ints("days", Series()).tolist() == [1, 2, 3]  # type: ignore[arg-type]


def test_a_table_without_the_column_or_with_gaps_is_refused() -> None:
    with pytest.raises(MeasureError, match="must have the columns who, when"):
        columns({"who": [1]}, "who", "when")
    with pytest.raises(MeasureError, match="who must not have gaps"):
        columns(duckdb.sql("SELECT * FROM (VALUES (1), (NULL)) AS t(who)"), "who")


def test_what_only_speaks_arrow_needs_its_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    for ask in (lambda: columns(Stream(), "who"), lambda: ints("days", Stream())):  # type: ignore[arg-type]
        with pytest.raises(MeasureError, match="need pyarrow"):
            ask()
    reader = SimpleNamespace(
        table=lambda _: {"who": [4]}, chunked_array=lambda _: SimpleNamespace(to_numpy=lambda: np.array([5]))
    )
    monkeypatch.setitem(sys.modules, "pyarrow", reader)
    assert columns(Stream(), "who")[0].tolist() == [4]
    assert ints("days", Stream()).tolist() == [5]  # type: ignore[arg-type]


def test_what_numpy_cannot_read_is_refused_in_words() -> None:
    with pytest.raises(MeasureError, match="different lengths"):
        ints("days", [[1], [1, 2]])  # type: ignore[list-item]
    with pytest.raises(MeasureError, match="must be at most 9223372036854775807"):
        ints("days", np.array([2**63], dtype=np.uint64))
    with pytest.raises(MeasureError, match="floats still tell"):
        whole("days", [1e300])
    with pytest.raises(MeasureError, match="use must have two dimensions, got 1"):
        table("use", [1, 2])


def test_ids_are_of_one_type_and_without_gaps() -> None:
    assert keys("who", np.array(["b", "a"], dtype=object)).tolist() == ["b", "a"]
    assert keys("who", [2.0, 1.0]).tolist() == [2.0, 1.0]
    with pytest.raises(MeasureError, match="who must be finite"):
        keys("who", [1.0, np.nan])
    for mixed in (["a", 1], ["a", None], [None]):
        with pytest.raises(MeasureError, match="who must be ids of one type, without gaps"):
            keys("who", np.array(mixed, dtype=object))
