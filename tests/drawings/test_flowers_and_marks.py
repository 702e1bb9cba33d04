import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from hedgerow.web import drawings
from hedgerow.web.drawings import ROLE_FAMILIES, Family, Petal, family_of, flower, mark, symbols
from tests.drawings.marked_up import name_of, parsed

SPRITE = Path(drawings.__file__).parents[1] / "static/web/icons.svg"
STRENGTHS = [
    Petal("Closeness", 92, "92"),
    Petal("Influence", 95, "95"),
    Petal("Trust", None, "not known yet"),
    Petal("Habit", 0, "0"),
    Petal("Fairness", 31, "31", is_low=True),
]


def test_a_flower_has_an_outline_for_each_strength_and_a_petal_for_each_that_is_there() -> None:
    root = parsed(flower(STRENGTHS, title="How strong this is"))
    classes = [element.get("class") for element in root.iter("path")]
    assert name_of(root) == "How strong this is"
    assert [classes.count(name) for name in ("full", "val", "val low")] == [5, 2, 1]
    assert ["".join(text.itertext()) for text in root.iter("text")] == [
        "92Closeness",
        "95Influence",
        "not known yetTrust",
        "0Habit",
        "31Fairness",
    ]


def _length(css_class: str, drawing: str) -> float:
    numbers = [int(number) for number in re.findall(r"-?\d+", drawing.split(f'class="{css_class}"')[1].split('d="')[1])]
    return -min(numbers[2:8])


def test_a_petal_is_as_long_as_its_strength_and_never_longer_than_full() -> None:
    half, too_much = (flower([Petal("Trust", value, "x")], title="t") for value in (50, 250))
    assert _length("val", half) / _length("full", half) == pytest.approx(0.5, abs=0.02)
    assert _length("val", too_much) == _length("full", too_much)


@pytest.mark.parametrize("count", [0, 1, 3, 5, 8])
def test_labels_stay_inside_the_box_also_when_words_are_long(count: int) -> None:
    name = "Zuverlässigkeit"
    root = parsed(flower([Petal(name, 50, "50") for _ in range(count)], title="t"))
    places = [(float(span.get("x", "nan")), float(span.get("y", "nan"))) for span in root.iter("tspan")]
    assert len(places) == 2 * count
    assert all(50 <= x <= 310 and 10 <= y <= 300 for x, y in places)


def test_words_in_a_flower_are_escaped() -> None:
    root = parsed(flower([Petal("R&R <b>", 50, "50%")], title="<T>"))
    assert "".join(next(root.iter("text")).itertext()) == "50%R&R <b>"


def test_each_of_the_ten_roles_has_a_mark_of_its_own() -> None:
    own = [symbols()[f"g-{role}"].split(">", 1)[1] for role in ROLE_FAMILIES]
    assert len(set(own)) == len(ROLE_FAMILIES) == 10


def test_every_symbol_is_well_formed_and_small() -> None:
    for name, symbol in symbols().items():
        assert ET.fromstring(symbol).get("id") == name  # noqa: S314 our own markup
        assert len(symbol) <= 1000


def test_the_sprite_of_icons_holds_every_mark_as_drawn_here() -> None:
    sprite = SPRITE.read_text(encoding="utf-8")
    assert [name for name, symbol in symbols().items() if symbol not in sprite] == []


def test_a_mark_points_into_the_sprite_in_the_colour_of_its_family() -> None:
    root = parsed(mark("advocate"))
    assert (root.get("class"), name_of(root)) == ("gl r-rose", None)
    assert re.fullmatch(r".*icons\.svg(\?v=\w+)?#g-advocate", str(root[0].get("href")))
    assert name_of(parsed(mark("haw", title="Friendly rivals"))) == "Friendly rivals"


def test_a_role_that_a_business_added_stands_with_the_community() -> None:
    assert family_of("volunteer") is Family.ELDER
    assert "#g-elder" in mark("volunteer")
