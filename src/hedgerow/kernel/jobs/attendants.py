"""What stands beside the worker for as long as it runs: it waits for others to speak, and enqueues the work."""

from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

from hedgerow.kernel.registry import Registry


@dataclass(frozen=True, slots=True)
class Attendant:
    """`run` gets a thread of its own in every process that works, and returns soon after the event is set.

    Several processes may run at once: it agrees with the others through the database on who attends to what.
    """

    name: str
    run: Callable[[Event], None]


attendants: Registry[Attendant] = Registry("attendants", key=lambda attendant: attendant.name)
