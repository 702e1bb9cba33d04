"""What was said and asked of somebody goes with them when two records of one are merged.

Supplies, things and steps name a party within their keys, as "party:" with the id.
"""

from collections.abc import Iterable

from hedgerow.insight.models import Dependence, Scenario, StepCost
from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings


def _move(journal: Journal, kept: Party, gone: Party) -> None:
    """Where something was said of both, that of the one who is kept stands."""
    old, new = str(gone.pk), str(kept.pk)
    _move_keys(journal, Dependence.objects.filter(supply__contains=old), "supply", old, new)
    _move_keys(journal, StepCost.objects.filter(step__contains=old), "step", old, new)
    for one in Scenario.objects.order_by("pk"):
        journal.change_one(one, things=_said_of(one.things, old, new), steps=_said_of(one.steps, old, new))


def _move_keys(
    journal: Journal, rows: "Iterable[Dependence] | Iterable[StepCost]", column: str, old: str, new: str
) -> None:
    for row in rows:
        key = getattr(row, column).replace(old, new)
        if type(row).objects.filter(**{column: key}).exists():
            journal.remove(row)
        else:
            journal.change_one(row, **{column: key})


def _said_of(keys: Iterable[str], old: str, new: str) -> list[str]:
    return list(dict.fromkeys(key.replace(old, new) for key in keys))


def register() -> None:
    party_mergings.add(PartyMerging("insight", (Dependence, StepCost, Scenario), _move))
