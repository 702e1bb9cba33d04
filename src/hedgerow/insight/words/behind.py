"""What stands behind a figure: the page it belongs to, and a list that pages through parties."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from hedgerow.insight.words.lists import FigureList


@dataclass(frozen=True, slots=True)
class Behind:
    """`back` leads to the page the list belongs to, `page` is what that is called."""

    shown: FigureList
    page: str
    back: str
    total: int | None = None
    """How many there are where the list holds only the first; None where it holds all."""
    facts: Callable[[UUID], str] | None = None
    """The address of the single facts of one of them; None where a row opens no further."""
