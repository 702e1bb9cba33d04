"""Keys that came as text."""

from uuid import UUID


def key_of(text: str) -> UUID | None:
    """The key, or None for what is none."""
    try:
        return UUID(text)
    except ValueError:
        return None
