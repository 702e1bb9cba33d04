"""A point on the ground, how exactly it is known, and how far it is to another."""

from dataclasses import dataclass
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0088
"""Mean radius of the earth (IUGG)."""

KM_PER_MILE = 1.609344


class Accuracy(StrEnum):
    """How a point is known: as it was given, or as the middle of the postcode, the town or the country."""

    GIVEN = "given"
    POSTCODE = "postcode"
    CITY = "city"
    COUNTRY = "country"


@dataclass(frozen=True, slots=True)
class Point:
    """Degrees of WGS 84."""

    latitude: float
    longitude: float

    @property
    def vector(self) -> tuple[float, float, float]:
        """On a ball of radius 1. The straight line between two of these grows with the distance over ground, so that
        a database compares distances by multiplying and adding alone (`reach`).
        """
        latitude, longitude = radians(self.latitude), radians(self.longitude)
        return cos(latitude) * cos(longitude), cos(latitude) * sin(longitude), sin(latitude)

    def km_to(self, other: "Point") -> float:
        """Over ground, along the great circle (haversine formula; R. W. Sinnott, Sky and Telescope 68, 1984)."""
        one, two = radians(self.latitude), radians(other.latitude)
        across, along = two - one, radians(other.longitude - self.longitude)
        half = sin(across / 2) ** 2 + cos(one) * cos(two) * sin(along / 2) ** 2
        return 2 * EARTH_KM * asin(min(1.0, sqrt(half)))


def reach(km: float) -> float:
    """The square of the straight line, on a ball of radius 1, that spans so many kilometres over ground."""
    half_way_round = EARTH_KM * 3.141592653589793
    return float((2 * sin(min(km, half_way_round) / EARTH_KM / 2)) ** 2)
