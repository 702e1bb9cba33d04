"""Who is compared with whom: only those who share something, so that a hundred thousand take seconds.

Blocks are held as numbers: 16 bytes per party and thing shared.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations

import numpy as np

from hedgerow.network.duplicates.profiles import initial_and_family, own_domain

CROWD = 30
"""More than so many in one block share an office's number or a town's postcode: only equal names (in any order of their
words) are compared."""


@dataclass(slots=True)
class Blocks:
    """Parties by their number, from 0. Names and contacts as in a `Profile`."""

    _keys: "array[int]" = field(default_factory=lambda: array("q"))
    _parties: "array[int]" = field(default_factory=lambda: array("q"))
    _names: list[str] = field(default_factory=list)
    _short: list[str] = field(default_factory=list)

    def add_party(self, name: str, family: str, birthday: str) -> int:
        """Returns its number."""
        number = len(self._names)
        self._names.append(name)
        self._short.append(initial_and_family(name, family))
        if birthday and not birthday.startswith("--"):
            self._put(number, "birthday", birthday, self._short[number])
        return number

    def add_email(self, number: int, email: str) -> None:
        self._put(number, "email", email)
        if domain := own_domain(email):
            self._put(number, "domain", domain, self._short[number])

    def add_phone(self, number: int, phone: str) -> None:
        self._put(number, "phone", phone)

    def add_place(self, number: int, postcode: str, street: str) -> None:
        """Of one house everybody is compared; of one postcode, those whose initial and family name are alike."""
        if postcode and street:
            self._put(number, "house", postcode, street)
        if postcode and self._short[number]:
            self._put(number, "postcode", postcode, self._short[number])

    def _put(self, number: int, *words: str) -> None:
        self._keys.append(hash(words))
        self._parties.append(number)

    def pairs(self) -> "set[tuple[int, int]]":
        """Pairs of numbers, the smaller first."""
        return {pair for members in self._blocks() for pair in self._within(members)}

    def _blocks(self) -> Iterator[list[int]]:
        keys, parties = np.frombuffer(self._keys, np.int64), np.frombuffer(self._parties, np.int64)
        order = np.lexsort((parties, keys))
        keys, parties = keys[order], parties[order]
        starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]]) if len(keys) else np.empty(0, np.int64)
        ends = np.r_[starts[1:], len(keys)] if len(keys) else starts
        for place in np.flatnonzero(ends - starts > 1):
            members = list(dict.fromkeys(parties[starts[place] : ends[place]].tolist()))
            if len(members) > 1:
                yield members

    def _within(self, members: list[int]) -> Iterator[tuple[int, int]]:
        if len(members) <= CROWD:
            yield from combinations(members, 2)
            return
        named: dict[str, list[int]] = {}
        for number in members:
            named.setdefault(" ".join(sorted(self._names[number].split())), []).append(number)
        for name, same in named.items():
            if name:
                yield from combinations(same[:CROWD], 2)
