"""How names are shown small."""

import re

_WORD = re.compile(r"[^\W_]+")


def initials(name: str) -> str:
    """GO for Grace Okafor, ÉB for Église Baptiste, 3M for 3M. First and last word, one letter each."""
    words = _WORD.findall(name)
    if not words:
        return "·"
    letters = words[0][0] + (words[-1][0] if len(words) > 1 else "")
    return str(letters).upper()
