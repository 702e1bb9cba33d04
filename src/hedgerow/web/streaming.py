"""Answers that are made while they are sent."""

from collections.abc import Iterator

from django.urls import get_script_prefix, set_script_prefix
from django.utils import timezone, translation


def for_reader(lines: Iterator[str]) -> Iterator[str]:
    """The lines in the language, the time zone and the workspace's addresses of the request that asked for them.

    The server asks for lines after the middleware has gone, when only the defaults are left.
    """
    language, zone, prefix = translation.get_language(), timezone.get_current_timezone(), get_script_prefix()
    return _each(lines, language, zone, prefix)


def _each(lines: Iterator[str], language: str | None, zone: object, prefix: str) -> Iterator[str]:
    while True:
        before = get_script_prefix()
        set_script_prefix(prefix)
        try:
            with translation.override(language), timezone.override(zone):  # type: ignore[arg-type]  # what it gave itself
                line = next(lines, None)
        finally:
            set_script_prefix(before)
        if line is None:
            return
        yield line
