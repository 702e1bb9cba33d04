"""Goals, boards and remarks as they are now."""

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from hedgerow.insight.choosing import SPANS, Against, Tile
from hedgerow.insight.errors import BoardNotFound, GoalNotFound, RemarkNotFound
from hedgerow.insight.models import Board, Goal, Remark
from hedgerow.insight.permissions import Permission
from hedgerow.insight.registries import measures
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require


def goals(actor: Actor) -> Mapping[str, Goal]:
    """The goal of each measure that has one."""
    require(actor, Permission.VIEW_FIGURES)
    return {one.measure: one for one in Goal.objects.filter(ended_at=None)}


def visible_goal(actor: Actor, goal_id: UUID) -> Goal:
    """Also one that has ended. Raises GoalNotFound."""
    require(actor, Permission.VIEW_FIGURES)
    found = Goal.objects.filter(pk=goal_id).first()
    if found is None:
        raise GoalNotFound
    return found


def boards(actor: Actor) -> Sequence[Board]:
    """Those that were not removed, by name."""
    require(actor, Permission.VIEW_FIGURES)
    return list(Board.objects.filter(removed_at=None).order_by("name", "pk"))


def visible_board(actor: Actor, board_id: UUID) -> Board:
    """Also one that was removed. Raises BoardNotFound."""
    require(actor, Permission.VIEW_FIGURES)
    found = Board.objects.filter(pk=board_id).first()
    if found is None:
        raise BoardNotFound
    return found


def tiles_of(board: Board) -> Sequence[Tile]:
    """Those whose measure is known."""
    return [
        Tile(one["measure"], one["months"], Against(one["against"]))
        for one in board.tiles
        if one["measure"] in measures and one["months"] in SPANS
    ]


def remarks(actor: Actor, since: date) -> Sequence[Remark]:
    """The latest day first."""
    require(actor, Permission.VIEW_FIGURES)
    return list(Remark.objects.filter(day__gte=since, removed_at=None).order_by("-day", "-pk"))


def visible_remark(actor: Actor, remark_id: UUID) -> Remark:
    """Also one that was removed. Raises RemarkNotFound."""
    require(actor, Permission.VIEW_FIGURES)
    found = Remark.objects.filter(pk=remark_id).first()
    if found is None:
        raise RemarkNotFound
    return found
