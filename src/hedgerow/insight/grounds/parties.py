"""Many party ids in one array: 16 bytes each, so that a cached reading of a hundred thousand is read in a moment."""

from collections.abc import Iterable, Iterator, Sequence
from typing import overload
from uuid import UUID

import numpy as np
import numpy.typing as npt

from hedgerow.measures.arrays import Ints


class Parties(Sequence[UUID]):
    """A frozen sequence of ids; each becomes a UUID only when it is asked for."""

    __slots__ = ("_keys",)

    def __init__(self, keys: npt.NDArray[np.uint8]) -> None:
        self._keys = keys

    @classmethod
    def of(cls, parties: Iterable[UUID]) -> "Parties":
        return cls(np.frombuffer(b"".join(party.bytes for party in parties), dtype=np.uint8).reshape(-1, 16))

    def pick(self, who: Ints) -> "Parties":
        """Those at these positions, in this order."""
        return Parties(self._keys[who])

    def __len__(self) -> int:
        return len(self._keys)

    @overload
    def __getitem__(self, at: int) -> UUID: ...
    @overload
    def __getitem__(self, at: slice) -> "Parties": ...
    def __getitem__(self, at: int | slice) -> "UUID | Parties":
        return Parties(self._keys[at]) if isinstance(at, slice) else UUID(bytes=self._keys[at].tobytes())

    def __iter__(self) -> Iterator[UUID]:
        whole = self._keys.tobytes()
        return (UUID(bytes=whole[start : start + 16]) for start in range(0, len(whole), 16))
