"""Meetings and mentions on their way in."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b

from hedgerow.kernel.tabular.columns import squeeze


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """`people` are (address, name), addresses in small letters. `cells` are the row's own."""

    row: int
    line: int
    uid: str
    which: str
    sequence: int
    at: datetime
    minutes: int
    title: str
    place: str
    people: tuple[tuple[str, str], ...]
    is_cancelled: bool = False
    cells: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return digest(self.uid, self.which)

    @property
    def told(self) -> str:
        people = " ".join(sorted(address for address, _name in self.people))
        return digest(self.at.isoformat(), str(self.minutes), self.title, self.place, people, str(self.is_cancelled))

    @property
    def words(self) -> str:
        return ", ".join(filter(None, (self.title, self.place)))


@dataclass(frozen=True, slots=True)
class MentionDraft:
    """Plain text throughout. `guid` is where it is found again; `at` None means now."""

    guid: str
    at: datetime | None
    network: str
    author: str = ""
    author_url: str = ""
    title: str = ""
    text: str = ""
    url: str = ""
    row: int = 0
    line: int = 0
    cells: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        return digest(self.guid or self.url or f"{self.author}{self.at}{self.title}{self.text}")

    @property
    def author_key(self) -> str:
        return digest(self.network.casefold(), (self.author_url or self.author).casefold())


@dataclass(frozen=True, slots=True)
class AttendanceDraft:
    """Somebody came to something. `day` is the business's own; `at` is on it. `cells` are the row's own."""

    row: int
    line: int
    event: str
    day: date
    at: datetime
    name: str = ""
    email: str = ""
    phone: str = ""
    cells: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Of the event: two lists of the same one meet."""
        return digest("attended", squeeze(self.event), self.day.isoformat())


def digest(*parts: str) -> str:
    return blake2b("\x1f".join(parts).encode(errors="replace"), digest_size=16).hexdigest()
