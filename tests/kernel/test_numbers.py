"""Numbers that people type: read as they are meant in the active language, or refused with what to type instead."""

from contextlib import suppress
from decimal import Decimal

import pytest
from babel.numbers import format_currency, format_decimal
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.locales import locale
from hedgerow.kernel.money import Money, exponent
from hedgerow.kernel.numbers import (
    NumberAmbiguous,
    NumberNegative,
    NumberOtherwiseCounted,
    NumberTooFine,
    NumberTooLarge,
    NumberUnreadable,
    read_decimal,
    read_minor,
    read_plain,
    read_units,
    typed,
)
from hedgerow.kernel.quantities import major, read_milli

LANGUAGES = ("en", "de", "es", "ar", "fr", "de-ch", "hi")
CURRENCIES = ("GBP", "EUR", "USD", "CHF", "JPY", "KWD", "INR", "SAR")
MOST = 10**15
languages = st.sampled_from(LANGUAGES)


@given(language=languages, currency=st.sampled_from(CURRENCIES), minor=st.integers(-MOST, MOST))
def test_an_amount_that_is_written_in_a_language_is_read_in_it(language: str, currency: str, minor: int) -> None:
    with translation.override(language):
        value, where = Money(minor, currency).major, locale()
        for shown in (
            format_currency(value, currency, locale=where),
            format_currency(value, currency, format="¤¤ #,##0.00", locale=where),
            format_currency(value, currency, locale=where, numbering_system="default"),
            typed(value),
        ):
            assert read_minor(shown, currency, negative=True) == minor, shown


@given(language=languages, milli=st.integers(0, MOST))
def test_a_quantity_is_read_as_it_is_written_or_not_at_all(language: str, milli: int) -> None:
    with translation.override(language):
        assert read_milli(typed(major(milli))) == milli
        for system in ("latn", "arab", "deva"):
            shown = format_decimal(major(milli), format="#,##0.###", locale="ar", numbering_system=system)
            with translation.override("ar"):
                assert read_milli(shown) == milli


@given(st.from_regex(r"[0-9]{1,4}([.,' ][0-9]{1,4}){0,3}", fullmatch=True))
def test_whoever_reads_an_amount_reads_the_same_or_nothing(text: str) -> None:
    """In no two languages is it another number, so never one a thousand times as large."""
    found = set()
    for language in LANGUAGES:
        with translation.override(language), suppress(Invalid):
            found.add(read_minor(text, "GBP"))
    assert len(found) <= 1


@given(st.text(max_size=30), languages)
def test_any_text_is_read_or_refused_by_name(text: str, language: str) -> None:
    with translation.override(language):
        found: int | None = None
        with suppress(Invalid):
            found = read_units(text, 2)
        assert found is None or 0 <= found <= MOST


@pytest.mark.parametrize(
    ("language", "text", "minor"),
    [
        ("en", "", None),
        ("en", "  ", None),
        ("en", "12", 1200),
        ("en", "12.5", 1250),
        ("en", "12,50", 1250),
        ("en", "1,200", 120_000),
        ("en", "1,200.50", 120_050),
        ("en", "1.200,50", 120_050),
        ("en", "1,200,000", 120_000_000),
        ("en", "1 200.50", 120_050),
        ("en", "1\u2009200", 120_000),
        ("en", "1'200", 120_000),
        ("en", "0.200", 20),
        ("en", ".5", 50),
        ("en", "007", 700),
        ("en", "12.5000", 1250),
        ("en", "1234.500", 123_450),
        ("en", "£12", 1200),
        ("en", "12 £", 1200),
        ("en", "gbp 12", 1200),
        ("en", "-£12", -1200),
        ("en", "£−12", -1200),
        ("en", "-0", 0),
        ("es", "1.200", 120_000),
        ("es", "1.200,50", 120_050),
        ("es", "12.50", 1250),
        ("es", "12,5", 1250),
        ("de-ch", "1’200.50", 120_050),
        ("fr", "1\u202f200,50", 120_050),
        ("ar", "١٬٢٠٠٫٥٠", 120_050),
        ("ar", "١٢٫٥", 1250),
        ("ar", "١٢٠٠", 120_000),
        ("ar", "1,200.50 UK£", 120_050),
        ("hi", "1,20,000.50", 12_000_050),
        ("hi", "120,000", 12_000_000),
    ],
)
def test_amounts_are_read_as_people_write_them(language: str, text: str, minor: int | None) -> None:
    with translation.override(language):
        assert read_minor(text, "GBP", negative=True) == minor


@pytest.mark.parametrize(
    ("language", "text", "error", "words"),
    [
        ("en", "1.200", NumberAmbiguous, "“1.200” would be read as 1.20. Type 1.20 or 1,200, whichever you mean."),
        ("en", "1.234", NumberTooFine, "“1.234” has more decimals than are counted here. Type 1,234 if you mean that."),
        ("es", "1,200", NumberAmbiguous, ""),
        ("es", "1,234", NumberTooFine, ""),
        ("fr", "1.200", NumberAmbiguous, ""),
        ("fr", "1.234", NumberAmbiguous, ""),
        ("de-ch", "1,234", NumberAmbiguous, ""),
        ("en", "12.345", NumberTooFine, ""),
        ("en", "0.205", NumberTooFine, "“0.205” has more decimals than are counted here."),
        ("en", "12,5,0", NumberUnreadable, "Type a number like 12.50 or 1,250."),
        ("en", "1,2345", NumberUnreadable, ""),
        ("en", "1234,567", NumberUnreadable, ""),
        ("en", "0,200,000", NumberUnreadable, ""),
        ("en", "12 50", NumberUnreadable, ""),
        ("en", "1,20,000", NumberUnreadable, ""),
        ("en", "1.2.3", NumberUnreadable, ""),
        ("en", "1 2,3.4", NumberUnreadable, ""),
        ("en", "1.200 000", NumberUnreadable, ""),
        ("en", "1٫200٫000", NumberUnreadable, ""),
        ("en", "5.", NumberUnreadable, ""),
        ("en", "--5", NumberUnreadable, ""),
        ("en", "1e3", NumberUnreadable, ""),
        ("en", "NaN", NumberUnreadable, ""),
        ("en", "Infinity", NumberUnreadable, ""),
        ("en", "5²", NumberUnreadable, ""),
        ("en", "much", NumberUnreadable, ""),
        ("en", "-5", NumberNegative, ""),
        ("en", "$5", NumberOtherwiseCounted, "Amounts here are in GBP."),
        ("en", "5 EUR", NumberOtherwiseCounted, "Amounts here are in GBP."),
        ("en", "1000000000000000000", NumberTooLarge, "At most 90,000,000,000,000 can be counted here."),
        ("en", "9" * 5000, NumberTooLarge, ""),
    ],
)
def test_what_cannot_be_read_is_refused_with_what_to_type(
    language: str, text: str, error: type[Invalid], words: str
) -> None:
    with translation.override(language), pytest.raises(error) as refused:
        read_minor(text, "GBP", most=9 * 10**15, field="worth")
    assert refused.value.field == "worth"
    assert words in str(refused.value)


def test_what_is_counted_in_three_decimals_goes_by_the_language() -> None:
    assert read_minor("1.500", "KWD") == 1500
    assert read_milli("1.234") == 1234
    with translation.override("es"):
        assert read_minor("1,500", "KWD") == 1500
        assert read_milli("1.234") == 1_234_000
    for text in ("1.250", "1.000"):
        with pytest.raises(NumberAmbiguous):
            read_milli(text)


def test_without_decimals_only_whole_numbers_are_read() -> None:
    assert (exponent("JPY"), read_minor("¥1,200", "JPY")) == (0, 1200)
    with pytest.raises(NumberTooFine, match="Type 1,200 if you mean that"):
        read_minor("1.200", "JPY")
    with pytest.raises(NumberAmbiguous, match="Type 1 or 1,000, whichever you mean"):
        read_minor("1.000", "JPY")
    with pytest.raises(NumberUnreadable, match="Type a whole number like 1,250"):
        read_minor("much", "JPY")


def test_a_sign_of_money_is_no_part_of_a_number_that_counts_none() -> None:
    with pytest.raises(NumberOtherwiseCounted, match="Type the number alone"):
        read_units("£12", 2)
    assert read_decimal("12.345678", 6) == Decimal("12.345678")


@pytest.mark.parametrize(("text", "units"), [("2.5", 250), ("12", 1200), ("1.20", 120), ("-3", -300), ("1.500", 150)])
def test_programs_write_a_point_whatever_the_language(text: str, units: int) -> None:
    with translation.override("es"):
        assert read_plain(text, 2) == units


@pytest.mark.parametrize("text", ["1,5", "1,200.50", "1.005", "1e3", "NaN", "", "٣", "+1"])
def test_what_a_program_should_not_write_is_refused(text: str) -> None:
    with pytest.raises(NumberUnreadable):
        read_plain(text, 2)
