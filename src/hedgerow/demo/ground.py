"""Where the people of Hallowbridge live: a town that is on no map, laid out around a real bend of a river."""

from math import cos, pi, radians, sin, tau
from random import Random

from hedgerow.kernel import randomness
from hedgerow.network.operations import NewAddress

COUNTRY = "United Kingdom"
HOME = (51.7462, -2.2810)
"""The bakery, on the High Street."""

_KM = 111.2  # of a degree of latitude
_VILLAGES = ((6.1, 0.4), (8.3, 1.6), (5.2, 2.7), (9.4, 3.9), (7.0, 5.2))
"""(kilometres, direction) from the bakery."""

_IN_TOWN, _IN_A_VILLAGE = 0.78, 0.16
_ELSEWHERE = (
    ("Gloucester", "GL1 2TH"), ("Cheltenham", "GL50 1HH"), ("Bristol", "BS1 4ST"), ("Swindon", "SN1 1QA"),
    ("Bath", "BA1 1SU"), ("Oxford", "OX1 2JD"), ("London", "E8 1EJ"), ("Cardiff", "CF10 1EP"), ("Leeds", "LS1 4AP"),
)  # fmt: skip
_WORKSHOPS = {
    "Tidewater Energy": ("Bristol", "BS1 4ST"), "Kestrel Ovens": ("Sheffield", "S1 2HH"),
    "Greyfriars Paper": ("Northampton", "NN1 1DF"), "Osei Coffee": ("Cheltenham", "GL50 1HH"),
    "Salt Yard": ("Maldon", "CM9 5FA"), "Ledger & Lark": ("Gloucester", "GL1 2TH"),
}  # fmt: skip


def home_of(name: str, street: str, town: str, postal_code: str) -> NewAddress:
    """Most live in town or in a village near it, some moved away; a few are on the list with their street alone.

    The same name lives in the same house every time.
    """
    chance = randomness.generator(name)
    kind = chance.random()
    if kind < _IN_TOWN:
        return _at(chance, 0.0, 0.0, 0.8, NewAddress(street=street, city=town, postal_code=postal_code))
    if kind < _IN_TOWN + _IN_A_VILLAGE:
        km, angle = chance.choice(_VILLAGES)
        return _at(chance, km, angle, 0.35, NewAddress(street=street, city=town, postal_code=postal_code))
    if kind < 0.985:
        city, code = chance.choice(_ELSEWHERE)
        return NewAddress(street=street, city=city, postal_code=code, country=COUNTRY, is_primary=True)
    return NewAddress(street=street, is_primary=True)


def workshop_of(name: str, town: str) -> NewAddress:
    """Of an organisation: the suppliers from far away where they really could be, the others around the town."""
    if name in _WORKSHOPS:
        city, code = _WORKSHOPS[name]
        return NewAddress(city=city, postal_code=code, country=COUNTRY, is_primary=True)
    chance = randomness.generator(name)
    far = chance.random() < 0.3
    return _at(chance, chance.uniform(3, 22) if far else 0.2, chance.uniform(0, tau), 0.5, NewAddress(city=town))


def _at(chance: Random, km: float, angle: float, wide: float, address: NewAddress) -> NewAddress:
    """Around a place so far away, thinning out over `wide` kilometres."""
    away, turn = abs(chance.gauss(0, wide)), chance.uniform(0, 2 * pi)
    north, east = km * cos(angle) + away * cos(turn), km * sin(angle) + away * sin(turn)
    latitude = HOME[0] + north / _KM
    longitude = HOME[1] + east / (_KM * cos(radians(HOME[0])))
    return NewAddress(
        street=address.street,
        city=address.city,
        postal_code=address.postal_code,
        country=COUNTRY,
        latitude=round(latitude, 6),
        longitude=round(longitude, 6),
        is_primary=True,
    )
