"""Which files count, and what they were made of. Written last, in one go: a reader sees a whole copy or the former."""

import os
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import msgspec

from hedgerow.kernel.turns import settle
from hedgerow.lake.filing.folder import MANIFEST
from hedgerow.lake.registries import CopiedTable

FORM = 1


class Part(msgspec.Struct, frozen=True):
    """A file of a table; `month` is "" in a table without days. `file` is relative to the manifest."""

    month: str
    file: str
    rows: int
    size: int


class Copied(msgspec.Struct, frozen=True):
    """A table: its columns, in short, and its files."""

    columns: str
    parts: tuple[Part, ...] = ()

    @property
    def rows(self) -> int:
        return sum(part.rows for part in self.parts)

    @property
    def size(self) -> int:
        return sum(part.size for part in self.parts)


class Basis(msgspec.Struct, frozen=True):
    """What all rows depend on: where days begin, which secret made the keys, who stands for whom, and the migrations.

    While a migration runs, rows may change without leaving marks.
    """

    zone: str
    keys: str
    heirs: str
    migrations: str


class Manifest(msgspec.Struct, frozen=True):
    """`position` is where in the log the copy stands, `last` the id of the activity there.

    `left` are files that the manifest before named: who reads still may finish.
    """

    form: int
    generation: int
    made_at: datetime
    position: int
    last: str
    basis: Basis
    tables: dict[str, Copied]
    left: tuple[str, ...] = ()

    @property
    def files(self) -> set[str]:
        return {part.file for copied in self.tables.values() for part in copied.parts}

    def rows_of(self, table: str) -> int:
        return self.tables[table].rows if table in self.tables else 0


def columns_of(table: CopiedTable) -> str:
    """Another one when a column came, went, is read or watched otherwise: then the table is copied anew."""
    told = [(one.name, one.kind, one.read, one.is_optional) for one in table.columns]
    parts = (told, table.rows, table.where, table.day, table.sort, table.watches)
    return sha256(repr(parts).encode()).hexdigest()[:16]


def is_of(copied: Copied, table: CopiedTable) -> bool:
    """As this version describes the table."""
    return copied.columns == columns_of(table)


def load(place: Path) -> Manifest | None:
    """None where there is none, or none that this version reads."""
    try:
        found = msgspec.json.decode((place / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return found if found.form == FORM else None


def store(place: Path, manifest: Manifest) -> None:
    """From the moment it has its name, these files count. Raises OSError, and then the former ones do."""
    part = place / f"{MANIFEST}.part"
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(manifest), indent=1))
    settle(part)
    part.replace(place / MANIFEST)
    settle(place / MANIFEST)


def is_there(place: Path, part: Part) -> bool:
    """A file of that size. What stands in it is for `verify` to say."""
    try:
        return (place / part.file).stat().st_size == part.size
    except OSError:
        return False
