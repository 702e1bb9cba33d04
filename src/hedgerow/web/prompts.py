"""What somebody might do next, and why: each package brings the kinds that it can tell; the advisor orders them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry


@dataclass(frozen=True, slots=True)
class Proposal:
    """A next best action, about one `subject` (a party, or what else the kind speaks of).

    `title` names who or what, `reason` is one plain sentence, `evidence` the facts behind it, `effect` what doing it
    is expected to bring, in words; `worth_minor` the same as money of `currency`, None where it has none. `button`
    leads to `url`, where it can be done. `urgency` counts from 0 (whenever) to 100 (today, or it is lost).
    `family` is the fruit it stands under, `expires` the last day on which it makes sense. The same `subject` may come
    again with another `occasion` (a day, a sum) after it was dismissed; with the same it does not.
    """

    subject: UUID
    title: Text
    reason: Text
    button: Text
    url: str
    urgency: int
    evidence: Sequence[Text] = ()
    effect: Text = ""
    worth_minor: int | None = None
    currency: str = ""
    family: str = ""
    quote: str = ""
    expires: date | None = None
    occasion: str = ""


@dataclass(frozen=True, slots=True)
class PromptKind:
    """A kind of prompt. `find(actor)` proposes only what the actor may see and do, the most pressing first.

    `done_by` are verbs of activities about the subject that mean somebody did it: by them the advisor learns which
    kinds help. `find` is asked at every look at *Today*: it reads what is kept, and takes one statement or two.
    """

    key: str
    label: Text
    find: Callable[[Actor], Iterable[Proposal]]
    permission: str
    done_by: frozenset[str] = field(default=frozenset())


prompt_kinds: Registry[PromptKind] = Registry("prompt kinds", key=lambda kind: kind.key)
