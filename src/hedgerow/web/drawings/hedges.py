"""The whole hedge as one drawing, for places where it stands alone (a print, a message, a cover)."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from hedgerow.web.drawings.plants import PLANT_BOX, plant
from hedgerow.web.drawings.species import Family
from hedgerow.web.drawings.svg import frame

_STRIDE = 150  # plants stand closer than they are wide, so that they tie into one hedge
_WIDTH, _HEIGHT = (int(part) for part in PLANT_BOX.split()[2:])


@dataclass(frozen=True, slots=True)
class HedgePlant:
    """One plant of the hedge. The title names it for people who cannot see it."""

    family: Family
    health: float
    neglected: float = 0.0
    title: str = ""


def hedge(plants: Sequence[HedgePlant], *, title: str) -> Markup:
    """Draw the plants side by side on one ground line, from left to right."""
    width = _STRIDE * max(0, len(plants) - 1) + _WIDTH
    ground = _HEIGHT - 20
    line = f'<path class="tw" d="M0 {ground}H{width}"/>'
    stands = "".join(_standing(one, index) for index, one in enumerate(plants))
    return frame(line + stands, css_class="pl hedge-row", view_box=f"0 0 {width} {_HEIGHT}", title=title)


def _standing(one: HedgePlant, index: int) -> str:
    drawn = plant(one.family, health=one.health, neglected=one.neglected, seed=index + 1, title=one.title)
    return str(drawn).replace("<svg ", f'<svg x="{index * _STRIDE}" width="{_WIDTH}" height="{_HEIGHT}" ', 1)
