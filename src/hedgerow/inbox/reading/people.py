"""Who wrote to whom."""

from collections.abc import Iterable
from dataclasses import dataclass
from email.utils import getaddresses
from inspect import signature

from hedgerow.inbox.reading.signs import LONGEST_HEADER, header_text, one_line

# Later Pythons give up on a whole header for one address that is odd, unless they are asked not to.
_LENIENT = {"strict": False} if "strict" in signature(getaddresses).parameters else {}
MOST = 100
"""So many addresses of one header are kept; a letter to more is a mailing."""


@dataclass(frozen=True, slots=True)
class Mailed:
    """An address as it is compared, and the name it was written with."""

    address: str
    name: str = ""


def address_of(text: str) -> str:
    """As it is compared; "" for what cannot be one."""
    found = one_line(text, 300).strip("<>").casefold()
    local, at, domain = found.rpartition("@")
    return found if at and local and domain and " " not in found and len(found) <= 254 else ""


def people_in(values: Iterable[object]) -> tuple[Mailed, ...]:
    """Each address once, in order."""
    raw = [str(value)[:LONGEST_HEADER] for value in values]
    found: dict[str, Mailed] = {}
    for name, written in getaddresses(raw, **_LENIENT):
        address = address_of(written)
        if address and address not in found:
            found[address] = Mailed(address, one_line(header_text(name), 200))
    return tuple(found.values())[:MOST]
