"""The ground of a geographic map: land, borders, towns, circles of distance. It lies under the marks of a clearing."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

_LETTERS = 13
_LETTER = 0.56  # mean width of a letter against its height
_MOST = 40


def ground(
    *,
    land: Iterable[Sequence[float]],
    borders: Iterable[Sequence[float]],
    towns: Iterable[tuple[str, float, float]],
    rings: Iterable[tuple[float, str]],
    extent: float,
) -> Markup:
    """Lines are flat: x, y, x, y and so on, in the units of the map. Towns come the largest first."""
    side = f'x="{-extent:g}" y="{-extent:g}" width="{2 * extent:g}" height="{2 * extent:g}"'
    earth = "".join(f"{_path(ring)}Z" for ring in land)
    lines = "".join(_path(line) for line in borders)
    circles = "".join(_ring(radius, words) for radius, words in rings)
    named = "".join(_town(town) for town in with_room(towns, extent))
    drawn = (
        f'<g class="ground"><rect class="sea" {side}/><path class="land" d="{earth}"/>'
        f'<path class="border" d="{lines}"/>{circles}{named}</g>'
    )
    return Markup(drawn)  # house: safe-markup: numbers of ours, and names escaped below


def _path(line: Sequence[float]) -> str:
    steps = " ".join(f"{value:.0f}" for value in line)
    return f"M{steps}"


def _ring(radius: float, words: str) -> str:
    return (
        f'<circle class="ring" r="{radius:.0f}"/>'
        f'<text class="far" x="{radius * 0.5:.0f}" y="{-radius * 0.866:.0f}">{escape(words)}</text>'
    )


def _town(town: tuple[str, float, float]) -> str:
    name, x, y = town
    return (
        f'<circle class="town" cx="{x:.0f}" cy="{y:.0f}" r="2.2"/>'
        f'<text class="town" x="{x:.0f}" y="{y:.0f}" dy="-.5em">{escape(name)}</text>'
    )


def with_room(towns: Iterable[tuple[str, float, float]], extent: float) -> list[tuple[str, float, float]]:
    """The largest whose names touch no other and stay inside."""
    chosen: list[tuple[str, float, float]] = []
    for name, x, y in towns:
        half = len(name) * _LETTERS * _LETTER / 2
        inside = abs(x) + half < extent and -extent + 2 * _LETTERS < y < extent - _LETTERS
        if inside and not any(
            abs(x - other) < half + len(known) * _LETTERS * _LETTER / 2 and abs(y - top) < _LETTERS * 1.6
            for known, other, top in chosen
        ):
            chosen.append((name, x, y))
        if len(chosen) == _MOST:
            break
    return chosen
