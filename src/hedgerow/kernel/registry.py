"""Typed registries: how packages above contribute to packages below without being imported by them."""

from collections.abc import Callable, Iterator
from typing import ClassVar, Generic, TypeVar

T = TypeVar("T")


class RegistryError(Exception):
    """A contribution came twice or after the application had started: a mistake in code, not in use."""


class Registry(Generic[T]):
    """Entries by a unique key, in the order given; closed once all apps are loaded.

    >>> colours = Registry[str]("colours", key=lambda c: c)
    >>> colours.add("green")
    'green'
    """

    every: "ClassVar[list[Registry[object]]]" = []

    def __init__(self, name: str, *, key: Callable[[T], str]) -> None:
        self.name = name
        self._key = key
        self._entries: dict[str, T] = {}
        self._closed = False
        Registry.every.append(self)  # type: ignore[arg-type]  # one list for all element types

    def add(self, entry: T) -> T:
        """Contribute an entry. Raises RegistryError on a second entry of the same key, and after start-up."""
        key = self._key(entry)
        if self._closed:
            raise RegistryError(f"{self.name}: {key!r} came after start-up")
        if key in self._entries:
            raise RegistryError(f"{self.name}: {key!r} is there already")
        self._entries[key] = entry
        return entry

    def __getitem__(self, key: str) -> T:
        return self._entries[key]

    def get(self, key: str) -> T | None:
        return self._entries.get(key)

    def __contains__(self, key: str) -> bool:
        return key in self._entries

    def __iter__(self) -> Iterator[T]:
        return iter(self._entries.values())

    def __len__(self) -> int:
        return len(self._entries)

    def keys(self) -> list[str]:
        return list(self._entries)

    def close(self) -> None:
        self._closed = True


def close_all() -> None:
    """Called by the assembly once every app has contributed."""
    for registry in Registry.every:
        registry.close()


def every_registry() -> "list[Registry[object]]":
    return list(Registry.every)
