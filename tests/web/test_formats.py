"""Numbers, money and dates in the reader's language and time zone."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.utils import timezone, translation

from hedgerow.kernel.locales import locale_of
from hedgerow.kernel.money import Money
from hedgerow.web import formats
from hedgerow.web.names import initials

THURSDAY = datetime(2026, 10, 8, 23, 30, tzinfo=UTC)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("language", "amount", "shown"),
    [
        ("en", Money(124050, "GBP"), "£1,240.50"),
        ("es", Money(124050, "EUR"), "1.240,50 €"),
        ("en", Money(1240, "JPY"), "JP¥1,240"),
        ("en", Money(-1500, "KWD"), "-KWD 1.500"),
    ],
)
def test_money_follows_the_language_and_the_exponent_of_its_currency(language: str, amount: Money, shown: str) -> None:
    with translation.override(language):
        assert plain(formats.money(amount)) == shown


@pytest.mark.parametrize(
    ("amount", "shown"),
    [(Money(112060, "GBP"), "\u20681,120.60\u00a0UK£\u2069"), (Money(500, "AED"), "\u20685.00\u00a0د.إ.\u200f\u2069")],
)
def test_in_arabic_an_amount_keeps_its_own_direction(amount: Money, shown: str) -> None:
    with translation.override("ar"):
        assert formats.money(amount) == shown


def test_whole_money_rounds_half_away_and_drops_the_pence() -> None:
    with translation.override("en"):
        assert formats.money(Money(124050, "GBP"), whole=True) == "£1,241"
        assert formats.money(Money(124049, "GBP"), whole=True) == "£1,240"


def test_numbers_follow_the_language() -> None:
    with translation.override("en"):
        assert [formats.number(1234567), formats.number(Decimal("2.5"), 2), formats.number(2.4, 0)] == [
            "1,234,567",
            "2.50",
            "2",
        ]
        assert [formats.percent(0.285), formats.percent(0.285, 1), formats.compact(12345)] == ["28%", "28.5%", "12.3K"]
    with translation.override("es"):
        assert formats.number(1234567.5) == "1.234.567,5"


def test_a_moment_is_told_in_the_active_time_zone() -> None:
    with translation.override("en"), timezone.override("Europe/London"):
        assert formats.moment(THURSDAY) == "9 Oct 2026, 00:30"
        assert formats.day(THURSDAY) == "9 October 2026"
        assert formats.clock_time(THURSDAY) == "00:30"
    with translation.override("en"), timezone.override("America/New_York"):
        assert formats.day(THURSDAY, "full") == "Thursday, 8 October 2026"


def test_a_plain_date_has_no_time_zone() -> None:
    with translation.override("es"), timezone.override("America/New_York"):
        assert formats.day(date(2026, 2, 28)) == "28 de febrero de 2026"
        assert formats.month(date(2026, 2, 28)) == "febrero 2026"


def test_ago_counts_from_the_injected_clock(frozen_clock: Any) -> None:
    with translation.override("en"):
        assert formats.ago(frozen_clock.now - timedelta(days=2)) == "2 days ago"
        assert formats.ago(frozen_clock.now + timedelta(hours=3)) == "in 3 hours"
        assert formats.duration(timedelta(minutes=5)) == "5 minutes"


def test_a_language_without_a_locale_reads_as_english() -> None:
    assert str(locale_of("tlh-klingon")) == "en"


@pytest.mark.parametrize(
    ("name", "short"),
    [("Grace Okafor", "GO"), ("Rye & Rosemary", "RR"), ("3M", "3"), ("Élodie", "É"), ("", "·"), ("—", "·")],
)
def test_initials(name: str, short: str) -> None:
    assert initials(name) == short


def test_from_right_to_left_a_date_and_a_number_keep_their_own_direction() -> None:
    at = datetime(2026, 11, 29, 16, 4, tzinfo=UTC)
    with translation.override("ar"), timezone.override(UTC):
        shown = (formats.day(at, "medium"), plain(formats.moment(at)), formats.apart("#1040"))
    assert shown == (
        "\u206829\u200f/11\u200f/2026\u2069",
        "\u206829\u200f/11\u200f/2026, 4:04 م\u2069",
        "\u2068#1040\u2069",
    )
    assert [formats.bare(one) for one in shown] == ["29/11/2026", "29/11/2026, 4:04 م", "#1040"]
    assert (formats.apart("#1040"), formats.day(at.date(), "medium")) == ("#1040", "29 Nov 2026")
