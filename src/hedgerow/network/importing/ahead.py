"""Reading goes one batch ahead of writing: a database works outside the interpreter's lock, so two cores share it."""

from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from django.utils import translation

T = TypeVar("T")


def read_ahead(items: Generator[T, None, None]) -> Generator[T, None, None]:
    """The items, each made in another thread while the one before is in use. `items` must not ask the record.

    One thread from first to last: what the items open, it closes. It speaks the caller's language.
    """
    language = translation.get_language() or "en"
    with ThreadPoolExecutor(1, "read-ahead", translation.activate, (language,)) as reader:
        coming = reader.submit(_next, items)
        try:
            while (item := coming.result()) is not None:
                coming = reader.submit(_next, items)
                yield item
        finally:
            reader.submit(items.close)


def _next(items: Generator[T, None, None]) -> T | None:
    return next(items, None)
