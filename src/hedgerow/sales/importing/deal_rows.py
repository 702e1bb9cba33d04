"""From a row of a file of deals to a deal: whom it is with as the file names them, how it stands, what it is worth."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from hedgerow.kernel.tabular.columns import squeeze
from hedgerow.kernel.tabular.dates import DateOrder, Moment, Unreadable, parse_moment
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.kernel.tabular.problems import ProblemKind, RowProblem
from hedgerow.kernel.tabular.rejected import unguarded
from hedgerow.kernel.tabular.rows import Row
from hedgerow.sales.importing import deal_fields as problems
from hedgerow.sales.importing import purchase_problems
from hedgerow.sales.importing.amounts import Amount, currency_code, parse_amount
from hedgerow.sales.importing.row_reading import lies_ahead


class DealState(StrEnum):
    OPEN = "open"
    WON = "won"
    LOST = "lost"


# As HubSpot writes its two last stages, in its languages; further pipelines stand behind in brackets.
_WON = ("closedwon", "won", "gewonnen", "abgeschlossenundgewonnen", "cierreganado", "cerradoganado", "ganado", "gagn")
_LOST = ("closedlost", "lost", "verloren", "abgeschlossenundverloren", "cierreperdido", "cerradoperdido", "perdido")
_YES = frozenset({"true", "yes", "1", "ja", "si", "sí"})
_SEVERAL = re.compile(r"[;,\n]")
_ADDRESS = re.compile(r"[^\s()<>;,]+@[^\s()<>;,]+")


@dataclass(frozen=True, slots=True)
class DealDraft:
    """`minor` and `day` are None where the file says nothing. `cells` are the row's own, should it be set aside."""

    row: int
    line: int
    key: str
    name: str
    stage: str
    state: DealState
    minor: int | None
    currency: str
    day: date | None
    at: datetime | None
    contact_ids: tuple[str, ...] = ()
    company_ids: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    companies: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()

    @property
    def is_with_somebody(self) -> bool:
        return bool(self.contact_ids or self.company_ids or self.emails or self.companies)

    @property
    def title(self) -> str:
        return self.name or self.key


@dataclass(frozen=True, slots=True)
class DealReading:
    """No draft exactly when the row stays out."""

    rows: tuple[Row, ...]
    drafts: tuple[DealDraft, ...] = ()
    problems: tuple[RowProblem, ...] = ()


class DealReader:
    def __init__(
        self,
        mapping: Mapping,
        *,
        currency: str,
        zone: ZoneInfo,
        date_order: DateOrder,
        decimal_mark: str,
        latest: datetime | None = None,
    ) -> None:
        self._uses = {use.field: use for use in reversed(mapping.uses)}
        self._places = {field: [use.position for use in mapping.columns_of(field)] for field in self._uses}
        self._currency, self._zone, self._order, self._mark = currency, zone, date_order, decimal_mark
        self._latest = latest

    def read(self, row: Row) -> DealReading:
        told = [row.problem] if row.problem else []
        if not row.is_usable:
            return DealReading((row,), problems=tuple(told))
        asked = _Asked(row, told, {field: use.name for field, use in self._uses.items()})
        key, stage = self._said(row, "deal"), self._said(row, "stage")
        state = _state(stage, self._said(row, "is_won"))
        amount, moment = self._amount(row, asked), self._moment(row, asked)
        if not key:
            asked.report(problems.NO_KEY, "deal")
        if state is DealState.WON and amount is None and not self._said(row, "amount"):
            asked.report(problems.NO_AMOUNT, "amount")
        if state is DealState.WON and moment is None and not self._said(row, "date"):
            asked.report(problems.NO_DAY, "date")
        if state is DealState.WON and moment is not None and lies_ahead(moment, self._latest, self._zone):
            asked.report(purchase_problems.OCCURS_LATER, "date", self._said(row, "date"))
        if any(problem.is_error for problem in told):
            return DealReading((row,), problems=tuple(told))
        draft = DealDraft(
            row=row.number,
            line=row.line,
            key=key.replace(":", "-")[:40],
            name=self._said(row, "name")[:200],
            stage=stage[:80],
            state=state,
            minor=amount.minor if amount else None,
            currency=amount.currency if amount else self._currency,
            day=moment.day if moment else None,
            at=moment.at if moment else None,
            contact_ids=self._several(row, "contact_ids"),
            company_ids=self._several(row, "company_ids"),
            emails=tuple(_ADDRESS.findall(" ; ".join(self._cells(row, "contacts")).casefold())),
            companies=self._several(row, "companies"),
            cells=tuple(row.cells),
        )
        return DealReading((row,), (draft,), tuple(told))

    def _amount(self, row: Row, asked: "_Asked") -> Amount | None:
        currency, text = self._currency, self._said(row, "amount")
        if said := self._said(row, "currency"):
            currency = currency_code(said) or ""
            if not currency:
                asked.report(purchase_problems.UNKNOWN_CURRENCY, "currency", said)
                return None
        if not text:
            return None
        amount = parse_amount(text, self._mark, currency)
        if isinstance(amount, Amount):
            return amount
        asked.report(amount.kind, "amount", text, amount.values)
        return None

    def _moment(self, row: Row, asked: "_Asked") -> Moment | None:
        text = self._said(row, "date")
        moment = parse_moment(text, self._order, self._zone) if text else None
        if isinstance(moment, Unreadable):
            asked.report(moment.kind, "date", text, moment.values)
            return None
        return moment

    def _several(self, row: Row, field: str) -> tuple[str, ...]:
        parts = (part.strip() for cell in self._cells(row, field) for part in _SEVERAL.split(cell))
        return tuple(dict.fromkeys(part for part in parts if part))

    def _cells(self, row: Row, field: str) -> list[str]:
        return [_clean(row.cells[place]) for place in self._places.get(field, ())]

    def _said(self, row: Row, field: str) -> str:
        return next(iter(self._cells(row, field)), "")


class _Asked:
    """Where problems of one row go, with the name of the column they are in."""

    __slots__ = ("_names", "_row", "_told")

    def __init__(self, row: Row, told: list[RowProblem], names: dict[str, str]) -> None:
        self._row, self._told, self._names = row, told, names

    def report(self, kind: ProblemKind, field: str, text: str = "", values: Iterable[tuple[str, str]] = ()) -> None:
        column = self._names.get(field, "")
        self._told.append(RowProblem(kind, self._row.number, self._row.line, column, text, dict(values)))


def _state(stage: str, is_won: str) -> DealState:
    """By the column that says it, else by the name of the stage: its own words decide what is neither won nor lost."""
    name = squeeze(stage)
    if is_won.casefold() in _YES or name.startswith(_WON):
        return DealState.WON
    return DealState.LOST if name.startswith(_LOST) else DealState.OPEN


def _clean(cell: str) -> str:
    cell = cell.strip()
    return unguarded(cell) if cell[:1] == "'" else cell
