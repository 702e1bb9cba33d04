"""Programs that visit: left out of all figures, and counted."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from threading import Lock

_HEADLESS = re.compile(r"headless|phantomjs|slimerjs|electron/|puppeteer|playwright", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_MAY_BE_A_DIGIT = re.compile(r"\d|\\[dwSDWs]|(?<!\\)\.|\[\^")
_FETCHED_AHEAD = ("HTTP_SEC_PURPOSE", "HTTP_PURPOSE", "HTTP_X_PURPOSE", "HTTP_X_MOZ")
MOST, WITHIN = 30, 10
"""More views than that within so many seconds are no person's."""
_MANY = 50_000


class Pace:
    """How many views each visitor had in the present stretch of time. One per process; bounded."""

    def __init__(self) -> None:
        self._stretch = 0
        self._views: dict[str, int] = {}
        self._lock = Lock()

    def is_impossible(self, visitor: str, seconds: float) -> bool:
        """Count one view more, at `seconds`."""
        stretch = int(seconds) // WITHIN
        with self._lock:
            if stretch != self._stretch or len(self._views) > _MANY:
                self._stretch, self._views = stretch, {}
            count = self._views[visitor] = self._views.get(visitor, 0) + 1
        return count > MOST


def reason_of(headers: Mapping[str, str], browser: str, *, is_driven: bool) -> str:
    """Why these views are no person's: "program", "ahead" (fetched before anybody asked) or "" for a person's.

    `is_driven` is what the browser says itself (`navigator.webdriver`).
    """
    if is_driven or is_program(browser):
        return "program"
    ahead = any("prefetch" in headers[name].lower() for name in _FETCHED_AHEAD if name in headers)
    return "ahead" if ahead else ""


@lru_cache(maxsize=4096)
def is_program(browser: str) -> bool:
    """By the name that it gives itself; one that gives none is none of a person."""
    if not browser or _HEADLESS.search(browser):
        return True
    return bool(_known_by_a_digit().search(browser)) or _is_crawler(_DIGITS.sub("0", browser))


@lru_cache(maxsize=4096)
def _is_crawler(browser: str) -> bool:
    """By a list of many hundred names, which takes a while; without their versions, few browsers come to it."""
    from crawleruseragents import is_crawler  # noqa: PLC0415 - reads the list; only the collector needs it

    return bool(is_crawler(browser))


@cache
def _known_by_a_digit() -> re.Pattern[str]:
    """Those of the list that may speak of a digit, and so have to see the name as it is."""
    from crawleruseragents import CRAWLER_USER_AGENTS_DATA  # noqa: PLC0415 - as above

    names = [one["pattern"] for one in CRAWLER_USER_AGENTS_DATA]
    return re.compile("|".join(f"(?:{name})" for name in names if _MAY_BE_A_DIGIT.search(name)))
