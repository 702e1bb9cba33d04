"""What is worked out of a map beside its picture, made when somebody asks for it and kept as long as the picture."""

from collections.abc import Callable
from typing import Any, TypeVar

from django.core.cache import cache

from hedgerow.network.queries.map.picture import FORM, KEPT_SECONDS, Picture

T = TypeVar("T")


def kept(picture: Picture, name: str, make: Callable[[Picture], T]) -> T:
    """`make` of a whole picture, once for each edition of it."""
    key = f"network.map.{FORM}.{picture.edition.workspace_id}.{name}"
    found: Any = cache.get(key)
    if found is not None and found[0] == picture.edition:
        made: T = found[1]
        return made
    made = make(picture)
    cache.set(key, (picture.edition, made), KEPT_SECONDS)
    return made
