"""Where the files of each table are."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class Files(Protocol):
    """Whose copies are read, and which files each table of theirs has."""

    @property
    def workspaces(self) -> Sequence[str]:
        """The workspaces, in the order in which their rows are read."""
        ...

    def of(self, workspace: str, table: str) -> Sequence[str]:
        """Paths of the Parquet files of that table; none for a table without rows."""
        ...


@dataclass(frozen=True, slots=True)
class Folders:
    """The copies below one folder: <root>/<workspace>/v1/<table>/month=YYYY-MM/*.parquet. Spark must see it as well."""

    root: Path
    workspaces: tuple[str, ...]
    version: int = 1

    def of(self, workspace: str, table: str) -> Sequence[str]:
        """Sorted, so that a query is the same twice."""
        folder = self.root / workspace / f"v{self.version}" / table
        return sorted(str(path) for path in folder.glob("month=*/*.parquet"))
