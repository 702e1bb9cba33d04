"""Phone numbers to E.164, quickly.

The phonenumbers library is exact but takes some 50 µs a number. Most numbers of a file follow the plain rule of their
country: trunk prefix or none, then a national number of a known shape. Those are read here by the library's own
metadata; everything else goes to the library. A number counts as good when its length is possible: numbering plans
change faster than metadata, and a refused true number does more harm than an accepted odd one.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

import phonenumbers
from phonenumbers import COUNTRY_CODE_TO_REGION_CODE, NumberParseException, PhoneMetadata, ValidationResult

_DECORATION = str.maketrans("", "", " -.()/\u00a0\u2011\u2013\u202f\u2060\u200e\u200f\u202a\u202c")
_LONGEST = 60
_LONE_LETTER = re.compile(r"(?<![^\W\d_])[OolI]{1,3}(?![^\W\d_])")


@dataclass(frozen=True, slots=True)
class _Plan:
    """The plain part of a country's numbering plan."""

    code: str
    national: re.Pattern[str]
    lengths: frozenset[int]
    trunk: str
    prefixed: re.Pattern[str] | None
    abroad: re.Pattern[str] | None
    is_plain: bool

    def accepts(self, number: str) -> bool:
        if len(number) not in self.lengths or (self.prefixed is not None and self.prefixed.match(number)):
            return False
        return self.national.fullmatch(number) is not None


def normalise_phone(text: str, country: str) -> str:
    """E.164 ("+447700900148"), or "" when it cannot be one. `country` (ISO 3166) owns numbers without a code."""
    if len(text) > _LONGEST:
        return ""
    digits = text.translate(_DECORATION)
    if digits.isascii():
        if digits[:1] == "+":
            if digits[1:].isdigit() and (found := _international(digits[1:])):
                return found
        elif country and digits.isdigit() and (found := _national(digits, country)):
            return found
    # The library would drop a lone letter and make another, wrong number of the rest.
    return "" if _LONE_LETTER.search(text) else _by_library(text, country)


def _international(digits: str) -> str:
    if digits[:1] == "0":  # no country's code
        return ""
    for size in (1, 2, 3):
        if (regions := COUNTRY_CODE_TO_REGION_CODE.get(int(digits[:size] or "0"))) is not None:
            plan = _plan(regions[0])
            return f"+{digits}" if plan is not None and plan.accepts(digits[size:]) else ""
    return ""


def _national(digits: str, country: str) -> str:
    plan = _plan(country)
    if plan is None or not plan.is_plain or (plan.abroad is not None and plan.abroad.match(digits)):
        return ""
    number = digits.removeprefix(plan.trunk) if plan.trunk else digits
    return f"+{plan.code}{number}" if plan.accepts(number) else ""


@lru_cache(maxsize=32_768)
def _by_library(text: str, country: str) -> str:
    try:
        number = phonenumbers.parse(text, country or None)
    except NumberParseException:
        return ""
    if phonenumbers.is_possible_number_with_reason(number) != ValidationResult.IS_POSSIBLE:
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@cache
def _plan(country: str) -> _Plan | None:
    """None for a place without a plan of its own (satellite and shared codes), which the library knows."""
    metadata = PhoneMetadata.metadata_for_region(country, None)
    if metadata is None or metadata.general_desc is None or not metadata.general_desc.national_number_pattern:
        return None
    parsing = metadata.national_prefix_for_parsing
    trunk = metadata.national_prefix or ""
    return _Plan(
        code=str(metadata.country_code),
        national=re.compile(metadata.general_desc.national_number_pattern),
        lengths=_lengths(country) & _lengths(COUNTRY_CODE_TO_REGION_CODE[int(metadata.country_code or 0)][0]),
        trunk=trunk,
        prefixed=re.compile(parsing) if parsing else None,
        abroad=re.compile(metadata.international_prefix) if metadata.international_prefix else None,
        is_plain=(parsing or "") == trunk and not metadata.national_prefix_transform_rule,
    )


def _lengths(country: str) -> frozenset[int]:
    """Of countries that share a code, the library asks the first one only; both must allow a length here."""
    general = getattr(PhoneMetadata.metadata_for_region(country, None), "general_desc", None)
    return frozenset(getattr(general, "possible_length", ()))
