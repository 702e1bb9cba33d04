"""One batch is read while the one before is written; whatever happens on either side ends both."""

from collections.abc import Generator
from contextlib import closing
from threading import enumerate as living
from threading import get_ident

import pytest
from django.utils import translation

from hedgerow.network.importing.ahead import read_ahead


def numbers(told: list[str], last: int = 5) -> Generator[tuple[int, int, str], None, None]:
    try:
        for number in range(last):
            told.append(f"read {number}")
            yield number, get_ident(), translation.get_language()
    finally:
        told.append("closed")


def test_all_items_come_in_order_from_one_other_thread_that_speaks_our_language() -> None:
    told: list[str] = []
    with translation.override("es"), closing(read_ahead(numbers(told))) as items:
        found = list(items)
    assert [number for number, _, _ in found] == [0, 1, 2, 3, 4]
    assert len({thread for _, thread, _ in found} - {get_ident()}) == 1
    assert {language for _, _, language in found} == {"es"}
    assert told[-1] == "closed"


def test_what_reading_raises_comes_out_in_its_place() -> None:
    def broken() -> Generator[int, None, None]:
        yield 1
        raise ValueError("row 2")

    with closing(read_ahead(broken())) as items:
        assert next(items) == 1
        with pytest.raises(ValueError, match="row 2"):
            next(items)


def test_who_stops_early_closes_the_file_and_ends_the_thread() -> None:
    told: list[str] = []
    with closing(read_ahead(numbers(told))) as items:
        next(items)
    assert told == ["read 0", "read 1", "closed"]
    assert [thread for thread in living() if thread.name.startswith("read-ahead")] == []
