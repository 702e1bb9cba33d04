"""Where all state lives: HEDGEROW_HOME, else `var/` of a clone, else the platform's data folder."""

import os
import secrets
from pathlib import Path

from platformdirs import user_data_path

SOURCE = Path(__file__).resolve().parents[1]


def clone_root() -> Path | None:
    """The folder of the clone this code runs from, or None for an installed wheel."""
    root = SOURCE.parents[1]
    return root if (root / "pyproject.toml").is_file() and SOURCE.parent.name == "src" else None


def home() -> Path:
    chosen = os.environ.get("HEDGEROW_HOME")
    if chosen:
        return Path(chosen).expanduser().resolve()
    clone = clone_root()
    return clone / "var" if clone else user_data_path("hedgerow")


def secret_key(folder: Path) -> str:
    """The key that signs sessions and links: made once, readable by the owner of the process only."""
    given = os.environ.get("HEDGEROW_SECRET_KEY")
    if given:
        return given
    path = folder / "secret-key"
    if not path.exists():
        folder.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(48))
    return path.read_text().strip()
