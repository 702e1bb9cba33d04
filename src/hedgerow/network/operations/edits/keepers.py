"""Who of the team looks after many."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from hedgerow.accounts import queries as accounts
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.network import events
from hedgerow.network.models import LeftBecause, Party
from hedgerow.network.operations.edits.steps import Change, Left, Steps
from hedgerow.timeline.events import Fact


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def set_keeper(actor: Actor, what: str, _value: Any) -> Change:
    """`what` is the key of somebody who works here, or "" for nobody. Raises Invalid."""
    if what and what not in {str(key) for key in accounts.workers_of(actor.workspace_id)}:
        raise Invalid(_("Choose somebody of your team."), kept=_("Nothing was changed."), field="keeper")

    def change(parties: Sequence[Party]) -> tuple[Steps, list[Fact], Left]:
        others = {party.pk: _text(party.keeper_id) for party in parties if _text(party.keeper_id) != what}
        Party.objects.filter(id__among=others).update(keeper_id=_key(what))
        steps: Steps = {key: (before, what) for key, before in others.items()}
        same = {party.pk: LeftBecause.HAD for party in parties if party.pk not in others}
        return steps, _facts(others), same

    return what, change


# house: operation-shape: a step of `change_many` or `undo_many`, which ask for the permission
def reset_keeper(actor: Actor, what: str, steps: Steps) -> tuple[Sequence[UUID], list[Fact]]:
    """Whoever has left the team since gets nobody back."""
    here = {str(key) for key in accounts.workers_of(actor.workspace_id)}
    there = Party.objects.select_for_update().filter(id__among=steps, erased_at=None, keeper_id=_key(what))
    same = [key for key in there.order_by("pk").values_list("pk", flat=True) if steps[key][0] in {"", *here}]
    for before in {steps[key][0] for key in same}:
        theirs = Party.objects.filter(id__among=[key for key in same if steps[key][0] == before])
        theirs.update(keeper_id=_key(before))
    return same, _facts(same)


def _key(text: str) -> UUID | None:
    return UUID(text) if text else None


def _text(key: UUID | None) -> str:
    return str(key) if key else ""


def _facts(parties: Any) -> list[Fact]:
    return [events.party_changed(key, ["keeper"]) for key in parties]
