"""A prompt as a row, when it is first needed as one."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from hedgerow.advisor.models import Prompt
from hedgerow.advisor.ordering import Candidate
from hedgerow.advisor.queries import standing_prompt
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of


def rows_of(some: Sequence[Candidate], today: date) -> list[Prompt]:
    """Not written yet."""
    return [
        Prompt(
            id=one.key,
            kind=one.kind.key,
            subject=one.proposal.subject,
            occasion=one.proposal.occasion,
            party_id=one.proposal.party,
            proposed_on=today,
            stake_minor=one.proposal.worth_minor,
            currency=one.proposal.currency,
        )
        for one in some
    ]


def locked(actor: Actor, key: UUID) -> Prompt:
    """The row, made where nobody has needed it before, locked. Raises PromptNotFound."""
    found = standing_prompt(actor, key)
    if isinstance(found, Candidate):
        Prompt.objects.bulk_create(rows_of([found], today_of(actor)), ignore_conflicts=True)
    return Prompt.objects.select_for_update().get(pk=key)
