"""Facts of the figures: letters that went out, goals that were set. They hold keys and numbers only."""

from datetime import date
from uuid import NAMESPACE_URL, UUID, uuid5

from hedgerow.timeline.events import Fact

LETTER_SENT = "insight.letter_sent"
LETTER_PLANNED = "insight.letter_planned"
GOAL_SET = "insight.goal_set"
GOAL_ENDED = "insight.goal_ended"
GOAL_REACHED = "insight.goal_reached"
BOARD_CHANGED = "insight.board_changed"
REMARK_CHANGED = "insight.remark_changed"
SIGN_ANSWERED = "insight.sign_answered"
STEP_TAKEN = "insight.step_taken"

CRITERION_SET = "insight.criterion_set"
CRITERION_ADDED = "insight.criterion_added"
CRITERION_REMOVED = "insight.criterion_removed"
CRITERIA_RESTORED = "insight.criteria_restored"
"""These four are noted in the audit log."""


def letter_sent(month: date, people: int) -> Fact:
    """Sent again (a job died in between), it is the same fact."""
    return Fact(
        LETTER_SENT,
        object_kind="insight_letter",
        properties={"month": month.isoformat(), "people": people},
        source="insight.letter",
        external_id=month.isoformat(),
    )


def letter_planned(day: int) -> Fact:
    """From now on it goes out on this day of the month."""
    return Fact(LETTER_PLANNED, object_kind="insight_letter", properties={"day": day})


def measure_id(measure: str) -> UUID:
    """A measure has no row of its own: its key under a fixed name."""
    return uuid5(NAMESPACE_URL, f"hedgerow:measure:{measure}")


def goal_fact(verb: str, goal: UUID, measure: str, target: float) -> Fact:
    """A goal was set, ended or reached."""
    told = {"measure": measure, "measure_id": str(measure_id(measure)), "target": target}
    return Fact(verb, object_id=goal, object_kind="insight_goal", properties=told)


def sign_id(workspace_id: UUID, sign: str) -> UUID:
    """A warning sign has no row of its own, nor has a criterion: its key under that of the workspace."""
    return uuid5(workspace_id, f"health-{sign}")


def criterion_id(workspace_id: UUID, criterion: str) -> UUID:
    return uuid5(workspace_id, f"maturity-{criterion}")


def sign_answered(workspace_id: UUID, sign: str, day: date) -> Fact:
    """What the sign asks for was done, or its part is better; once a day."""
    return Fact(
        SIGN_ANSWERED,
        object_id=sign_id(workspace_id, sign),
        object_kind="insight_sign",
        properties={"sign": sign},
        source="insight.signs",
        external_id=f"{sign}:{day.isoformat()}",
    )


def step_taken(workspace_id: UUID, criterion: str, level: int, day: date) -> Fact:
    """A criterion that was missing for the next level is met for it; once a day."""
    return Fact(
        STEP_TAKEN,
        object_id=criterion_id(workspace_id, criterion),
        object_kind="insight_criterion",
        properties={"criterion": criterion, "level": level},
        source="insight.steps",
        external_id=f"{criterion}:{level}:{day.isoformat()}",
    )


def board_changed(board: UUID, change: str) -> Fact:
    """`change`: made, changed, removed or restored."""
    return Fact(BOARD_CHANGED, object_id=board, object_kind="insight_board", properties={"change": change})


def remark_changed(remark: UUID, day: date, change: str) -> Fact:
    """`change`: noted, removed or restored. Its words stand with the remark alone."""
    told = {"day": day.isoformat(), "change": change}
    return Fact(REMARK_CHANGED, object_id=remark, object_kind="insight_remark", properties=told)
