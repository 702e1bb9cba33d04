from markupsafe import Markup

from hedgerow.web.drawings import ClearingMark, clearing
from tests.drawings.marked_up import name_of, parsed

MARKS = [
    ClearingMark("Harrow Mill & Sons", "vendor", -182, -93, 19.5, value=400),
    ClearingMark("Sam <Whitlock>", "client", 120, 40, 8, value=100, is_overdue=True),
    ClearingMark("Ezra Fox", "prospect", 249, 238, 4.2),
]


def drawn(marks: list[ClearingMark]) -> Markup:
    return clearing(marks, business="R&R", extent=430, rings=[200, 384], title="Who is around you")


def test_every_party_has_its_mark_and_the_most_important_lies_on_top() -> None:
    root = parsed(drawn(MARKS))
    uses = [(use.get("class"), str(use.get("href")).split("#")[1]) for use in root.iter("use")]
    assert name_of(root) == "Who is around you"
    assert uses == [("r-rose", "g-prospect"), ("r-rose", "g-client"), ("r-sloe", "g-vendor")]
    assert root.get("viewBox") == "-430 -430 860 860"


def test_a_tie_is_as_wide_as_what_flows_and_missing_where_nothing_does() -> None:
    widths = [
        float(path.get("stroke-width", "")) for path in parsed(drawn(MARKS)).iter("path") if path.get("stroke-width")
    ]
    assert widths == [7.8, 4.3]


def test_the_overdue_are_ringed_and_names_are_escaped() -> None:
    root = parsed(drawn(MARKS))
    assert [(ring.get("cx"), ring.get("cy")) for ring in root.iter("circle") if ring.get("class") == "late"] == [
        ("120", "40")
    ]
    assert [text.text for text in root.iter("text")] == ["R&R", "Harrow Mill & Sons", "Sam <Whitlock>", "Ezra Fox"]


def test_only_the_most_important_are_named_and_fewer_on_a_phone() -> None:
    many = [ClearingMark(f"Party {i}", "client", 0, 50 * i, 5) for i in range(60)]
    names = [(text.text, text.get("class")) for text in parsed(drawn(many)).iter("text")]
    assert names[1:] == [(f"Party {i}", None if i < 8 else "minor") for i in range(24)]


def test_names_that_would_touch_give_way_to_the_more_important() -> None:
    crowd = [ClearingMark(f"Party {i}", "client", 0, 10 * i, 5) for i in range(8)]
    names = [(text.text, text.get("class")) for text in parsed(drawn(crowd)).iter("text")]
    assert names[1:] == [("Party 0", None), ("Party 4", None), ("Party 2", "minor"), ("Party 6", "minor")]


def test_a_business_that_knows_nobody_yet_stands_alone() -> None:
    assert [text.text for text in parsed(drawn([])).iter("text")] == ["R&R"]
