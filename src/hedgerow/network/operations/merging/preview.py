"""What a merge would come to, done for real and taken back at once: nothing a preview forgets can differ from it."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.network import queries
from hedgerow.network.combining import Choice, combine
from hedgerow.network.models import CustomField, Party
from hedgerow.network.operations.merging.merge import merge_parties
from hedgerow.network.permissions import Permission


@dataclass(frozen=True, slots=True)
class MergePreview:
    """`party` as it would be, with its parts; `choices` where the two differ."""

    party: Party
    choices: tuple[Choice, ...]


@transaction.atomic
def preview_merge(*, actor: Actor, kept_id: UUID, gone_id: UUID, take: Collection[str] = ()) -> MergePreview:
    """Changes nothing. Raises what `merge_parties` raises."""
    require(actor, Permission.MERGE)
    kept, gone = (queries.visible_party(actor, key) for key in (kept_id, gone_id))
    choices = combine(kept, gone, labels=dict(CustomField.objects.values_list("key", "label"))).choices
    before = transaction.savepoint()
    merge_parties(actor=actor, kept_id=kept_id, gone_id=gone_id, take=take)
    party = queries.party_in_detail(actor, kept_id)
    transaction.savepoint_rollback(before)
    return MergePreview(party, choices)
