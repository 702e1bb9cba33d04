"""Payment codes: short, read out without mistakes, and known to be mistyped before anything is looked up.

The alphabet leaves out 0 O 1 I L. It has 31 signs, a prime: the last sign makes the weighted sum zero modulo 31, so one
wrong sign and two that changed places are always noticed (as in ISBN-10, modulo 11).
"""

import re

from hedgerow.kernel import randomness

ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
LENGTH = 8
_VALUES = {sign: value for value, sign in enumerate(ALPHABET)}
_GAPS = re.compile(r"[\s\-‐-―]+")


def new_code() -> str:
    """Seven random signs (27,000 million of them) and the check sign."""
    drawn = randomness.random_bytes(LENGTH * 8)
    number = int.from_bytes(drawn)
    signs = ""
    for _place in range(LENGTH - 1):
        number, value = divmod(number, len(ALPHABET))
        signs += ALPHABET[value]
    return signs + check_sign(signs)


def check_sign(signs: str) -> str:
    """Of the seven others."""
    total = sum((LENGTH - place) * _VALUES[sign] for place, sign in enumerate(signs))
    return ALPHABET[-total % len(ALPHABET)]


def tidied(text: str) -> str:
    """As it was typed or read from a QR code, without gaps and in capitals."""
    return _GAPS.sub("", text).upper()[: LENGTH + 1]


def is_sound(code: str) -> bool:
    """Whether it can be a code at all."""
    known = len(code) == LENGTH and all(sign in _VALUES for sign in code)
    return known and check_sign(code[:-1]) == code[-1]


def shown(code: str) -> str:
    """As people read it: two groups of four."""
    return f"{code[:4]}-{code[4:]}"
