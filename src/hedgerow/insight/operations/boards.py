"""Boards and remarks: made, changed, removed and brought back."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.insight import events, queries
from hedgerow.insight.choosing import MOST_TILES, SPANS, Tile
from hedgerow.insight.errors import BadBoard, BadRemark, TileNotFound
from hedgerow.insight.models import Board, Remark
from hedgerow.insight.permissions import Permission
from hedgerow.insight.registries import measures
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.days import today_of
from hedgerow.kernel.permissions import require
from hedgerow.timeline import operations as timeline

LONGEST_NAME = LONGEST_WORDS = 60


@transaction.atomic
def make_board(*, actor: Actor, name: str, tiles: Sequence[Tile]) -> Board:
    """Raises BadBoard."""
    require(actor, Permission.SET_GOALS)
    _ensure_sound(name, tiles)
    now = clock.now()
    made = Board.objects.create(name=name.strip(), tiles=_plain(tiles), made_at=now, changed_at=now)
    timeline.record(actor, events.board_changed(made.pk, "made"))
    return made


@transaction.atomic
def change_board(*, actor: Actor, board: Board, name: str, tiles: Sequence[Tile]) -> Board:
    """Tiles that nobody sees just now stay at their places. The same again records nothing. Raises BadBoard."""
    require(actor, Permission.SET_GOALS, board)
    _ensure_sound(name, tiles)
    locked = Board.objects.select_for_update().get(pk=board.pk)
    wanted = name.strip(), _with_hidden(locked, tiles)
    if (locked.name, locked.tiles) != wanted:
        locked.name, locked.tiles = wanted
        _change(actor, locked)
    return locked


@transaction.atomic
def move_tile(*, actor: Actor, board: Board, measure: str, by: int) -> int:
    """One place earlier (-1) or later (1); at an end it stays where it is. Gives its place, the first being 1.

    Raises TileNotFound.
    """
    require(actor, Permission.SET_GOALS, board)
    locked = Board.objects.select_for_update().get(pk=board.pk)
    shown = [tile.measure for tile in queries.tiles_of(locked)]
    place = _place_of(measure, shown)
    beside = place + by
    if by in (-1, 1) and 0 <= beside < len(shown):
        raw = [str(tile["measure"]) for tile in locked.tiles]
        here, there = raw.index(measure), raw.index(shown[beside])
        locked.tiles[here], locked.tiles[there] = locked.tiles[there], locked.tiles[here]
        _change(actor, locked)
        place = beside
    return place + 1


@transaction.atomic
def change_tile(*, actor: Actor, board: Board, tile: Tile) -> None:
    """Over what time a measure is shown and against what. The same again records nothing.

    Raises TileNotFound, BadBoard.
    """
    require(actor, Permission.SET_GOALS, board)
    _ensure_span(tile)
    locked = Board.objects.select_for_update().get(pk=board.pk)
    place = _place_of(tile.measure, [str(one["measure"]) for one in locked.tiles])
    if locked.tiles[place] != asdict(tile):
        locked.tiles[place] = asdict(tile)
        _change(actor, locked)


@transaction.atomic
def remove_board(*, actor: Actor, board: Board) -> None:
    """It can be brought back. Again changes nothing."""
    require(actor, Permission.SET_GOALS, board)
    if Board.objects.filter(pk=board.pk, removed_at=None).update(removed_at=clock.now()):
        timeline.record(actor, events.board_changed(board.pk, "removed"))


@transaction.atomic
def bring_back_board(*, actor: Actor, board: Board) -> None:
    """Again changes nothing."""
    require(actor, Permission.SET_GOALS, board)
    if Board.objects.filter(pk=board.pk, removed_at__isnull=False).update(removed_at=None):
        timeline.record(actor, events.board_changed(board.pk, "restored"))


@transaction.atomic
def note_remark(*, actor: Actor, day: date, words: str) -> Remark:
    """Why figures moved that day, for every chart. Raises BadRemark."""
    require(actor, Permission.SET_GOALS)
    said = " ".join(words.split())
    if not said or len(said) > LONGEST_WORDS:
        raise BadRemark(_("Say it in at most 60 letters."), field="words")
    if day > today_of(actor):
        raise BadRemark(_("That day is still to come."), field="day")
    made = Remark.objects.create(day=day, words=said, noted_at=clock.now(), noted_by=actor.label[:80])
    timeline.record(actor, events.remark_changed(made.pk, day, "noted"))
    return made


@transaction.atomic
def remove_remark(*, actor: Actor, remark: Remark) -> None:
    """It can be brought back. Again changes nothing."""
    require(actor, Permission.SET_GOALS, remark)
    if Remark.objects.filter(pk=remark.pk, removed_at=None).update(removed_at=clock.now()):
        timeline.record(actor, events.remark_changed(remark.pk, remark.day, "removed"))


@transaction.atomic
def bring_back_remark(*, actor: Actor, remark: Remark) -> None:
    """Again changes nothing."""
    require(actor, Permission.SET_GOALS, remark)
    if Remark.objects.filter(pk=remark.pk, removed_at__isnull=False).update(removed_at=None):
        timeline.record(actor, events.remark_changed(remark.pk, remark.day, "restored"))


def _ensure_sound(name: str, tiles: Sequence[Tile]) -> None:
    if not name.strip() or len(name.strip()) > LONGEST_NAME:
        raise BadBoard(_("Give the board a name of at most 60 letters."), field="name")
    if not tiles or len(tiles) > MOST_TILES:
        raise BadBoard(_("Choose from one to twelve measures."), field="tiles")
    keys = [tile.measure for tile in tiles]
    if len(set(keys)) < len(keys) or any(key not in measures for key in keys):
        raise BadBoard(_("Choose each measure once, from the list."), field="tiles")
    for tile in tiles:
        _ensure_span(tile)


def _ensure_span(tile: Tile) -> None:
    if tile.months not in SPANS:
        raise BadBoard(_("Choose three, twelve or twenty-four months."), field="tiles")


def _place_of(measure: str, measures: Sequence[str]) -> int:
    if measure not in measures:
        raise TileNotFound
    return measures.index(measure)


def _change(actor: Actor, board: Board) -> None:
    board.changed_at = clock.now()
    board.save(update_fields=["name", "tiles", "changed_at"])
    timeline.record(actor, events.board_changed(board.pk, "changed"))


def _with_hidden(board: Board, tiles: Sequence[Tile]) -> list[dict[str, object]]:
    seen = {tile.measure for tile in (*queries.tiles_of(board), *tiles)}
    wanted = _plain(tiles)
    for place, tile in enumerate(board.tiles):
        if tile["measure"] not in seen:
            wanted.insert(place, tile)
    return wanted


def _plain(tiles: Sequence[Tile]) -> list[dict[str, object]]:
    return [asdict(tile) for tile in tiles]
