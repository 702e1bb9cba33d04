import re
from collections.abc import Callable

import pytest

from hedgerow.web.charts import (
    Annotation,
    Bar,
    BarChart,
    Cell,
    Chart,
    Cohort,
    CohortChart,
    Dot,
    LaneChart,
    LineChart,
    Multiples,
    Panel,
    Point,
    Rank,
    RankChart,
    Reciprocity,
    Share,
    ShareChart,
    Visit,
    VisitChart,
)
from tests.drawings.marked_up import name_of, parsed

Maker = Callable[[list[float]], Chart]

SERIES = {
    "nothing": [],
    "one": [5.0],
    "two": [5.0, 9.0],
    "all equal": [7.0] * 12,
    "all zero": [0.0] * 12,
    "below zero": [-5.0, -1.0, -9.0],
    "both sides": [4.0, -3.0, 2.0, -8.0],
    "a thousand": [float(i * 7919 % 101) for i in range(1000)],
    "huge": [1e12, 2.5e12, 1e9],
}


def line(values: list[float]) -> Chart:
    points = [Point(f"day {i}", value, f"{value:g}") for i, value in enumerate(values)]
    return LineChart(
        "How it went", points, before=points[::-1], annotations=[Annotation(1, "a note"), Annotation(1, "another")]
    )


def bars(values: list[float]) -> Chart:
    return BarChart("How it went", [Bar(f"day {i}", value, f"{value:g}") for i, value in enumerate(values)], low=0)


def visits(values: list[float]) -> Chart:
    strip = [Visit(i, value, f"day {i}", f"{value:g}") for i, value in enumerate(values)]
    return VisitChart("How it went", strip, 0, 1200, "start", "today", gap_words="long ago")


def shares(values: list[float]) -> Chart:
    return ShareChart("How it went", [Share(f"part {i}", value, f"{value:g}") for i, value in enumerate(values)])


def ranks(values: list[float]) -> Chart:
    return RankChart("How it went", [Rank(f"row {i}", value, f"{value:g}") for i, value in enumerate(values)])


def cohorts(values: list[float]) -> Chart:
    cells = [Cell(value, f"{value:g}", is_partial=index == 1) for index, value in enumerate(values[:40])]
    return CohortChart("How it went", [Cohort("May", [*cells, None])], [f"{i}" for i in range(len(cells) + 1)])


def multiples(values: list[float]) -> Chart:
    return Multiples("How it went", [Panel("All", [Bar(f"{i}", value, "x") for i, value in enumerate(values)], 0)])


def lanes(values: list[float]) -> Chart:
    return LaneChart("How it went", [Dot(v, f"{i}", "x", is_overdue=v < 0) for i, v in enumerate(values)], named=0)


def reciprocity(values: list[float]) -> Chart:
    gave, got = [*values[:2], 0, 0][:2]
    return Reciprocity("How it went", gave, got)


CHARTS = [line, bars, visits, shares, ranks, cohorts, multiples, lanes, reciprocity]


def _numbers(drawing: str) -> list[float]:
    """Every place in per cent."""
    return [float(part.rsplit('"', 1)[-1]) for part in drawing.split("%")[:-1] if part.rsplit('"', 1)[-1]]


@pytest.mark.parametrize("values", SERIES.values(), ids=SERIES)
@pytest.mark.parametrize("make", CHARTS)
def test_every_chart_is_a_named_image_for_every_series(make: Maker, values: list[float]) -> None:
    drawn = make(values).draw()
    assert name_of(parsed(drawn)) == "How it went"
    assert not {"nan", "inf"} & set(drawn.replace('"', " ").split())
    assert all(-1 <= place <= 100.01 for place in _numbers(drawn))
    assert make(values).draw() == drawn


@pytest.mark.parametrize("make", CHARTS)
def test_a_thousand_values_stay_affordable(make: Maker) -> None:
    limit = 300_000 if make in (ranks, multiples, shares) else 30_000
    assert len(make(SERIES["a thousand"]).draw()) < limit


def test_the_sentence_and_the_words_of_a_chart_are_escaped() -> None:
    root = parsed(LineChart('R&R "sold" <more>', [Point("<May>", 1, "£1 & more")]).draw())
    assert name_of(root) == 'R&R "sold" <more>'
    assert [text.text for text in root.iter("text")] == ["£1 & more", "<May>"]


def test_a_table_says_what_the_line_shows_beside_the_period_before() -> None:
    chart = LineChart(
        "Regulars rose",
        [Point("May", 3, "3"), Point("June", None, "not known")],
        columns=("Month", "This year"),
        before=[Point("May 24", 2, "2")],
        before_words="Last year",
    )
    table = chart.table()
    assert (table.caption, list(table.columns)) == ("Regulars rose", ["Month", "This year", "Last year"])
    assert list(table.rows) == [("May", "3", "2"), ("June", "not known", "")]


@pytest.mark.parametrize("make", [line, bars, visits, shares, ranks, lanes])
def test_a_table_has_a_row_for_each_value(make: Maker) -> None:
    assert len(make(SERIES["a thousand"]).table().rows) == 1000


def test_the_tables_of_groups_have_a_column_for_each_value() -> None:
    panels = Multiples("s", [Panel("Regulars", [Bar("Mo", 1, "1"), Bar("Tu", 2, "2")])], column="Group").table()
    assert (list(panels.columns), list(panels.rows)) == (["Group", "Mo", "Tu"], [["Regulars", "1", "2"]])
    came = CohortChart("s", [Cohort("May", [Cell(1, "100"), None])], ["0", "1"], column="Began").table()
    assert (list(came.columns), list(came.rows)) == (["Began", "0", "1"], [["May", "100", ""]])
    both = Reciprocity("s", 1, 2, "£1", "£2", "You gave", "You got").table()
    assert list(both.rows) == [("You gave", "£1"), ("You got", "£2")]


def test_a_line_breaks_where_nothing_is_known_and_a_lonely_value_is_a_dot() -> None:
    values = [1, 2, None, 3, None, 4, 5]
    root = parsed(LineChart("s", [Point("d", value, "v") for value in values]).draw())
    paths = {path.get("class"): path.get("d", "") for path in root.iter("path")}
    assert paths["ln hi"].count("M") == 2
    assert paths["ln hi one"].count("M") == 1


def test_a_dense_line_keeps_its_peak_and_its_ends() -> None:
    values = [0.0] * 5000
    values[0], values[1234], values[-1] = 3, 100, 7
    drawn = LineChart("s", [Point("d", value, f"{value:g}") for value in values], height=150).draw()
    heights = [float(place.split()[1]) for place in drawn.split('d="M')[1].split('"')[0].split("L")]
    assert len(heights) <= 402
    assert (min(heights), heights[0], heights[-1]) == (24, 115.2, 111.4)


def test_a_bar_below_zero_hangs_from_the_ground_line() -> None:
    root = parsed(BarChart("s", [Bar("a", 10, "10"), Bar("b", -10, "-10")]).draw())
    ground = float(next(root.iter("line")).get("y1", ""))
    up, down = ((float(r.get("y", "")), float(r.get("height", ""))) for r in root.iter("rect"))
    assert up[0] + up[1] == pytest.approx(ground)
    assert down[0] == pytest.approx(ground)
    assert up[1] == pytest.approx(down[1])


def test_one_bar_is_highlighted_one_needs_care_and_a_running_period_is_hatched() -> None:
    bars = [Bar("a", 1, "1"), Bar("b", 2, "2"), Bar("c", 3, "3"), Bar("d", 1, "1", is_partial=True)]
    root = parsed(BarChart("s", bars, highlight=2, low=0).draw())
    assert [rect.get("class") for rect in root.iter("rect")] == ["bar", "bar lo", "bar hi"]
    assert [svg.get("class") for svg in root.iter("svg")][1:] == ["bar part"]


def test_panels_share_one_scale() -> None:
    root = parsed(Multiples("s", [Panel("A", [Bar("x", 10, "")]), Panel("B", [Bar("x", 5, "")])]).draw())
    tall, short = (float(rect.get("height", "")) for rect in root.iter("rect"))
    assert short == pytest.approx(tall / 2, abs=0.1)


def test_words_stand_in_a_share_only_where_they_fit_on_a_phone() -> None:
    root = parsed(
        ShareChart("s", [Share("Harrow Mill", 72, "72%"), Share("Fenn", 19, "19%"), Share("x", 9, "9%")]).draw()
    )
    assert ["".join(text.itertext()) for text in root.iter("text")] == ["72% Harrow Mill", "19%"]


def test_the_gap_since_the_last_visit_is_dotted_only_when_it_is_named() -> None:
    week = [Visit(day, 3, "d", "£3") for day in range(7)]
    quiet = VisitChart("s", week, 0, 60, "May", "today", gap_words="53 days, no visit").draw()
    assert ['class="gap"' in quiet, "53 days, no visit" in quiet] == [True, True]
    assert 'class="gap"' not in VisitChart("s", week, 0, 60, "May", "today").draw()


def test_give_and_take_compare_on_one_scale() -> None:
    def reach(drawn: str, side: str) -> float:
        return abs(float(drawn.split(f'class="{side}" d="M100 ')[1].split("H")[1].split("V", maxsplit=1)[0]) - 100)

    alone = Reciprocity("s", 180, 640).draw()
    assert reach(alone, "gave") / reach(alone, "got") == pytest.approx(180 / 640, abs=0.01)
    assert reach(Reciprocity("s", 180, 640, limit=1280).draw(), "got") == pytest.approx(49.5, abs=0.1)
    assert 'class="gave"' not in Reciprocity("s", 0, 5).draw()


def test_a_line_without_a_period_before_has_a_table_of_two_columns() -> None:
    table = LineChart("s", [Point("May", 3, "3")], columns=("Month", "Regulars")).table()
    assert (list(table.columns), list(table.rows)) == (["Month", "Regulars"], [("May", "3")])


@pytest.mark.parametrize("index", [-1, 1, 2])
def test_a_note_on_a_point_that_is_unknown_or_not_there_is_left_out(index: int) -> None:
    drawn = LineChart("s", [Point("a", 1, "1"), Point("b", None, "")], annotations=[Annotation(index, "why")]).draw()
    assert "why" not in drawn
    assert 'class="tick"' not in drawn


def test_notes_that_would_cover_each_other_stand_in_rows() -> None:
    points = [Point(f"{at}", float(at), f"{at}") for at in range(24)]
    notes = [Annotation(2, "1"), Annotation(3, "2, 3"), Annotation(14, "4"), Annotation(15, "5, 6")]
    drawn = LineChart("s", points, annotations=notes).draw()
    rows = {words: int(y) for y, words in re.findall(r'<text x="[^"]*" y="(13|29|45)"[^>]*>([^<]*)</text>', drawn)}
    assert rows == {"1": 13, "2, 3": 29, "4": 13, "5, 6": 29}
    assert drawn.count('class="tick"') == 4
    assert drawn.rindex('class="tick"') < drawn.index(">1</text>")


def test_however_many_rows_of_notes_there_are_more_is_higher_and_all_of_it_lies_within_the_chart() -> None:
    points = [Point(f"{at}", float(at), f"{at}") for at in range(24)]
    notes = [Annotation(at, f"{2 * at + 1}, {2 * at + 2}") for at in range(24)]
    drawn = LineChart("s", points, before=points[::-1], before_words="before", annotations=notes).draw()
    tall = int(re.findall(r'^<svg[^>]* height="(\d+)"', drawn)[0])
    (line,) = re.findall(r'class="ln hi"[^>]* d="M([^"]*)"', drawn)
    heights = [float(place.split()[1]) for place in line.split("L")]
    lowest_note = max(float(y) for y in re.findall(r'<text x="[^"]*" y="([\d.]+)"[^>]*>\d+, \d+<', drawn))
    assert heights == sorted(heights, reverse=True)
    assert heights[0] - heights[-1] >= 50
    assert lowest_note < heights[-1] < heights[0] < tall
    assert re.findall(r'y="([\d.]+)"[^>]*>23</text>', drawn)[-1] == str(tall - 6)


def test_the_value_at_the_end_stands_below_the_line_where_notes_hang_over_it() -> None:
    points = [Point(f"{at}", 5.0 if at else 0.0, "£776") for at in range(12)]

    def height(notes: list[Annotation]) -> float:
        drawn = LineChart("s", points, annotations=notes).draw()
        (found,) = re.findall(r'<text class="b lg"[^>]*? y="([\d.]+)"', drawn)
        return float(found)

    assert height([Annotation(11, "1")]) > height([Annotation(2, "1")])
