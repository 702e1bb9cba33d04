"""Lets the package's dependencies be written once, in requirements.in."""

from pathlib import Path
from typing import Any

from hatchling.metadata.plugin.interface import MetadataHookInterface


class RequirementsHook(MetadataHookInterface):
    def update(self, metadata: dict[str, Any]) -> None:
        """Read the declared dependencies; comments and blank lines are left out."""
        lines = (Path(self.root) / "requirements.in").read_text(encoding="utf-8").splitlines()
        stripped = (line.split("#", 1)[0].strip() for line in lines)
        metadata["dependencies"] = [line for line in stripped if line]
