"""What packages above bring to the door: what else holds a program back."""

from collections.abc import Callable
from dataclasses import dataclass

from hedgerow.api.models import ApiKey
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.registry import Registry


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Asked at every request: what is left of the actor that a key makes; None when the key opens nothing now.

    A narrowing takes away, and never adds.
    """

    name: str
    narrow: Callable[[ApiKey, Actor], Actor | None]


narrowings: Registry[Narrowing] = Registry("narrowings", key=lambda one: one.name)
