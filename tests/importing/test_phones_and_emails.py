"""Forms for matching: the quick way to E.164 says what the library says; e-mail addresses lose their case."""

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hedgerow.network.importing.emails import normalise_email
from hedgerow.network.importing.phones import normalise_phone

REGIONS = [*"GB US DE FR ES IT LB JO SA AR MX BR RU IN SG CA IE PT".split(), ""]


def by_library(text: str, country: str) -> str:
    try:
        number = phonenumbers.parse(text, country or None)
    except phonenumbers.NumberParseException:
        return ""
    if phonenumbers.is_possible_number_with_reason(number) != phonenumbers.ValidationResult.IS_POSSIBLE:
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


NUMBERS = st.builds(
    "".join,
    st.tuples(
        st.sampled_from([*"+ 00 0 1 8 +44 +1 +49 +39 +7 +52 +54 (0)".split(), "", "+44 (0)"]),
        st.text("0123456789", min_size=4, max_size=13),
        st.sampled_from(["", "", "", " x12", " ext. 3", "a"]),
    ),
)


@given(text=NUMBERS, country=st.sampled_from(REGIONS))
def test_the_quick_way_says_what_the_library_says(text: str, country: str) -> None:
    assert normalise_phone(text, country) == by_library(text, country)


@given(country=st.sampled_from(REGIONS[:-1]), data=st.data())
def test_real_numbers_of_every_country_are_read_from_every_spelling(country: str, data: st.DataObject) -> None:
    example = phonenumbers.example_number(country)
    style = data.draw(
        st.sampled_from([phonenumbers.PhoneNumberFormat.NATIONAL, phonenumbers.PhoneNumberFormat.INTERNATIONAL])
    )
    e164 = phonenumbers.format_number(example, phonenumbers.PhoneNumberFormat.E164)
    assert normalise_phone(phonenumbers.format_number(example, style), country) == e164


@pytest.mark.parametrize(
    ("text", "e164"),
    [
        ("07700 900148", "+447700900148"),
        ("+44 (0)7700 900148", "+447700900148"),
        ("0033 1 42 68 53 00", "+33142685300"),
        ("020-7946.0018", "+442079460018"),
        ("\u202a+44 7700 900148\u202c", "+447700900148"),
        ("+999 123", ""),
        ("+03110000", ""),
        ("+", ""),
        ("", ""),
        ("9" * 100, ""),
        ("²²²²²²²²²²", ""),
    ],
)
def test_numbers_as_people_type_them(text: str, e164: str) -> None:
    assert normalise_phone(text, "GB") == e164


def test_a_country_without_a_plan_of_its_own_leaves_it_to_the_library() -> None:
    assert normalise_phone("07700 900148", "XX") == ""
    assert normalise_phone("+44 7700 900148", "XX") == "+447700900148"


@pytest.mark.parametrize(
    ("text", "normalised"),
    [
        (" Ann.Lee+rye@Post.EXAMPLE ", "ann.lee+rye@post.example"),
        ("Ann <ann@post.example>", "ann@post.example"),
        ("mailto:ann@post.example", "ann@post.example"),
        ("ann@münchen.example", "ann@xn--mnchen-3ya.example"),
        ("zoë@post.example", "zoë@post.example"),
        ("ann@post", ""),
        ("ann@@post.example", ""),
        ("ann lee@post.example", ""),
        ("@post.example", ""),
        ("ann@-post.example", ""),
        ("ann@post..example", ""),
        ("a" * 65 + "@post.example", ""),
        ("ann@" + "a." * 130 + "example", ""),
        ("x" * 2000, ""),
        ("", ""),
    ],
)
def test_addresses_for_matching(text: str, normalised: str) -> None:
    assert normalise_email(text) == normalised
