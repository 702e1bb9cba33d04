"""What the house asks of templates and style sheets, and the proofs of the design: weight and contrast."""

import re
from itertools import product
from pathlib import Path

import pytest

from hedgerow.web.icons import icon, icon_names

SOURCE = Path(__file__).resolve().parents[2] / "src" / "hedgerow"
CSS = SOURCE / "web" / "static" / "web" / "css"
TEMPLATES = sorted(path for folder in ("templates", "templates_dtl") for path in SOURCE.glob(f"*/{folder}/**/*.html"))
BUDGET = 25 * 1024
OF_THE_MAP = 31 * 1024
"""It is a workbench: what is chosen, its legend, days and ways have controls of their own."""
PAGES = {
    "today": ["hedgerow", "drawing", "charts"],
    "party": ["hedgerow", "forms", "record", "drawing"],
    "list": ["hedgerow", "forms", "listing"],
    "settings": ["hedgerow", "forms", "listing"],
    "import": ["hedgerow", "forms", "listing", "hand-in", "drawing"],
    "sign-in": ["hedgerow", "forms", "gate"],
    "map": ["hedgerow", "map"],
}


def whole(sheet: Path) -> str:
    """A sheet with what it imports."""
    return re.sub(r'@import "([^"]+)";', lambda found: whole(sheet.parent / found[1]), sheet.read_text())


def minified(css: str) -> str:
    css = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    css = re.sub(r" ?([{};,>]) ?", r"\1", re.sub(r"\s+", " ", css))
    return css.replace(": ", ":").replace(";}", "}").strip()


def named(template: str) -> Path:
    return next(each for each in TEMPLATES if each.as_posix().endswith(f"/templates/{template}"))


def with_its_parts(template: Path) -> str:
    """A template with what it includes by name."""
    text = template.read_text()
    return text + "".join(with_its_parts(named(part)) for part in re.findall(r'{% include "([^"]+[.]html)"', text))


def shells(template: Path) -> list[str]:
    """The template, and those it stands in for as long as each asks for the sheets of the next."""
    text = template.read_text()
    outer = re.search(r'{% extends "([^"]+)"', text)
    is_last = "block sheets" in text and "super()" not in text
    return [text] if is_last or outer is None else [text, *shells(named(outer[1]))]


@pytest.mark.parametrize("page", PAGES)
def test_the_sheets_of_a_page_weigh_at_most_25_kb_and_those_of_the_map_31(page: str) -> None:
    faces = SOURCE.parents[1] / "frontend" / "src" / "fonts.css"
    css = faces.read_text() + "".join(whole(CSS / f"{name}.css") for name in PAGES[page])
    assert len(minified(css)) <= (OF_THE_MAP if page == "map" else BUDGET)


@pytest.mark.parametrize("sheet", sorted(CSS.rglob("*.css")), ids=lambda path: path.name)
def test_a_sheet_is_short_in_layers_and_free_of_physical_sides(sheet: Path) -> None:
    css = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
    assert len(sheet.read_text().splitlines()) <= 120
    outside = re.sub(r"@(import|layer) [^{};]+;", "", css).strip()
    assert not outside or outside.startswith("@layer ")
    assert not re.search(r"[\s;{](margin|padding|border)-(left|right|top|bottom)\b|text-align: (left|right)", css)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_template_has_no_style_and_no_script_of_its_own(template: Path) -> None:
    text = template.read_text()
    assert not re.search(r"\sstyle=|<style\b|\son[a-z]+=\"|javascript:", text)
    assert not re.search(r"<script(?![^>]*\b(src=|type=\"application/json\"))", text)
    assert len(text.splitlines()) <= 150


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_every_icon_a_template_names_is_in_the_sprite(template: Path) -> None:
    named = set(re.findall(r"\bicon\(\"([a-z-]+)\"", template.read_text()))
    assert named - icon_names() == set()


PAGES_THAT_DRAW = [
    each
    for each in SOURCE.glob("*/templates/**/*.html")
    if "{% extends" in each.read_text() and re.search(r"\b(empty|sapling|plant)\(", with_its_parts(each))
]


@pytest.mark.parametrize("template", PAGES_THAT_DRAW, ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_page_with_a_plant_brings_the_colours_of_plants(template: Path) -> None:
    asked = "".join(part for text in shells(template) for part in re.findall(r"sheets\(([^)]*)\)", text))
    sheets = [whole(CSS / f"{name}.css") for name in re.findall(r'"([a-z-]+)"', asked)]
    assert any(".pl {" in sheet for sheet in sheets)


def test_an_icon_is_decoration_beside_a_word_and_an_image_alone() -> None:
    assert 'aria-hidden="true"' in icon("plus")
    assert 'role="img" aria-label="Close &amp; go"' in icon("close", "Close & go")
    with pytest.raises(KeyError):
        icon("unicorn")


# ── Contrast: WCAG 2.2, from the tokens themselves ────────────────────────────────────────────────────────────
TOKENS = {
    name: (light, dark)
    for name, light, dark in re.findall(
        r"--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)", (CSS / "parts" / "tokens.css").read_text()
    )
}
GROUNDS = ["ground", "surface", "sunk"]
WORDS = ["ink", "ink-2", "hedge", "care", "harm"]
MARKS = ["edge", "rose", "hazel", "sloe", "ivy", "elder", "haw", "focus"]


def luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    high, low = sorted([luminance(one), luminance(other)], reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("theme", "ground"), list(product([0, 1], GROUNDS)))
def test_words_and_marks_stand_out_on_every_ground(theme: int, ground: str) -> None:
    paper = TOKENS[ground][theme]
    assert [word for word in WORDS if contrast(TOKENS[word][theme], paper) < 4.5] == []
    assert [mark for mark in MARKS if contrast(TOKENS[mark][theme], paper) < 3] == []


@pytest.mark.parametrize("theme", [0, 1])
def test_words_stand_out_on_coloured_grounds(theme: int) -> None:
    pairs = [
        ("on-hedge", "hedge"),
        ("hedge", "hedge-soft"),
        ("care", "care-soft"),
        ("harm", "harm-soft"),
        ("ink", "hedge-soft"),
    ]
    assert [pair for pair in pairs if contrast(TOKENS[pair[0]][theme], TOKENS[pair[1]][theme]) < 4.5] == []
