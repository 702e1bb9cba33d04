"""What somebody might do next, and why: each package brings the kinds that it can tell; the advisor orders them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import KW_ONLY, dataclass, field
from datetime import date
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.registry import Registry
from hedgerow.web.charts import VisitChart


@dataclass(frozen=True, slots=True)
class Proposal:
    """A next best action, about one `subject` (a party, or what else the kind speaks of) of a `party`, if of any.

    `title` names who or what, `reason` is one plain sentence, `evidence` the facts behind it, `effect` what is at stake
    in words; `worth_minor` the same as money of `currency`, None where it has none. `button` leads to `url`, where it
    can be done. `urgency` counts from 0 (whenever) to 100 (today, or it is lost). `family` is the fruit it stands
    under, `picture` what shows the reason at a glance, `expires` the last day on which it makes sense. The same
    `subject` may come again with another `occasion` (a day, a sum) after it was dismissed; with the same it does not.
    """

    subject: UUID
    title: Text
    reason: Text
    button: Text
    url: str
    urgency: int
    party: UUID | None = None
    evidence: Sequence[Text] = ()
    effect: Text = ""
    worth_minor: int | None = None
    currency: str = ""
    family: str = ""
    quote: str = ""
    picture: VisitChart | None = None
    expires: date | None = None
    occasion: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What is hoped for after it was done: `happened` says of (subject, day) pairs whether it came in the `days` after.

    `label` puts it into words: "came back within 30 days". Asked by night, of all pairs at once.
    """

    label: Text
    days: int
    happened: Callable[[Sequence[tuple[UUID, date]]], Sequence[bool]]


@dataclass(frozen=True, slots=True)
class PromptKind:
    """A kind of prompt. `find(actor)` proposes only what the actor may see and do, the most pressing first.

    `also` are rights that it needs besides its `permission`; `label` is what stands above each, `explains` one sentence
    on when it comes up. `done_by` are verbs of activities about the subject that mean somebody did it: by them the
    advisor learns which kinds help. `find` takes one statement or two and is asked at every look at *Today*, but for a
    kind that `is_kept`: what that one finds follows from the log and the day alone, and is asked for again when one of
    the two has moved.
    """

    key: str
    label: Text
    find: Callable[[Actor], Iterable[Proposal]]
    permission: str
    _: KW_ONLY
    also: frozenset[str] = field(default=frozenset())
    done_by: frozenset[str] = field(default=frozenset())
    explains: Text = ""
    is_kept: bool = False
    outcome: Outcome | None = None

    def is_for(self, actor: Actor) -> bool:
        return all(actor.may(one) for one in (self.permission, *self.also))


prompt_kinds: Registry[PromptKind] = Registry("prompt kinds", key=lambda kind: kind.key)
