"""The picture itself, for a page (by class, so that it follows light and dark) or as a file of its own."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from uuid import UUID

from markupsafe import Markup, escape

from hedgerow.value_network.drawing.labels import BADGE, Label, labels
from hedgerow.value_network.drawing.layout import WIDE, Node, Sheet, bends, placed
from hedgerow.value_network.drawing.shapes import Bend, leaf
from hedgerow.value_network.drawn import Deliverable, Drawing
from hedgerow.web.drawings.marks import family_of, mark_address
from hedgerow.web.drawings.svg import frame

_INK, _PAPER, _CARE, _HEDGE = "#221f33", "#fdfefa", "#8a4b00", "#1e5c3b"
_NO_MARKS: Mapping[UUID, str] = MappingProxyType({})
_ON_PAPER: Mapping[str, str] = MappingProxyType(
    {
        "arrow": f'fill="none" stroke="{_INK}" stroke-width="1.6"',
        "arrow dashed": f'fill="none" stroke="{_INK}" stroke-width="1.6" stroke-dasharray="6 5"',
        "arrow missing": f'fill="none" stroke="{_CARE}" stroke-width="2.4"',
        "arrow dashed missing": f'fill="none" stroke="{_CARE}" stroke-width="2.4" stroke-dasharray="6 5"',
        "head": f'fill="{_INK}"',
        "head missing": f'fill="{_CARE}"',
        "badge-shape": f'fill="{_PAPER}" stroke="{_INK}" stroke-width="1.2"',
        "badge-shape missing": f'fill="{_PAPER}" stroke="{_CARE}" stroke-width="2"',
        "count": f'fill="{_INK}" font-size="12"',
        "name": f'fill="{_INK}" font-size="14.5" stroke="{_PAPER}" stroke-width="4" '
        'paint-order="stroke" stroke-linejoin="round"',
        "role": f'fill="{_PAPER}" stroke="{_INK}" stroke-width="1.5"',
        "role us": f'fill="{_HEDGE}"',
        "role-name": f'fill="{_INK}" font-size="17" font-weight="600"',
        "role-name us": 'fill="#ffffff" font-size="17" font-weight="600"',
    }
)
Look = Callable[[str], str]


def picture(drawing: Drawing, sheet: Sheet, *, title: str, marks: Mapping[UUID, str] = _NO_MARKS) -> Markup:
    """For a page. `marks` are the fruits of roles, by key."""
    inside = _inside(drawing, sheet, lambda name: f'class="{name}"', marks)
    return frame(inside, css_class=f"exchange-picture {sheet.key}", view_box=_box(sheet), title=title)


def file(drawing: Drawing, *, title: str) -> str:
    """A file that looks the same everywhere: dark ink on paper."""
    inside = _inside(drawing, WIDE, lambda name: _ON_PAPER[name], _NO_MARKS)
    opening = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{_box(WIDE)}" font-family="sans-serif" role="img">'
    ground = f'<rect width="{WIDE.width}" height="{WIDE.height}" fill="{_PAPER}"/>'
    return f"{opening}<title>{escape(title)}</title>{ground}{inside}</svg>"


def _box(sheet: Sheet) -> str:
    return f"0 0 {sheet.width} {sheet.height}"


def _inside(drawing: Drawing, sheet: Sheet, look: Look, marks: Mapping[UUID, str]) -> str:
    nodes = placed(drawing, sheet)
    curves = bends(drawing, nodes, sheet)
    missing = drawing.unanswered
    named = labels([one.name for one in drawing.deliverables], curves, [node.box for node in nodes.values()], sheet)
    pairs = list(zip(drawing.deliverables, curves, named, strict=True))
    lines = "".join(_arrow(one, bend, look, is_missing=one.way in missing) for one, bend, _label in pairs)
    words = "".join(_label(label, look, is_missing=one.way in missing) for one, _bend, label in pairs)
    us = drawing.us
    return lines + words + "".join(_role(node, look, sheet, marks, is_us=node.role == us) for node in nodes.values())


def _arrow(one: Deliverable, bend: Bend, look: Look, *, is_missing: bool) -> str:
    names = f"arrow{'' if one.is_tangible else ' dashed'}{' missing' if is_missing else ''}"
    head = "head missing" if is_missing else "head"
    return f'<path {look(names)} d="{bend.path}"/><path {look(head)} d="{bend.head(11)}"/>'


def _label(label: Label, look: Look, *, is_missing: bool) -> str:
    """A number in a circle, or in a diamond where nothing comes back; its name after it."""
    x, y = label.at
    shape = look("badge-shape missing" if is_missing else "badge-shape")
    r = BADGE - 0.5
    if is_missing:
        side = r + 2.5
        sign = f'<path {shape} d="M{x:.0f} {y - side:.1f}l{side} {side} {-side} {side} {-side} {-side}z"/>'
    else:
        sign = f'<circle {shape} cx="{x:.0f}" cy="{y:.0f}" r="{r:g}"/>'
    number = f'<text {look("count")} text-anchor="middle" x="{x:.0f}" y="{y:.0f}" dy=".36em">{label.number}</text>'
    if not label.name:
        return sign + number
    x, y = label.name_at
    voice = f'{look("name")} text-anchor="{label.anchor}"'
    return f'{sign}{number}<text {voice} x="{x:.0f}" y="{y:.0f}" dy=".34em">{escape(label.name)}</text>'


def _role(node: Node, look: Look, sheet: Sheet, marks: Mapping[UUID, str], *, is_us: bool) -> str:
    box = node.box
    us = " us" if is_us else ""
    mark = marks.get(node.role.key, "") if sheet.mark else ""
    shift = sheet.mark * 0.65 if mark else 0
    first = box.y - (len(node.lines) - 1) * sheet.letters * 0.625
    voice, step = f'{look(f"role-name{us}")} text-anchor="middle"', sheet.letters * 1.25
    rows = "".join(
        f'<text {voice} x="{box.x + shift:.0f}" y="{first + at * step:.1f}" dy=".35em">{escape(line)}</text>'
        for at, line in enumerate(node.lines)
    )
    left = box.x - box.width / 2 + sheet.letters * 0.7
    size = f'x="{left:.0f}" y="{box.y - sheet.mark / 2:.0f}" width="{sheet.mark:g}" height="{sheet.mark:g}"'
    fruit = f'<use class="r-{family_of(mark)}" href="{escape(mark_address(mark))}" {size}/>' if mark else ""
    return f'<path {look(f"role{us}")} d="{leaf(box)}"/>{fruit}{rows}'
