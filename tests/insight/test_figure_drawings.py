"""The drawings of the figures: as many marks as there is to tell, and the same as a table."""

from hedgerow.insight.drawing.branches import Branch, BranchChart
from hedgerow.insight.drawing.slopes import Slope, SlopeChart


def test_each_branch_has_a_leaf_for_everybody_on_it() -> None:
    chart = BranchChart("Told.", [Branch("Grace", 3, "3 people"), Branch("Tom", 1, "1 person")], ("Who", "Lost"))
    drawn = str(chart.draw())
    assert drawn.count("h0") == 4
    assert 'aria-label="Told."' in drawn
    assert "hole" not in drawn
    assert chart.table().rows == [("Grace", "3 people"), ("Tom", "1 person")]


def test_a_branch_with_too_many_leaves_ends_in_an_open_one_within_the_drawing() -> None:
    drawn = str(BranchChart("", [Branch("A very long name that would run into the number", 500, "500 people")]).draw())
    assert drawn.count("h0") == 25
    assert "dot hole" in drawn
    assert "…" in drawn
    assert max(float(place.split(" ")[0]) for place in drawn.split('d="M')[1:]) < 1000


def test_one_line_slopes_for_each_channel_and_names_stand_apart() -> None:
    slopes = [Slope(name, [0.5, 0.1 * at], ["50%", "x"]) for at, name in enumerate("abcdefg")]
    chart = SlopeChart("Told.", ["First", "Last"], slopes, 2, column="Channel")
    drawn = str(chart.draw())
    assert (drawn.count('class="ln was"'), drawn.count('class="ln hi"')) == (6, 1)
    heights = sorted(float(part.split('"')[0]) for part in drawn.split('<text class="" x="68%" y="')[1:])
    assert chart.table().columns == ("Channel", "First", "Last")
    assert chart.table().rows[0] == ("a", "50%", "x")
    close = SlopeChart("", ["First"], [Slope(name, [0.0], ["0%"]) for name in "abcdefgh"])
    places = [float(part.split('y="')[1].split('"')[0]) for part in str(close.draw()).split('x="68%"')[1:]]
    assert all(lower - upper >= 15 for upper, lower in zip(sorted(places), sorted(places)[1:], strict=False))
    assert max(places) <= 300
    assert heights == sorted(heights)


def test_nothing_to_draw_is_an_empty_drawing() -> None:
    assert "<svg" in str(SlopeChart("", ["First"], []).draw())
    assert "<svg" in str(BranchChart("", []).draw())
