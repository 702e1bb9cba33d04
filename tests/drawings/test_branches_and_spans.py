"""The cut branch and the rows of stretches: same values in, same drawing out."""

import pytest

from hedgerow.web.charts import Lane, Span, SpanChart
from hedgerow.web.drawings import cut_branch
from tests.drawings.marked_up import parsed


@pytest.mark.parametrize(("share", "dry"), [(-1, 0), (0, 0), (0.01, 1), (0.41, 9), (1, 22), (7, 22)])
def test_as_many_leaves_are_dry_as_the_loss_is_of_the_whole(share: float, dry: int) -> None:
    drawing = cut_branch(share, title="What stops", label="Mill & Co", note="41%")
    parsed(drawing)
    beyond = drawing.split('class="dv">')[1].split("</g>")[0].count("<path") if dry else 0
    assert beyond == dry
    assert ("cutl" in drawing) is (dry > 0)
    assert "Mill &amp; Co" in drawing


def test_a_row_shows_its_spans_and_words_only_where_they_fit() -> None:
    spans = [Span(0, 6, "usual", "6 days"), Span(6, 27, "less", "half <is> missing"), Span(27, 28, "off", "stops")]
    chart = SpanChart("Rye stops.", [Lane("Rye", "£4 a day", spans)], 28, ("Week 1", "Week 2"), ("What", "When"))
    drawn = chart.draw()
    parsed(drawn)
    assert "half &lt;is&gt; missing" in drawn
    assert "stops</text>" not in drawn
    assert drawn.count("hatch") == 1
    assert chart.table().rows == [("Rye", "6 days, half <is> missing, stops")]


def test_no_rows_are_an_empty_drawing() -> None:
    parsed(SpanChart("Nothing.", [], 28).draw())
