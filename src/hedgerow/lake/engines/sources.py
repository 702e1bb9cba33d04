"""Where the files of each table are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Files:
    """Whose copies are read, in the order of their rows, and which Parquet files each table of theirs has.

    Who has no copy has no files, and no rows. A cluster must see the same paths.
    """

    files: Mapping[str, Mapping[str, Sequence[Path]]]

    @property
    def workspaces(self) -> Sequence[str]:
        return tuple(self.files)

    def of(self, workspace: str, table: str) -> Sequence[str]:
        return [str(path) for path in self.files[workspace].get(table, ())]
