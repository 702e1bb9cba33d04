"""A board, and how one of its tiles is shown, as a page asks for them."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from hedgerow.insight.choosing import SPANS, Against, Tile
from hedgerow.insight.models import Board
from hedgerow.insight.queries import tiles_of
from hedgerow.insight.registries import AREAS, measures

_OVER = [(3, _("Three months")), (12, _("A year")), (24, _("Two years"))]
_AGAINST = [
    (Against.BEFORE, _("A month before")),
    (Against.YEAR, _("A year before")),
    (Against.NOTHING, _("Nothing")),
]


class TileForm(forms.Form):
    months = forms.TypedChoiceField(label=_("Over"), choices=_OVER, coerce=int, initial=SPANS[1])
    against = forms.TypedChoiceField(label=_("Compared with"), choices=_AGAINST, coerce=Against, initial=Against.BEFORE)


class BoardForm(TileForm):
    """Of a board that is there already time and comparison are left alone, unless all tiles are to have the same."""

    name = forms.CharField(label=_("Name"), max_length=60)
    tiles = forms.MultipleChoiceField(label=_("Measures"), widget=forms.CheckboxSelectMultiple, required=False)

    def __init__(self, *args: Any, board: Board | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.board = board
        grouped = [
            (str(name), [(one.key, str(one.label)) for one in measures if one.area is area])
            for area, name in AREAS.items()
        ]
        self._offer("tiles", [group for group in grouped if group[1]])
        if board:
            self.initial = _initial_of(board)
            for name, choices in (("months", _OVER), ("against", _AGAINST)):
                self.fields[name].required = False
                self._offer(name, [("", _("As each tile has it")), *choices])

    @property
    def chosen(self) -> list[Tile]:
        """Those that were on the board stay in their order, with what each has; others come after them."""
        said = self.cleaned_data
        there = [one for one in (tiles_of(self.board) if self.board else ()) if one.measure in said["tiles"]]
        known = {one.measure for one in there}
        tiles = [*there, *(Tile(key) for key in said["tiles"] if key not in known)]
        return [Tile(one.measure, said["months"] or one.months, said["against"] or one.against) for one in tiles]

    def _offer(self, name: str, choices: list[Any]) -> None:
        self.fields[name].choices = choices  # type: ignore[attr-defined]  # a choice field


def form_of(tile: Tile) -> TileForm:
    """As the tile has it; several may stand on one page."""
    return TileForm(
        initial={"months": tile.months, "against": tile.against},
        auto_id=f"id_{tile.measure.replace('.', '_')}_%s",
    )


def _initial_of(board: Board) -> dict[str, Any]:
    tiles = [one.measure for one in tiles_of(board)]
    return {"name": board.name, "tiles": tiles, "months": "", "against": ""}
