"""A field of the workspace's own, set for many."""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.network import events, fields
from hedgerow.network.models import LeftBecause, Party
from hedgerow.network.operations.edits.steps import AT_ONCE, Change, Left, Steps
from hedgerow.timeline.events import Fact


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def set_field(_actor: Actor, what: str, value: Any) -> Change:
    wanted = fields.clean_custom({what: value})[what]

    def change(parties: Sequence[Party]) -> tuple[Steps, list[Fact], Left]:
        others = [party for party in parties if party.custom.get(what) != wanted]
        steps: Steps = {party.pk: (party.custom.get(what), wanted) for party in others}
        same: Left = {party.pk: LeftBecause.HAD for party in parties if party.pk not in steps}
        return steps, _write_field(what, dict.fromkeys(others, wanted)), same

    return what, change


def _write_field(key: str, values: Mapping[Party, Any]) -> list[Fact]:
    for party, value in values.items():
        party.custom = {**party.custom, key: value}
    Party.objects.bulk_update(list(values), ["custom"], batch_size=AT_ONCE)
    return [events.party_changed(party.pk, ["custom"]) for party in values]


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def reset_field(_actor: Actor, what: str, steps: Steps) -> tuple[Sequence[UUID], list[Fact]]:
    parties = Party.objects.select_for_update().filter(id__among=steps, erased_at=None).order_by("pk")
    same = {party: steps[party.pk][0] for party in parties if party.custom.get(what) == steps[party.pk][1]}
    return [party.pk for party in same], _write_field(what, same)
