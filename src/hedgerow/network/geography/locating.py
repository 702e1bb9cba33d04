"""From an address to a point on the ground, and how exactly that is known."""

from dataclasses import dataclass
from enum import StrEnum

from hedgerow.network.geography import postcodes
from hedgerow.network.geography.gazetteer import Gazetteer
from hedgerow.network.geography.points import Accuracy, Point

_FAR_KM = 200
_SAME_PLACE_KM = 60


class Note(StrEnum):
    """What was odd about an address, and what was made of it."""

    NONE = ""
    ZEROS = "zeros"
    SWAPPED = "swapped"
    FAR = "far"
    COUNTRY = "country"
    CODE = "code"
    TOWN = "town"
    ABROAD = "abroad"


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """What is written of a place. `given` are its own coordinates."""

    postal_code: str = ""
    city: str = ""
    region: str = ""
    country: str = ""
    given: Point | None = None


@dataclass(frozen=True, slots=True)
class Located:
    """`coarse` is what the address alone says: a postcode, a town or a country, and nobody's door."""

    point: Point
    accuracy: Accuracy
    coarse: Point | None
    coarse_accuracy: Accuracy | None
    note: Note = Note.NONE


@dataclass(frozen=True, slots=True)
class _Coarse:
    point: Point | None = None
    accuracy: Accuracy | None = None
    note: Note = Note.NONE


def locate(of: Whereabouts, gazetteer: Gazetteer, home_country: str) -> Located | None:
    """What was given stands; else the middle of the postcode, the town or the country. None when nothing says where.

    An address without a country lies in the business's own (`home_country`, ISO 3166-1): a postcode alone is shared by
    many. A country that nobody knows is not guessed at.
    """
    coarse = _coarse(of, gazetteer, home_country)
    if of.given is not None:
        return Located(of.given, Accuracy.GIVEN, coarse.point, coarse.accuracy, _doubt(of.given, coarse))
    if coarse.point is None or coarse.accuracy is None:
        return None
    return Located(coarse.point, coarse.accuracy, coarse.point, coarse.accuracy, coarse.note)


def why_nowhere(of: Whereabouts, gazetteer: Gazetteer, home_country: str) -> Note:
    """What keeps an address from being found."""
    return _coarse(of, gazetteer, home_country).note


def _coarse(of: Whereabouts, gazetteer: Gazetteer, home_country: str) -> _Coarse:
    country = gazetteer.country_of(of.country) if of.country.strip() else home_country.upper()
    middle = gazetteer.middle_of(country) if country else None
    if middle is None:
        return _Coarse(note=Note.COUNTRY)
    whole, digits = middle
    by_code = _by_code(of, gazetteer, country, digits)
    if not of.country.strip() and of.city.strip() and not _agrees(of, gazetteer, country, by_code):
        by_code = _abroad(of, gazetteer) or by_code
    if by_code is not None:
        return by_code
    odd = Note.CODE if postcodes.squeezed(of.postal_code) else Note.NONE
    if of.city.strip() and (found := gazetteer.town(country, of.city, of.region)) is not None:
        return _Coarse(found, Accuracy.CITY, odd)
    if of.country.strip():
        return _Coarse(whole, Accuracy.COUNTRY, odd or (Note.TOWN if of.city.strip() else Note.NONE))
    return _Coarse(note=odd or (Note.TOWN if of.city.strip() else Note.NONE))


def _by_code(of: Whereabouts, gazetteer: Gazetteer, country: str, digits: int) -> _Coarse | None:
    for code, has_zeros in postcodes.forms(country, of.postal_code, digits):
        if (found := gazetteer.code(country, code)) is not None:
            return _Coarse(found, Accuracy.POSTCODE, Note.ZEROS if has_zeros else Note.NONE)
    return None


def _agrees(of: Whereabouts, gazetteer: Gazetteer, country: str, found: _Coarse | None) -> bool:
    """Whether the town lies where the postcode does, or, without a code, in the country at all."""
    if found is None or found.point is None:
        return not of.postal_code.strip()
    return gazetteer.is_near(country, of.city, found.point, _SAME_PLACE_KM)


def _abroad(of: Whereabouts, gazetteer: Gazetteer) -> _Coarse | None:
    """Where no country is written and the business's own has no such code and town: the only one that has both."""
    codes = gazetteer.codes_abroad(postcodes.squeezed(of.postal_code))
    both = [point for country, point in codes if gazetteer.is_near(country, of.city, point, _SAME_PLACE_KM)]
    return _Coarse(both[0], Accuracy.POSTCODE, Note.ABROAD) if len(both) == 1 else None


def _doubt(given: Point, coarse: _Coarse) -> Note:
    """Whether coordinates lie nowhere near their address; and whether they would, had they been exchanged."""
    if coarse.point is None or coarse.accuracy is Accuracy.COUNTRY or given.km_to(coarse.point) <= _FAR_KM:
        return Note.NONE
    if abs(given.longitude) <= 90 and Point(given.longitude, given.latitude).km_to(coarse.point) <= _FAR_KM:
        return Note.SWAPPED
    return Note.FAR
