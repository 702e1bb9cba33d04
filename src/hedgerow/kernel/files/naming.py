"""What a file is called, from what its sender says it is called."""

import unicodedata

LONGEST = 200
_UNSAFE_CATEGORIES = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def clean_name(given: str) -> str:
    """The last part of a path of any system, without invisible and direction-changing signs.

    A name that is too long keeps its ending; one of which nothing is left becomes "file".
    """
    last = given.replace("\\", "/").rsplit("/", 1)[-1]
    visible = "".join(sign for sign in last if unicodedata.category(sign) not in _UNSAFE_CATEGORIES)
    name = visible.strip(" .") or "file"
    if len(name) <= LONGEST:
        return name
    stem, dot, ending = name.rpartition(".")
    return f"{stem[: LONGEST - len(ending) - 1]}{dot}{ending}" if dot and len(ending) <= 10 else name[:LONGEST]
