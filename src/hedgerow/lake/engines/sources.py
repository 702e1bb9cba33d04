"""Where the files of each table are."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
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


@dataclass(frozen=True)
class Listed:
    """Files that somebody else has found: of each workspace, of each table."""

    files: Mapping[str, Mapping[str, Sequence[Path]]]

    @property
    def workspaces(self) -> Sequence[str]:
        return tuple(self.files)

    def of(self, workspace: str, table: str) -> Sequence[str]:
        return [str(path) for path in self.files[workspace].get(table, ())]


@dataclass(frozen=True)
class Folders:
    """The copies below one folder, <root>/<workspace>/v1/, as their manifests name their files when first asked.

    A workspace without a manifest has no copy, and no rows. A cluster must see the same paths.
    """

    root: Path
    workspaces: tuple[str, ...]
    version: int = 1

    def of(self, workspace: str, table: str) -> Sequence[str]:
        return self._listed.of(workspace, table)

    @cached_property
    def _listed(self) -> Listed:
        return Listed({workspace: self._named(workspace) for workspace in self.workspaces})

    def _named(self, workspace: str) -> dict[str, list[Path]]:
        place = self.root / workspace / f"v{self.version}"
        manifest = place / "manifest.json"
        if not manifest.is_file():
            return {}
        tables = json.loads(manifest.read_bytes())["tables"]
        return {name: [place / part["file"] for part in told["parts"]] for name, told in tables.items()}
