"""All that could be proposed to an actor now; what was decided about it is not asked here."""

from collections.abc import Iterable
from datetime import date
from hashlib import sha256

from django.urls import get_script_prefix
from django.utils.translation import get_language

from hedgerow.advisor.naming import key_of
from hedgerow.advisor.ordering import Candidate
from hedgerow.advisor.queries.kinds import kinds_off
from hedgerow.insight import queries as insight
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.web.prompts import PromptKind, Proposal, prompt_kinds

Found = dict[str, tuple[Proposal, ...]]


def candidates(actor: Actor) -> list[Candidate]:
    """Of every kind that is on and that the actor may see and do something about."""
    off = kinds_off()
    kinds = [kind for kind in prompt_kinds if kind.key not in off and kind.is_for(actor)]
    found = _kept(actor, [kind for kind in kinds if kind.is_kept])
    found |= {kind.key: tuple(kind.find(actor)) for kind in kinds if not kind.is_kept}
    return candidates_of(actor, kinds, found)


def candidates_of(actor: Actor, kinds: Iterable[PromptKind], found: Found) -> list[Candidate]:
    """Less what made sense until a day that is over."""
    today = today_of(actor)
    return [
        Candidate(key_of(actor.workspace_id, kind.key, proposal), kind, proposal)
        for kind in kinds
        for proposal in found[kind.key]
        if not _is_past(proposal, today)
    ]


def _is_past(proposal: Proposal, today: date) -> bool:
    return proposal.expires is not None and proposal.expires < today


def _kept(actor: Actor, kinds: list[PromptKind]) -> Found:
    """For this reader, in their language; found again when the day or the log has moved."""

    def find() -> Found:
        return {kind.key: tuple(kind.find(actor)) for kind in kinds}

    stamp = insight.stamp_of(today_of(actor))
    return insight.kept(f"prompts:{_reader(actor, kinds)}", actor.workspace_id, stamp, find)


def _reader(actor: Actor, kinds: list[PromptKind]) -> str:
    """All on which it depends what is found: who, whom they see, what they may, and how it is said."""
    sees = "" if actor.sees is None else ",".join(sorted(one.hex for one in actor.sees)) or "nobody"
    parts = (actor.reference, sees, ",".join(kind.key for kind in kinds), get_language() or "", get_script_prefix())
    return sha256("\n".join(parts).encode()).hexdigest()[:32]
