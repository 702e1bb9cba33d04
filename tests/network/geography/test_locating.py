"""From an address to a point, with the real index: as exactly as the address says, and what was odd about it."""

import pytest

from hedgerow.network import locating
from hedgerow.network.geography.locating import Located, Note, Whereabouts, locate, why_nowhere
from hedgerow.network.geography.points import Accuracy, Point

NEAR_KM = 12


def found(home: str = "GB", given: Point | None = None, **parts: str) -> Located | None:
    return locate(Whereabouts(**parts, given=given), locating.gazetteer(), home)


@pytest.mark.parametrize(
    ("code", "country", "where"),
    [
        ("RG8 9AB", "United Kingdom", Point(51.52, -1.13)),
        ("rg8", "uk", Point(51.52, -1.13)),
        ("01067", "Deutschland", Point(51.05, 13.74)),
        ("D-01067", "Alemania", Point(51.05, 13.74)),
        ("75008 CEDEX 08", "France", Point(48.87, 2.31)),
        ("28013", "España", Point(40.42, -3.70)),
        ("1012 AB", "Nederland", Point(52.37, 4.90)),
        ("K1A 0B1", "Canada", Point(45.42, -75.70)),
        ("D04 X2Y3", "Ireland", Point(53.33, -6.23)),
        ("02134-1234", "USA", Point(42.35, -71.13)),
        ("1250-011", "Portugal", Point(38.72, -9.14)),
        ("100-0001", "日本", Point(35.68, 139.75)),
        ("32000", "المغرب", Point(35.25, -3.93)),
    ],
)
def test_a_postcode_is_found_in_the_way_of_its_country(code: str, country: str, where: Point) -> None:
    at = found(postal_code=code, country=country)
    assert at is not None
    assert at.accuracy is Accuracy.POSTCODE
    assert at.point.km_to(where) < NEAR_KM
    assert at.note is Note.NONE


@pytest.mark.parametrize(
    ("city", "country", "where"),
    [
        ("München", "Germany", Point(48.14, 11.58)),
        ("munich", "DE", Point(48.14, 11.58)),
        ("القاهرة", "مصر", Point(30.06, 31.25)),
        ("Sevilla", "Spain", Point(37.38, -5.97)),
        ("Riyadh", "KSA", Point(24.7, 46.7)),
    ],
)
def test_without_a_postcode_the_town_says_where(city: str, country: str, where: Point) -> None:
    at = found(city=city, country=country)
    assert at is not None
    assert at.accuracy is Accuracy.CITY
    assert at.point.km_to(where) < NEAR_KM


def test_of_several_towns_of_a_name_the_region_chooses_else_the_largest_is_meant() -> None:
    missouri, illinois = (found(city="Springfield", region=region, country="US") for region in ("MO", "Illinois"))
    assert missouri is not None
    assert illinois is not None
    assert missouri.point.km_to(Point(37.21, -93.29)) < NEAR_KM
    assert illinois.point.km_to(Point(39.80, -89.64)) < NEAR_KM
    paris = found(city="Paris", country="France")
    assert paris is not None
    assert paris.point.km_to(Point(48.85, 2.35)) < NEAR_KM


def test_a_country_alone_is_a_place_on_its_ground_and_no_more_than_that() -> None:
    at = found(country="France")
    assert at is not None
    assert (at.accuracy, at.note) == (Accuracy.COUNTRY, Note.NONE)
    unknown = found(country="France", postal_code="99999", city="Nulle-Part")
    assert unknown is not None
    assert (unknown.accuracy, unknown.note, unknown.point) == (Accuracy.COUNTRY, Note.CODE, at.point)


def test_zeros_that_a_spreadsheet_took_are_put_back_and_told() -> None:
    for code, country in (("1067", "Germany"), ("2134", "US"), ("1001", "ES")):
        lost, whole = found(postal_code=code, country=country), found(postal_code=f"0{code}", country=country)
        assert lost is not None
        assert whole is not None
        assert (lost.point, lost.note, whole.note) == (whole.point, Note.ZEROS, Note.NONE)


def test_an_address_without_a_country_lies_in_the_business_own() -> None:
    here, there = found("DE", postal_code="10115"), found("US", postal_code="10115")
    assert here is not None
    assert here.point.km_to(Point(52.53, 13.38)) < NEAR_KM
    assert there is not None
    assert there.point.km_to(Point(40.81, -73.96)) < NEAR_KM


def test_a_postcode_that_many_countries_have_goes_where_the_town_is() -> None:
    for code, city, where in (("28013", "Madrid", Point(40.42, -3.7)), ("10115", "Berlin", Point(52.53, 13.38))):
        at = found("US", postal_code=code, city=city)
        assert at is not None
        assert (at.accuracy, at.note) == (Accuracy.POSTCODE, Note.ABROAD)
        assert at.point.km_to(where) < NEAR_KM


@pytest.mark.parametrize(
    ("parts", "why"),
    [
        ({"country": "Narnia", "postal_code": "RG8 9AB"}, Note.COUNTRY),
        ({"postal_code": "HB1 2AB", "city": "Hallowbridge"}, Note.CODE),
        ({"city": "Hallowbridge"}, Note.TOWN),
        ({}, Note.NONE),
    ],
)
def test_nowhere_is_no_guess_and_says_why(parts: dict[str, str], why: Note) -> None:
    assert found(**parts) is None
    assert why_nowhere(Whereabouts(**parts), locating.gazetteer(), "GB") is why


def test_without_a_home_country_nothing_is_guessed() -> None:
    assert found("", postal_code="10115") is None
    assert why_nowhere(Whereabouts("10115"), locating.gazetteer(), "") is Note.COUNTRY


def test_what_was_given_stands_and_the_address_stays_beside_it() -> None:
    given = Point(51.5301, -1.1402)
    at = found(given=given, postal_code="RG8 9AB")
    assert at is not None
    assert (at.point, at.accuracy, at.note) == (given, Accuracy.GIVEN, Note.NONE)
    assert at.coarse is not None
    assert at.coarse != given
    assert at.coarse_accuracy is Accuracy.POSTCODE


def test_given_coordinates_far_from_their_address_are_doubted() -> None:
    swapped = found(given=Point(-1.1334, 51.5232), postal_code="RG8 9AB")
    far = found(given=Point(40.0, 3.0), postal_code="RG8 9AB")
    assert swapped is not None
    assert far is not None
    assert (swapped.note, far.note) == (Note.SWAPPED, Note.FAR)


def test_the_index_says_nothing_that_anybody_could_write_into_a_statement() -> None:
    odd, plain = found(postal_code="' OR 1=1 --", city="'; DROP TABLE town; --", country="GB"), found(country="GB")
    assert odd is not None
    assert plain is not None
    assert (odd.point, odd.accuracy) == (plain.point, plain.accuracy)
