"""A plant whose height is health and whose dry leaves are neglect, and the sapling of empty pages."""

from collections.abc import Mapping
from functools import lru_cache

from markupsafe import Markup

from hedgerow.web.drawings.fruits import BERRY_RADIUS, hang_fruit
from hedgerow.web.drawings.growth import Growth
from hedgerow.web.drawings.pen import GRID
from hedgerow.web.drawings.species import Family
from hedgerow.web.drawings.svg import frame

PLANT_BOX = "-100 -228 200 248"
SAPLING_BOX = "-100 -120 200 140"
_SAPLING_HEALTH = 10


def plant(
    family: Family, *, health: float, neglected: float = 0.0, width: int = 200, seed: int = 1, title: str = ""
) -> Markup:
    """Draw a plant: health 0 to 100 is its height, the neglected share 0 to 1 its dry leaves.

    Values outside are brought to the nearest end. `width` is how far its undergrowth reaches (the box is 200 wide).
    """
    inside = plant_paths(family, _health(health), _share(neglected), width, seed)
    return frame(inside, css_class=f"pl r-{family}", view_box=PLANT_BOX, title=title)


def sapling(family: Family = Family.IVY, *, title: str = "") -> Markup:
    """Draw the young plant of an empty page."""
    inside = plant_paths(family, _SAPLING_HEALTH, 0.0, 200, 3)
    return frame(inside, css_class=f"pl r-{family}", view_box=SAPLING_BOX, title=title)


@lru_cache(maxsize=256)
def plant_paths(family: Family, health: int, neglected: float, width: int, seed: int) -> str:
    """Return the inside of a plant drawing. Kept, because growing takes some milliseconds."""
    growth = Growth(family, health=health, neglected=neglected, seed=seed)
    growth.grow(width)
    hang_fruit(growth, family, health)
    return _painted({name: "".join(texts) for name, texts in growth.layers.items()}, BERRY_RADIUS.get(family, 0))


def _painted(layers: Mapping[str, str], berry_radius: float) -> str:
    """Stack the layers from the back to the front."""
    return (
        _leafage("l1", layers.get("back"))
        + _twigs("tw", layers.get("stems"))
        + _twigs("tw th", layers.get("branches"))
        + _leafage("l2", layers.get("middle"))
        + _leafage("ld", layers.get("dry"))
        + _leafage("l2", layers.get("front"))
        + _leafage("l3", layers.get("light"))
        + _leafage("fr", layers.get("fruit"))
        + _berries(layers.get("berries"), berry_radius)
        + _leafage("fd", layers.get("hearts"))
    )


def _leafage(css_class: str, paths: str | None) -> str:
    return f'<path class="{css_class}" transform="scale({1 / GRID:g})" d="{paths}"/>' if paths else ""


def _twigs(css_class: str, paths: str | None) -> str:
    return f'<path class="{css_class}" d="{paths}"/>' if paths else ""


def _berries(paths: str | None, radius: float) -> str:
    if not paths:
        return ""
    pen = f'fill="none" stroke="currentColor" stroke-linecap="round" stroke-width="{radius * 2 * GRID:g}"'
    return f'<path {pen} transform="scale({1 / GRID:g})" d="{paths}"/>'


def _health(value: float) -> int:
    return round(min(100, max(0, value)))


def _share(value: float) -> float:
    """Round to twentieths: nobody sees less, and drawings repeat."""
    return round(min(1, max(0, value)) * 20) / 20
