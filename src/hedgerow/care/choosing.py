"""Which activities count as attention, and what a plan may say."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from hedgerow.care.events import OURS
from hedgerow.care.models import Rhythm, Unit
from hedgerow.timeline.registries import Verb, verbs

MOST_ATTENTIONS, MOST_TEXT, LONGEST_EVERY = 20, 2000, 999
_GROUPS = ("messages", "given")


@dataclass(frozen=True, slots=True)
class NewAttention:
    """One kind of attention as somebody wants it; `id` names the one it was, None for a new one."""

    name: str
    verbs: tuple[str, ...]
    rhythm: str = Rhythm.EVERY
    every: int = 1
    unit: str = Unit.MONTH
    assignee_id: UUID | None = None
    is_on: bool = True
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class NewPlan:
    """A plan as somebody wants it. `seen` is the state of it that was looked at, None without one."""

    experience: str
    message: str
    attentions: Sequence[NewAttention]
    is_on: bool = True
    seen: str | None = None


def attention_verbs() -> list[Verb]:
    """What can count as attention: that two were in touch, and what we give; not that somebody bought."""
    return [verb for verb in verbs if _is_attention(verb)]


def attention_names() -> frozenset[str]:
    return frozenset(verb.name for verb in attention_verbs())


def loggable_names() -> frozenset[str]:
    """What a tick may record."""
    return frozenset(verb.name for verb in attention_verbs() if verb.may_be_logged)


def _is_attention(verb: Verb) -> bool:
    return (verb.is_contact and verb.group in _GROUPS) or verb.name in OURS
