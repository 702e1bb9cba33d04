"""A bush with one branch cut: the leaves beyond the cut are dry, as many as the loss is of the whole."""

from markupsafe import Markup, escape

from hedgerow.web.drawings.svg import frame

_LEAF = "M0 0C7-10 21-10 28 0 21 10 7 10 0 0Z"
_STEM = "M52 246C70 190 78 160 74 112"
_ALIVE = "M74 112C66 80 46 66 22 56M76 130C92 84 116 62 128 24M94 90C84 62 86 40 92 18"
_JOINT = "M76 150C110 140 128 120 150 108"
_BEYOND = "M176 97C240 66 300 66 372 40M232 74C262 96 300 110 346 112M282 60C300 40 316 26 344 14"
_NEAR = (
    (22, 56, 200), (40, 64, 250), (60, 84, 170), (128, 24, 290), (118, 50, 330), (106, 64, 215), (92, 18, 265),
    (86, 50, 200), (90, 36, 340), (70, 128, 180), (82, 170, 20), (64, 196, 190),
)  # fmt: skip
_FAR = (
    (372, 40, -20), (346, 112, 20), (344, 14, -40), (310, 62, 60), (262, 92, 100), (300, 106, 70), (240, 70, -50),
    (320, 28, 20), (205, 86, 110), (228, 74, 95),
)  # fmt: skip
_FALLEN = ((290, 232, 10), (340, 240, -15), (230, 238, 30), (250, 170, 60), (330, 180, 100))
BOX = "0 0 400 262"


def cut_branch(share: float, *, title: str, label: str, note: str) -> Markup:
    """Draw how much dries up: `share` 0 to 1 of all leaves; values outside are brought to the nearest end.

    `label` and `note` stand at the cut, `title` says it to those who do not see it. Without a loss nothing is cut.
    """
    part = min(1.0, max(0.0, share))
    dry = min(len(_FAR), max(1, round(part * (len(_NEAR) + len(_FAR))))) if part > 0 else 0
    bare = max(0, round(part * (len(_NEAR) + len(_FAR))) - len(_FAR))
    inside = _twig(_STEM, 9) + _twig(_JOINT, 6) + _twig(_BEYOND, 4, "br dead" if dry else "br") + _twig(_ALIVE, 4)
    inside += _leaves("lv", (*_NEAR[bare:], *_FAR[dry:])) + _leaves("dv", (*_NEAR[:bare], *_FAR[:dry]))
    if dry:
        inside += _leaves("dv", _FALLEN[: max(1, round(part * len(_FALLEN)))])
        inside += '<path d="M150 124 178 84" class="cutl"/>'
    inside += (
        f'<text x="192" y="140" class="t b">{escape(label)}</text><text x="192" y="160" class="t">{escape(note)}</text>'
    )
    inside += '<path d="M10 250H390" class="gr"/>'
    return frame(inside, css_class="snap", view_box=BOX, title=title)


def _twig(path: str, width: int, css_class: str = "br") -> str:
    return f'<path d="{path}" class="{css_class}" stroke-width="{width}"/>'


def _leaves(css_class: str, places: tuple[tuple[int, int, int], ...]) -> str:
    drawn = "".join(f'<path d="{_LEAF}" transform="translate({x} {y}) rotate({turn})"/>' for x, y, turn in places)
    return f'<g class="{css_class}">{drawn}</g>' if places else ""
