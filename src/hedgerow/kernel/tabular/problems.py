"""What is wrong with one row, in words a person can act on. Kept as code and values, said in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text


class Severity(StrEnum):
    ERROR = "error"  # the row stays out and is kept aside
    WARNING = "warning"  # the row comes in; somebody should look
    NOTE = "note"  # nothing to do, only told


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """A cause and its remedy; both may use the problem's values as named placeholders."""

    code: str
    cause: Text
    todo: Text = ""
    severity: Severity = Severity.ERROR


@dataclass(frozen=True, slots=True)
class RowProblem:
    """`row` counts as a spreadsheet shows it (the first line is row 1); `line` as a text editor does."""

    kind: ProblemKind
    row: int
    line: int = 0
    column: str = ""
    value: str = ""
    values: Mapping[str, str] = field(default_factory=dict)
    milder: Severity | None = None  # where the same cause weighs less here than elsewhere

    @property
    def severity(self) -> Severity:
        return self.milder or self.kind.severity

    @property
    def cause(self) -> str:
        return str(self.kind.cause) % {"value": self.value, **self.values}

    @property
    def todo(self) -> str:
        return str(self.kind.todo) % {"value": self.value, **self.values}

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR

    def __str__(self) -> str:
        words = {"row": self.row, "column": self.column, "cause": self.cause}
        where = _now("Row %(row)s, %(column)s: %(cause)s") if self.column else _now("Row %(row)s: %(cause)s")
        return " ".join(part for part in (where % words, self.todo) if part)

    def to_json(self) -> dict[str, Any]:
        return {
            "code": self.kind.code,
            "row": self.row,
            "line": self.line,
            "column": self.column,
            "value": self.value,
            "values": dict(self.values),
            "milder": self.milder,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any], kinds: Mapping[str, ProblemKind]) -> "RowProblem":
        """`kinds` by their codes: those of the table and those of the import's kind."""
        own = {key: value for key, value in stored.items() if key not in {"code", "milder"}}
        milder = Severity(stored["milder"]) if stored.get("milder") else None
        return cls(kind=kinds[stored["code"]], milder=milder, **own)


TOO_MANY_CELLS = ProblemKind(
    "too_many_cells",
    _("This row has %(found)s cells, but the file has %(expected)s columns."),
    _("A text with the separator in it needs quotation marks around it."),
)
TOO_FEW_CELLS = ProblemKind(
    "too_few_cells",
    _("This row has %(found)s cells, but the file has %(expected)s columns."),
    _("Look for a line break that splits the row, or add the missing separators."),
)
UNBALANCED_QUOTES = ProblemKind(
    "unbalanced_quotes",
    _("The quotation marks in this row do not match."),
    _("Close the one that is open, or double a quotation mark that belongs to the text."),
)
LINE_TOO_LONG = ProblemKind(
    "line_too_long",
    _("This line is too long to be a row of a table."),
    _("Look for missing line breaks."),
)
NUL_REMOVED = ProblemKind(
    "nul_removed",
    _("This row had characters that no text may hold (NUL). We left only those out."),
    severity=Severity.WARNING,
)
FOOTER = ProblemKind(
    "footer",
    _("This looks like a closing line or a total below the table, so we left it out."),
    severity=Severity.NOTE,
)

FILE_KINDS = (TOO_MANY_CELLS, TOO_FEW_CELLS, UNBALANCED_QUOTES, LINE_TOO_LONG, NUL_REMOVED, FOOTER)
