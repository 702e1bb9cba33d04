"""One line, taken apart."""

from collections.abc import Sequence
from datetime import date

import pytest
from django.utils import translation

from hedgerow.network import events
from hedgerow.network.telling.kinds import EMAILED
from hedgerow.network.telling.line import Line, read_line

TODAY = date(2026, 11, 25)  # a Wednesday
PEOPLE = ("Ana", "Ana Lopez", "Ben Moss", "Grace Okafor", "Layla")
CALL, MET, NOTED, PROMISED = events.CALLED, events.MET, events.NOTED, events.PROMISED


def find(name: str, is_whole: bool) -> Sequence[str]:
    said = name.casefold().split()
    exact = [one for one in PEOPLE if one.casefold().split() == said]
    return exact or [one for one in PEOPLE if set(said) <= set(one.casefold().split())]


def told(said: str) -> Line[str]:
    return read_line(said, today=TODAY, find=find)


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("", Line()),
        (
            "call Ana about the wedding cake yesterday",
            Line(CALL, (("Ana",),), on=date(2026, 11, 24), way="out", text="the wedding cake"),
        ),
        ("called by Ana Lopez", Line(CALL, (("Ana Lopez",),), way="in")),
        ("Ben called, wants flour", Line(CALL, (("Ben Moss",),), way="in", text="wants flour")),
        ("met Ana and Ben on Monday", Line(MET, (("Ana",), ("Ben Moss",)), on=date(2026, 11, 23))),
        ("coffee with Ben, Grace 3 days ago", Line(MET, (("Ben Moss",), ("Grace Okafor",)), on=date(2026, 11, 22))),
        ("e-mail to Grace re: the market", Line(EMAILED, (("Grace Okafor",),), way="out", text="the market")),
        ("Grace likes rye", Line("", (("Grace Okafor",),), text="likes rye")),
        ("promised Ben a cake by Friday", Line(PROMISED, (("Ben Moss",),), due=date(2026, 11, 27), text="a cake")),
        ("promise Ben a cake by 12 May 2027", Line(PROMISED, (("Ben Moss",),), due=date(2027, 5, 12), text="a cake")),
        ("call Zoe about bread 2026-11-02", Line(CALL, unknown="Zoe", on=date(2026, 11, 2), way="out", text="bread")),
        ("call about bread", Line(CALL, text="bread")),
        ("note: likes 12 loaves", Line(NOTED, text="likes 12 loaves")),
        ("Zoe Blanchard", Line(unknown="Zoe Blanchard")),
        ("likes rye on Wednesday", Line(on=date(2026, 11, 18), text="likes rye")),
        ("phoned Ben Wednesday", Line(CALL, (("Ben Moss",),), on=date(2026, 11, 18), way="out")),
    ],
)
def test_a_line_says(said: str, line: Line[str]) -> None:
    with translation.override("en"):
        assert told(said) == line


@pytest.mark.parametrize(
    "said", ["  ", ",", "and and", "@ # $", "call " * 400, "\u202e\u0000 31 February", "by", "ago"]
)
def test_no_line_breaks_it(said: str) -> None:
    with translation.override("en"):
        assert not told(said).people
