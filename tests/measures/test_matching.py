"""The share of a need that something covers, worked by hand."""

from fractions import Fraction

import pytest

from hedgerow.measures.matching import HORIZON, Amount, Fit, Side, Span, fit

TODAY, ANY = 739_000, Span()


def side(words: str, amount: Amount | None = None, span: Span = ANY) -> Side:
    return Side(frozenset(words.split()), amount, span)


def score(need: Side, give: Side) -> int | None:
    found = fit(need, give, today=TODAY)
    return found and found.score


def test_words_alone_are_the_share_of_the_shorter_title() -> None:
    # 1 word of min(2, 3) in common: 100 · 6·½ / 6 = 50
    assert fit(side("deck oven"), side("oven small gas"), today=TODAY) == Fit(
        50, frozenset({"oven"}), Fraction(1, 2), None, None
    )


def test_without_a_word_in_common_nothing_fits() -> None:
    assert fit(side("deck oven"), side("cargo bike"), today=TODAY) is None
    assert fit(side(""), side(""), today=TODAY) is None


def test_half_of_what_is_needed_weighs_two_parts_of_eight() -> None:
    need, give = Amount(Fraction(40), "kg", "month"), Amount(Fraction(20), "kg", "month")
    # 100 · (6·1 + 2·½) / 8 = 87.5, rounded half up
    assert score(side("rye flour", need), side("rye flour", give)) == 88
    assert score(side("rye flour", give), side("rye flour", need)) == 100


@pytest.mark.parametrize(
    ("need", "give", "share"),
    [
        (Amount(Fraction(7), "h", "week"), Amount(Fraction(1), "h", "day"), Fraction(1)),
        (Amount(Fraction(2), "h", "day"), Amount(Fraction(7), "h", "week"), Fraction(1, 2)),
        # A month has 1461/48 days: a day's 1 is 1461/48 of a month's 1, more than enough.
        (Amount(Fraction(1461, 48), "h", "month"), Amount(Fraction(1), "h", "day"), Fraction(1)),
        (Amount(Fraction(24), "h", "year"), Amount(Fraction(1), "h", "month"), Fraction(1, 2)),
        (Amount(Fraction(0), "h"), Amount(Fraction(0), "h"), Fraction(1)),
        (Amount(Fraction(5), "h"), Amount(Fraction(0), "h"), Fraction(0)),
        (Amount(Fraction(5), "h"), Amount(Fraction(5), "kg"), None),
        (Amount(Fraction(5), "h", "week"), Amount(Fraction(5), "h"), None),
        (Amount(Fraction(5), "h"), None, None),
        (None, Amount(Fraction(5), "h"), None),
    ],
)
def test_amounts_are_compared_over_the_same_stretch_of_time(
    need: Amount | None, give: Amount | None, share: Fraction | None
) -> None:
    found = fit(side("oven", need), side("oven", give), today=TODAY)
    assert found is not None
    assert found.quantity == share


@pytest.mark.parametrize(
    ("need", "give", "share"),
    [
        (Span(), Span(), None),
        (Span(TODAY, TODAY + 9), Span(TODAY + 5, None), Fraction(5, 10)),
        (Span(TODAY, TODAY + 9), Span(), Fraction(1)),
        (Span(TODAY - 50, TODAY + 9), Span(None, TODAY), Fraction(1, 10)),
        (Span(), Span(None, TODAY + 72), Fraction(73, HORIZON)),
        (Span(TODAY + 400, TODAY + 409), Span(), Fraction(0)),
    ],
)
def test_days_of_the_need_that_are_covered(need: Span, give: Span, share: Fraction | None) -> None:
    found = fit(side("oven", span=need), side("oven", span=give), today=TODAY)
    assert (found.period if found else Fraction(0)) == share


def test_what_never_meets_or_is_over_fits_nothing() -> None:
    assert score(side("oven", span=Span(TODAY, TODAY + 9)), side("oven", span=Span(TODAY + 10, None))) is None
    assert score(side("oven", span=Span(None, TODAY - 1)), side("oven")) is None
    assert score(side("oven"), side("oven", span=Span(None, TODAY - 1))) is None


def test_all_three_parts_add_up() -> None:
    need = side("van wednesday", Amount(Fraction(4), "h", "week"), Span(TODAY, TODAY + 9))
    give = side("van big", Amount(Fraction(3), "h", "week"), Span(TODAY + 4, None))
    # words ½, quantity ¾, period 6/10: 100 · (3 + 1.5 + 1.2) / 10 = 57
    assert score(need, give) == 57
