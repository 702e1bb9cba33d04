"""A letter on its way in: as it lies in a folder, with what it says."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from hedgerow.inbox.models import Folder
from hedgerow.inbox.reading import Parsed


@dataclass(frozen=True, slots=True)
class Arrived:
    """`folder` and `uid` say where it lies; without them it came by another way. `raw` are the bytes as fetched."""

    parsed: Parsed
    raw: bytes
    received_at: datetime
    size: int
    folder: Folder | None = None
    uid: int = 0


class Outcome(StrEnum):
    KEPT = "kept"
    KNOWN = "known"
    LEFT = "left"
    ASIDE = "aside"
