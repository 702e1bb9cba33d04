"""The columns of a file: the user's own names, the same names squeezed for matching, and what their cells look like."""

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.kernel.tabular import looks

OUR_COLUMN = "Hedgerow: "  # starts the name of the column that our file of rejected rows adds
_ENOUGH = 0.8
_LOOKED_AT = 600
_LONGEST = 100  # a longer cell is text, whatever its shape


def squeeze(name: str) -> str:
    """Letters and digits without case or accents: "E-mail 1 - Value" and "e-Mail_1 VALUE" are one."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    return "".join(char for char in plain if char.isalnum())


@dataclass(frozen=True, slots=True)
class Column:
    """`filled` counts the sampled cells with something in them; `shapes` are shares of those."""

    position: int
    name: str
    normal: str
    filled: int
    shapes: dict[str, float]
    examples: tuple[str, ...]
    distinct: float

    @property
    def has_name(self) -> bool:
        return bool(self.normal)

    def looks_like(self, shape: str) -> bool:
        return self.filled > 0 and self.shapes[shape] >= _ENOUGH


_SHAPES: dict[str, Callable[[str], bool]] = {
    "email": looks.is_email,
    "phone": looks.is_phone,
    "date": looks.is_date,
    "integer": looks.is_integer,
    "number": looks.is_number,
    "money": looks.is_money,
    "decimal": looks.is_decimal,
    "count": looks.is_count,
}


def describe(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> tuple[Column, ...]:
    """Columns with the evidence of sampled rows. One without a name is called by its number and matches nothing."""
    cells: list[list[str]] = [[] for _header in headers]
    for row in rows:
        for found, cell in zip(cells, row, strict=False):
            if text := cell.strip():
                found.append(text)
    return tuple(_column(position, name, cells[position]) for position, name in enumerate(headers))


def _column(position: int, name: str, cells: list[str]) -> Column:
    return Column(
        position=position,
        name=name or _("Column %(number)s") % {"number": position + 1},
        normal=squeeze(name),
        filled=len(cells),
        shapes=_shapes(cells),
        examples=tuple(dict.fromkeys(cells[:200]))[:3],
        distinct=len(set(cells)) / len(cells) if cells else 0.0,
    )


def _shapes(cells: list[str]) -> dict[str, float]:
    """Shares among some hundreds of the cells, taken evenly."""
    some = cells[:: max(1, len(cells) // _LOOKED_AT)]
    return {shape: _share(test, some) for shape, test in _SHAPES.items()}


def _share(test: Callable[[str], bool], cells: list[str]) -> float:
    return sum(len(cell) <= _LONGEST and test(cell) for cell in cells) / len(cells) if cells else 0.0
