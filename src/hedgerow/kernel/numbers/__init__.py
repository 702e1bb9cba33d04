"""Numbers that people type, read exactly and in their language; never off by a factor of a thousand in silence."""

from hedgerow.kernel.numbers.errors import (
    NumberAmbiguous,
    NumberNegative,
    NumberOtherwiseCounted,
    NumberTooFine,
    NumberTooLarge,
    NumberUnreadable,
)
from hedgerow.kernel.numbers.reading import MOST, read_decimal, read_minor, read_units
from hedgerow.kernel.numbers.writing import read_plain, typed

__all__ = [
    "MOST",
    "NumberAmbiguous",
    "NumberNegative",
    "NumberOtherwiseCounted",
    "NumberTooFine",
    "NumberTooLarge",
    "NumberUnreadable",
    "read_decimal",
    "read_minor",
    "read_plain",
    "read_units",
    "typed",
]
