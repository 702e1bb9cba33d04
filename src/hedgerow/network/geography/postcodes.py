"""Postcodes as the index has them: without spaces and hyphens, and in the shorter forms that a country lists."""

from collections.abc import Iterator

_PARTS = {
    "GB": -3,
    "IM": -3,
    "JE": -3,
    "GG": -3,
    "CA": 3,
    "NL": 4,
    "IE": 3,
    "PT": 4,
    "BR": 5,
    "US": 5,
    "PR": 5,
    "JP": 3,
}
"""How much of a whole code is listed where the whole one is not: so many signs, or all but so many."""

GROUPED = frozenset({"PT", "BR", "JP"})
"""Countries whose beginnings of codes are listed beside the codes themselves, as the middle of all that have them."""


def squeezed(code: str) -> str:
    """Letters and digits alone, in capitals; a French CEDEX, the post's own sorting, is left off."""
    return "".join(sign for sign in code.upper().partition("CEDEX")[0] if sign.isalnum())


def beginning(country: str, code: str) -> str:
    part = _PARTS[country]
    return code[:part]


def forms(country: str, code: str, length: int) -> Iterator[tuple[str, bool]]:
    """Squeezed codes to look for, the most exact first; True with those that are given back their zeros.

    `length` is how many digits codes of the country have, 0 where they have letters.
    """
    own = squeezed(code)
    own = own.removeprefix(country) if length and own[:2] == country else own
    if not own:
        return
    yield own, False
    if length and own[:1].isalpha() and own[1:].isdigit():  # D-80331, F-75001
        yield own[1:], False
    if country in _PARTS and len(own) > 3:
        yield beginning(country, own), False
    if length and own.isdigit() and len(own) < length:
        whole = own.zfill(length)
        yield whole, True
        if country in _PARTS:
            yield beginning(country, whole), True
    if country == "AR" and own[1:5].isdigit():
        yield own[1:5], False
