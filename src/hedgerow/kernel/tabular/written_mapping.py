"""A mapping as a person writes it on the command line: "party=Customer,date=Day,amount=Total"."""

import csv
import difflib
from collections.abc import Iterable, Sequence

from django.utils.translation import gettext as _

from hedgerow.kernel.tabular.columns import Column, squeeze
from hedgerow.kernel.tabular.errors import MappingInvalid
from hedgerow.kernel.tabular.mapping import ColumnUse, FieldSet, Mapping, check, refuse_unknown


def parse_map(text: str, columns: Sequence[Column], fields: FieldSet, *, others: str) -> Mapping:
    """Reads "field=column,field=column"; a column by its name, or by its number where the file has no such name.

    A name with a comma goes in quotation marks: amount="Total, net". Raises MappingInvalid.
    """
    wanted = dict(_pairs(text, columns, fields))
    uses = tuple(ColumnUse(c.position, c.name, wanted.get(c.position, others)) for c in columns)
    mapping = Mapping(kind=fields.kind, uses=uses)
    check(mapping, fields)
    return mapping


def _pairs(text: str, columns: Sequence[Column], fields: FieldSet) -> Iterable[tuple[int, str]]:
    taken: dict[int, str] = {}
    for part in _split(text):
        field, equals, wanted = (piece.strip() for piece in part.partition("="))
        if not equals or not wanted:
            raise MappingInvalid(
                _("“%(part)s” is not of the form field=column.") % {"part": part},
                todo=_("Write it like party=Customer,date=Date,amount=Total."),
            )
        refuse_unknown(field, fields)
        column = _find(wanted.strip("\"'"), columns)
        if column.position in taken:
            both = {"column": column.name, "first": taken[column.position], "second": field}
            raise MappingInvalid(
                _("The column %(column)s is used for %(first)s and for %(second)s.") % both, field=field
            )
        taken[column.position] = field
        yield column.position, field


def _split(text: str) -> list[str]:
    """On commas outside quotation marks; those may stand around the column's name alone."""
    quoted = [piece if index % 2 == 0 else piece.replace(",", "\0") for index, piece in enumerate(text.split('"'))]
    parts = next(csv.reader(["".join(quoted)], quoting=csv.QUOTE_NONE), [])
    return [part.replace("\0", ",").strip() for part in parts if part.strip()]


def _find(wanted: str, columns: Sequence[Column]) -> Column:
    exact = [column for column in columns if column.name == wanted]
    loose = [column for column in columns if column.normal == squeeze(wanted)]
    if found := exact or loose:
        return found[0]
    number = wanted.removeprefix("#")
    if number.isdecimal() and 1 <= int(number) <= len(columns):
        return columns[int(number) - 1]
    names = [column.name for column in columns]
    near = difflib.get_close_matches(wanted, names, n=1)
    raise MappingInvalid(
        _("The file has no column called “%(column)s”.") % {"column": wanted},
        todo=_("Did you mean “%(column)s”?") % {"column": near[0]}
        if near
        else _("Its columns are: %(columns)s.") % {"columns": ", ".join(names)},
        field=wanted,
    )
