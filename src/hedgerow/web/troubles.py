"""What does not work until somebody of the team mends it, said on *Today*: each package tells of its own."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.registry import Registry

MOST = 3
"""So many are told at first sight; the others stand below, folded."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """`words` say what does not work and what that means; `link` names the page behind `url`, where it is mended."""

    words: str
    url: str
    link: str


@dataclass(frozen=True, slots=True)
class TroubleSource:
    """`find(actor)` gives what lasts, not what the next try may mend. Asked at every look at *Today*: one statement."""

    name: str
    find: Callable[[Actor], Iterable[Trouble]]
    permission: str


trouble_sources: Registry[TroubleSource] = Registry("trouble sources", key=lambda source: source.name)


@dataclass(frozen=True, slots=True)
class Told:
    """What is said at first sight, and the `others`, of which the page says how many they are."""

    first: list[Trouble]
    others: list[Trouble]


def troubles(actor: Actor) -> Told:
    """Of those things that the actor may mend."""
    found = [one for source in trouble_sources if actor.may(source.permission) for one in source.find(actor)]
    return Told(found[:MOST], found[MOST:])
