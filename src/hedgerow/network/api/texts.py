"""Bounds of what may be sent, as the tables have them."""

import re
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

_BIRTHDAY = r"^([0-9]{4}|-)-[0-9]{2}-[0-9]{2}$"
_LEAP_YEAR = "2000"


def _a_day_of_some_year(value: str) -> str:
    try:
        date.fromisoformat(re.sub("^-", _LEAP_YEAR, value))
    except ValueError as error:
        raise PydanticCustomError("birthday", "There is no such day.") from error
    return value


Name = Annotated[str, Field(max_length=200)]
HalfName = Annotated[str, Field(max_length=100)]
Title = Annotated[str, Field(max_length=120)]
Word = Annotated[str, Field(max_length=60)]
SomeWord = Annotated[str, Field(min_length=1, max_length=60, pattern=r"\S")]
# A workspace's own roles and ties are called as their makers call them, in any alphabet: "school-parent", "جار".
Key = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[^\s/\\?#%.]+$")]
LongText = Annotated[str, Field(max_length=20_000)]
Contact = Annotated[str, Field(min_length=1, max_length=320, pattern=r"\S")]
Language = Annotated[str, Field(max_length=35, pattern=r"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$")]
Birthday = Annotated[
    str,
    Field(pattern=_BIRTHDAY, description="A day as 1984-05-21, or --05-21 without its year."),
    AfterValidator(_a_day_of_some_year),
]
