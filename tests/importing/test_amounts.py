"""Amounts as people write them, exactly; and which mark stands before the cents."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.kernel import money
from hedgerow.sales.importing.amounts import LARGEST, Amount, Unclear, currency_code, parse_amount, parse_quantity
from hedgerow.sales.importing.decimal_mark import decide_mark


@pytest.mark.parametrize(
    ("text", "mark", "minor", "currency"),
    [
        ("12", ".", 1200, "EUR"),
        ("12.5", ".", 1250, "EUR"),
        (".5", ".", 50, "EUR"),
        ("12.", ".", 1200, "EUR"),
        ("1,234.50", ".", 123450, "EUR"),
        ("1.234,50", ",", 123450, "EUR"),
        ("1 234,50", ",", 123450, "EUR"),
        ("1\u202f234,50 €", ",", 123450, "EUR"),
        ("CHF 1'234.50", ".", 123450, "CHF"),
        ("12,34,567.00", ".", 123456700, "EUR"),
        ("1.234.567", ",", 123456700, "EUR"),
        ("€ 12,00", ",", 1200, "EUR"),
        ("12,00 EUR", ",", 1200, "EUR"),
        ("$12.00", ".", 1200, "USD"),
        ("US$ 12.00", ".", 1200, "USD"),
        ("£12.00", ".", 1200, "GBP"),
        ("12 kr.", ",", 1200, "SEK"),
        ("¥1,200", ".", 1200, "JPY"),
        ("KWD 1.234", ".", 1234, "KWD"),
        ("JPY 1200.00", ".", 1200, "JPY"),
        ("12.5000", ".", 1250, "EUR"),
        ("(12.00)", ".", -1200, "EUR"),
        ("-12.00", ".", -1200, "EUR"),
        ("−12.00", ".", -1200, "EUR"),
        ("12.00-", ".", -1200, "EUR"),
        ("-$12.00", ".", -1200, "USD"),
        ("$-12.00", ".", -1200, "USD"),
        ("($12.00)", ".", -1200, "USD"),
        ("+12.00", ".", 1200, "EUR"),
        ("0.00", ".", 0, "EUR"),
        ("١٢٬٣٤٥٫٥٠", ".", 1234550, "EUR"),
    ],
)
def test_an_amount_is_read_exactly(text: str, mark: str, minor: int, currency: str) -> None:
    assert parse_amount(text, mark, "EUR") == Amount(minor, currency)


def test_a_sign_that_several_currencies_share_is_the_workspaces_own() -> None:
    assert parse_amount("$12.00", ".", "CAD") == Amount(1200, "CAD")
    assert parse_amount("12 kr", ".", "NOK") == Amount(1200, "NOK")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("free", "not_an_amount"),
        ("", "not_an_amount"),
        ("-", "not_an_amount"),
        ("12.00 and more", "not_an_amount"),
        ("(12.00", "not_an_amount"),
        ("1" * 100, "not_an_amount"),
        ("12.00 XQX", "unknown_currency"),
        ("☃12.00", "unknown_currency"),
        ("12,5", "wrong_mark"),
        ("1.234,50", "wrong_mark"),
        ("1.2.3", "wrong_mark"),
        ("12.345", "too_precise"),
        ("JPY 12.5", "too_precise"),
        ("99999999999999999999", "amount_too_large"),
    ],
)
def test_what_is_no_amount_says_why(text: str, code: str) -> None:
    found = parse_amount(text, ".", "EUR")
    assert isinstance(found, Unclear)
    assert found.kind.code == code


@given(
    minor=st.integers(-LARGEST, LARGEST), currency=st.sampled_from(["EUR", "JPY", "KWD"]), mark=st.sampled_from(".,")
)
def test_every_amount_survives_being_written(minor: int, currency: str, mark: str) -> None:
    digits = money.exponent(currency)
    plain = f"{Decimal(minor).scaleb(-digits):,.{digits}f}"
    text = plain if mark == "." else plain.translate(str.maketrans(",.", ".,"))
    assert parse_amount(f"{currency} {text}" if minor % 2 else text, mark, currency) == Amount(minor, currency)


@given(st.text(max_size=80), st.sampled_from(".,"))
def test_no_text_makes_it_stumble(text: str, mark: str) -> None:
    assert isinstance(parse_amount(text, mark, "EUR"), Amount | Unclear)
    assert parse_quantity(text, mark) is None or text.strip()


@pytest.mark.parametrize(
    ("text", "mark", "milli"),
    [("2", ".", 2000), ("0.5", ".", 500), ("1,250", ",", 1250), ("1,250", ".", 1_250_000), ("-1", ".", -1000)],
)
def test_quantities_count_thousandths(text: str, mark: str, milli: int) -> None:
    assert parse_quantity(text, mark) == milli


@pytest.mark.parametrize("text", ["two", "2 kg", "", "0.0001", "1" * 100, "1" * 30])
def test_what_is_no_quantity_is_none(text: str) -> None:
    assert parse_quantity(text, ".") is None


def test_codes_of_currencies() -> None:
    assert [currency_code(text) for text in (" eur ", "USD", "euro", "")] == ["EUR", "USD", "", ""]


@pytest.mark.parametrize(
    ("values", "digits", "mark", "is_sure"),
    [
        (["12.00", "1,234.50"], 2, ".", True),
        (["12,00", "1.234,50"], 2, ",", True),
        (["€ 12,5", "1.234"], 2, ",", True),
        (["1.234.567"], 2, ",", True),
        (["1.234"], 2, ",", False),
        (["1,234"], 2, ".", False),
        (["1.234"], 3, ".", True),
        (["0.123", "1234.567"], 2, ".", True),
        (["12.00", "12,00"], 2, ".", False),
        (["12", "(7)", "free", ""], 2, ".", True),
        ([".50"], 2, ".", True),
    ],
)
def test_the_mark_is_decided_over_the_column(values: list[str], digits: int, mark: str, is_sure: bool) -> None:
    decision = decide_mark(values, digits=digits)
    assert (decision.option, decision.value, decision.is_sure) == ("decimal_mark", mark, is_sure)
