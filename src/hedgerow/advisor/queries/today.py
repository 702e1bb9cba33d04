"""Today's prompts for one reader: what could be proposed, less what was decided, in the order in which it counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hedgerow.advisor.errors import PromptNotFound
from hedgerow.advisor.models import Prompt, Snooze, State
from hedgerow.advisor.ordering import MOST, Advice, Candidate, ordered
from hedgerow.advisor.permissions import Permission
from hedgerow.advisor.queries.candidates import candidates
from hedgerow.advisor.queries.kinds import names_on, seen_by, standings
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.web.prompts import prompt_kinds

_HIDDEN = (State.DONE, State.DISMISSED)
LISTED = 20


@dataclass(frozen=True, slots=True)
class Today:
    """`advice` in order; `put_off` so many more the reader has put off; `is_noted` once today's were noted as shown."""

    advice: tuple[Advice, ...]
    put_off: int = 0
    is_noted: bool = True


@dataclass(frozen=True, slots=True)
class PutAside:
    """A prompt that does not come up: the label of its kind, whom it is about ("" for nobody), until when or why."""

    prompt: Prompt
    label: str
    name: str
    snooze: Snooze | None = None


def todays_advice(actor: Actor, most: int = MOST) -> Today:
    """What to do next, the first first. Reads only: whoever shows it says so (`operations.note_shown`)."""
    require(actor, Permission.VIEW_ADVICE)
    found = candidates(actor)
    if not found:
        return Today(())
    today = today_of(actor)
    rows = Prompt.objects.filter(pk__in=[one.key for one in found]).values_list("pk", "state", "last_shown_on")
    known = {key: (state, shown) for key, state, shown in rows}
    later = _put_off(actor, known)
    open_ones = [one for one in found if known.get(one.key, ("", None))[0] not in _HIDDEN]
    chosen = ordered([one for one in open_ones if one.key not in later], standings(), _currency(actor), most)
    noted = all(known.get(one.key, ("", None))[1] == today for one in chosen)
    return Today(chosen, sum(one.key in later for one in open_ones), is_noted=noted)


def _put_off(actor: Actor, known: Mapping[UUID, tuple[str, date | None]]) -> set[UUID]:
    if not known:
        return set()
    rows = Snooze.objects.filter(who=actor.reference, until__gt=today_of(actor), prompt_id__in=list(known))
    return set(rows.values_list("prompt_id", flat=True))


def _currency(actor: Actor) -> str:
    return Workspace.objects.values_list("currency", flat=True).get(pk=actor.workspace_id)


def standing_prompt(actor: Actor, key: UUID) -> "Prompt | Candidate":
    """One that was written down, or could be proposed now, and that is for the actor. Raises PromptNotFound."""
    require(actor, Permission.ACT_ON_ADVICE)
    row = Prompt.objects.filter(seen_by(actor), pk=key).first()
    if row is not None and _is_for(actor, row):
        return row
    fresh = next((one for one in candidates(actor) if one.key == key), None)
    if fresh is None:
        raise PromptNotFound
    return fresh


def put_aside(actor: Actor) -> list[PutAside]:
    """What this reader put off, the first to come back first, then what was dismissed or ticked off lately."""
    require(actor, Permission.ACT_ON_ADVICE)
    mine = Snooze.objects.filter(who=actor.reference, until__gt=today_of(actor)).select_related("prompt")
    later = [one for one in mine.order_by("until", "pk")[:LISTED] if one.prompt.state not in _HIDDEN]
    asked = Prompt.objects.filter(seen_by(actor), pk__in=[one.prompt_id for one in later])
    visible = set(asked.values_list("pk", flat=True))
    by_hand = Prompt.objects.filter(seen_by(actor), state__in=_HIDDEN, activity_id=None)
    over = [(one, None) for one in by_hand.order_by("-settled_at", "-pk")[:LISTED]]
    rows = [*((one.prompt, one) for one in later if one.prompt_id in visible), *over]
    rows = [(prompt, snooze) for prompt, snooze in rows if _is_for(actor, prompt)]
    names = names_on(actor, [prompt for prompt, _snooze in rows])
    return [
        PutAside(prompt, str(prompt_kinds[prompt.kind].label), names.get(prompt.pk, ""), snooze)
        for prompt, snooze in rows
    ]


def _is_for(actor: Actor, prompt: Prompt) -> bool:
    kind = prompt_kinds.get(prompt.kind)
    return kind is not None and kind.is_for(actor)
