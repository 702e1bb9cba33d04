"""Any list of sales: by what its columns are called, and where that says nothing, by what is in them."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Text
from hedgerow.kernel.tabular.columns import Column
from hedgerow.kernel.tabular.mapping import LEAVE_OUT, ColumnUse, FieldSet, Mapping
from hedgerow.kernel.tabular.recognise import Recognition, is_ours
from hedgerow.sales.importing.purchase_fields import PURCHASES
from hedgerow.sales.importing.purchase_synonyms import FIELD_OF

_TITLE = _("A list of sales")
_WHO = PURCHASES.required[2]


@dataclass(frozen=True, slots=True)
class GuessPurchases:
    """Never certain: a person should look. Claims a file only with a date, an amount and a customer."""

    name: str = "purchases"
    title: Text = _TITLE
    fields: FieldSet = PURCHASES

    def recognise(self, columns: Sequence[Column]) -> Recognition | None:
        called = _by_name(columns)
        if not called.keys() & {"amount", "date"} and any(column.has_name for column in columns):
            return None  # its names speak of something else: a birthday is no sale
        seen = _by_looks(columns, called)
        fields = {**called, **seen}
        if not all(set(group) & set(fields) for group in PURCHASES.required):
            return None
        at = {column.position: field for field, column in fields.items()}
        uses = tuple(
            ColumnUse(c.position, c.name, at.get(c.position, LEAVE_OUT), is_guess=at.get(c.position) in seen)
            for c in columns
        )
        return Recognition(
            name=self.name,
            title=self.title,
            confidence=round(0.5 + 0.25 * len(called) / len(fields), 3),
            because=_because(called.values(), seen.values()),
            mapping=Mapping(kind=PURCHASES.kind, uses=uses, role="client"),
        )


def _by_name(columns: Sequence[Column]) -> dict[str, Column]:
    """The first column of each known name. A column of names that is called "Customer" holds names, not numbers."""
    found: dict[str, Column] = {}
    for column in columns:
        field = "" if is_ours(column) else FIELD_OF.get(column.normal, "")
        if field == "party" and column.looks_like("email"):
            field = "email"
        if field:
            found.setdefault(field, column)
    return found


def _by_looks(columns: Sequence[Column], called: dict[str, Column]) -> dict[str, Column]:
    """For what is missing: the column that looks most like it, among those nobody has claimed."""
    found: dict[str, Column] = {}

    def free() -> list[Column]:
        taken = {column.position for column in (*called.values(), *found.values())}
        return [column for column in columns if column.position not in taken and column.filled and not is_ours(column)]

    def seek(field: str, *tests: Callable[[Column], bool]) -> None:
        if field not in called:
            for test in tests:
                if match := next(filter(test, reversed(free()) if field == "amount" else free()), None):
                    found[field] = match
                    return

    seek("date", lambda column: column.looks_like("date"))
    seek("email", lambda column: column.looks_like("email"))
    seek("amount", lambda column: column.looks_like("decimal"), lambda column: column.looks_like("money"))
    if not any(field in called or field in found for field in _WHO):
        seek("party", lambda column: not column.looks_like("count") and column.distinct < 1, lambda _column: True)
    seek("quantity", lambda column: column.looks_like("count") and not called)
    return found


def _because(called: Iterable[Column], seen: Iterable[Column]) -> str:
    said = _now("We know what these columns are called: %(columns)s.")
    guessed = _now("We guessed these from what is in them: %(columns)s.")
    sentences = ((said, [column.name for column in called]), (guessed, [column.name for column in seen]))
    return " ".join(sentence % {"columns": ", ".join(names[:6])} for sentence, names in sentences if names)
