"""Facts of standing firm. Properties hold keys, days and figures only."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from hedgerow.timeline.events import Fact

SCENARIO, DEPENDENCE = "scenario", "dependence"
"""Kinds of subjects in the log."""

DEPENDENCE_SAID = "insight.dependence_said"
DEPENDENCE_FORGOTTEN = "insight.dependence_forgotten"
STEP_COST_SET = "insight.step_cost_set"
SCENARIO_KEPT = "insight.scenario_kept"
SCENARIO_CHANGED = "insight.scenario_changed"
SCENARIO_REMOVED = "insight.scenario_removed"
SCENARIO_RESTORED = "insight.scenario_restored"


def named(parties: Iterable[UUID]) -> dict[str, str]:
    """Those of whom a fact speaks, by their plain ids, a property each."""
    return {f"party_{place}": str(key) for place, key in enumerate(dict.fromkeys(parties), 1)}


def fact(verb: str, kind: str, key: UUID, **figures: Any) -> Fact:
    return Fact(verb, object_id=key, object_kind=kind, properties=figures)
