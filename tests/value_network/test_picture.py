"""The drawing: every role and arrow is in it, names never lie on roles or on each other, and it says so in words."""

from itertools import combinations

import pytest

from hedgerow.kernel.ids import uuid7
from hedgerow.value_network import examples
from hedgerow.value_network.drawing import NARROW, WIDE, Sheet, file, picture
from hedgerow.value_network.drawing.labels import labels
from hedgerow.value_network.drawing.layout import bends, placed, wrapped
from hedgerow.value_network.drawn import Deliverable, Drawing, DrawnRole

KEYS = [one.key for one in examples.EXAMPLES]


@pytest.mark.parametrize("sheet", [WIDE, NARROW], ids=lambda sheet: sheet.key)
@pytest.mark.parametrize("key", KEYS)
def test_roles_stand_apart_and_names_find_room(key: str, sheet: Sheet) -> None:
    drawing = examples.copied(key, "Rye & Rosemary")
    nodes = placed(drawing, sheet)
    boxes = [node.box for node in nodes.values()]
    assert len(boxes) == len(drawing.roles)
    assert not any(one.overlap(other) for one, other in combinations(boxes, 2))
    assert all(box.width / 2 <= box.x <= sheet.width - box.width / 2 for box in boxes)
    assert all(box.height / 2 <= box.y <= sheet.height - box.height / 2 for box in boxes)
    found = labels([one.name for one in drawing.deliverables], bends(drawing, nodes, sheet), boxes, sheet)
    covered = [pair for pair in combinations([*boxes, *(one.box for one in found)], 2) if pair[0].overlap(pair[1]) > 60]
    assert covered == []
    if sheet.names:
        assert sum(not one.name for one in found) <= 1


def test_it_is_an_image_with_a_title_and_marks_what_gets_no_return_by_shape() -> None:
    drawing = examples.copied("bakery", "Rye <b>")
    svg = picture(drawing, WIDE, title="All of it")
    assert 'role="img"' in svg
    assert "<title>All of it</title>" in svg
    assert "Rye &lt;b&gt;" in svg
    arrows = len(drawing.deliverables)
    missing = sum(one.way in drawing.unanswered for one in drawing.deliverables)
    assert missing == 2
    assert svg.count('<path class="badge-shape missing"') == missing
    assert svg.count('<circle class="badge-shape"') == arrows - missing
    assert svg.count("dashed") == sum(not one.is_tangible for one in drawing.deliverables)


def test_the_file_stands_by_itself() -> None:
    svg = file(examples.copied("alliance", "Rye"), title="Ours & theirs")
    assert svg.startswith('<svg xmlns="http://www.w3.org/2000/svg"')
    assert "<title>Ours &amp; theirs</title>" in svg
    assert "class=" not in svg
    assert "href" not in svg


def test_nothing_and_one_role_can_be_drawn() -> None:
    assert placed(Drawing(), WIDE) == {}
    only = Drawing((DrawnRole(uuid7(), "x" * 40, "us"),))
    assert "…" in picture(only, NARROW, title="One")


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Staff", ("Staff",)),
        ("Mill and suppliers", ("Mill and", "suppliers")),
        ("Donaudampfschifffahrt", ("Donaudampfsch…",)),
        ("one of the many that are here", ("one of the", "many that", "are here")),
        ("one of the many more words that are here", ("one of the", "many more", "words that…")),
        ("", ("…",)),
    ],
)
def test_long_names_are_wrapped(text: str, lines: tuple[str, ...]) -> None:
    assert wrapped(text, 11) == lines


def test_twelve_roles_and_sixty_arrows_are_drawn_at_once() -> None:
    roles = tuple(DrawnRole(uuid7(), f"Role number {n}", "us" if not n else "") for n in range(12))
    gifts = [(a, b) for a in roles for b in roles if a != b][:60]
    arrows = tuple(
        Deliverable(uuid7(), f"Gift {n}", a.key, b.key, is_tangible=bool(n % 2)) for n, (a, b) in enumerate(gifts)
    )
    svg = picture(Drawing(roles, arrows), WIDE, title="Many")
    assert svg.count('class="arrow') == 60
