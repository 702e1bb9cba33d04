"""Through which door the present work came in, and its request id. Entered by the doors, read by the audit log."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from enum import StrEnum


class Door(StrEnum):
    PAGE = "page"
    API = "api"
    IMPORT = "import"
    COMMAND = "command"
    BACKGROUND = "background"


@dataclass(frozen=True, slots=True)
class Passage:
    door: Door
    request_id: str = ""


_OUTSIDE = Passage(Door.BACKGROUND)
_current: ContextVar[Passage] = ContextVar("passage", default=_OUTSIDE)


def passage() -> Passage:
    """How the present work came in; BACKGROUND where nobody said."""
    return _current.get()


@contextmanager
def through(door: Door, request_id: str = "") -> Iterator[Passage]:
    """Do the work of one request, command or import. Inside a request another door keeps the request's id."""
    mark = _current.set(Passage(door, request_id or _current.get().request_id))
    try:
        yield _current.get()
    finally:
        _current.reset(mark)
