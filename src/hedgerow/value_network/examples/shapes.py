"""What an example is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

from hedgerow.kernel.errors import Text

TANGIBLE = frozenset({"money", "goods", "hours", "space", "equipment"})
"""Kinds that one could write an invoice for."""


@dataclass(frozen=True, slots=True)
class Role:
    """`key` is what it stands for in the record, or a word of its own where `is_drawn_only`."""

    key: str
    name: Text
    is_drawn_only: bool = False


@dataclass(frozen=True, slots=True)
class Gift:
    giver: str
    receiver: str
    kind: str
    name: Text


@dataclass(frozen=True, slots=True)
class Example:
    """The business itself, US, is always its first role and has the business's own name."""

    key: str
    name: Text
    hint: Text
    icon: str
    roles: Sequence[Role]
    gifts: Sequence[Gift]
