"""A file of sales, batch by batch."""

from collections.abc import Generator
from typing import Generic, Protocol, TypeVar
from zoneinfo import ZoneInfo

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock
from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import Money
from hedgerow.kernel.tabular.date_order import usual_order
from hedgerow.kernel.tabular.mapping import Mapping
from hedgerow.kernel.tabular.problems import RowProblem
from hedgerow.kernel.tabular.rows import Row
from hedgerow.kernel.tabular.source import Source
from hedgerow.network.registries import Batch, ImportPreview
from hedgerow.sales.importing import preview as previews
from hedgerow.sales.importing.purchase_drafts import PurchaseDraft
from hedgerow.sales.importing.purchases import PurchaseReader, Usual
from hedgerow.sales.reports import AHEAD

BATCH_ROWS = 1000
Draft = TypeVar("Draft")
Draft_co = TypeVar("Draft_co", covariant=True)


class Reading(Protocol[Draft_co]):
    """What one row, or several that belong together, came to: no drafts exactly when they stay out."""

    @property
    def rows(self) -> tuple[Row, ...]: ...
    @property
    def drafts(self) -> tuple[Draft_co, ...]: ...
    @property
    def problems(self) -> tuple[RowProblem, ...]: ...


def usual(workspace: Workspace) -> Usual:
    zone, order = ZoneInfo(workspace.time_zone), usual_order(workspace.country)
    return Usual(workspace.currency, zone, order, latest=clock.now() + AHEAD)


def settle(source: Source, mapping: Mapping, workspace: Workspace) -> Mapping:
    return previews.settle(mapping, source.sample(), usual(workspace))[0]


def preview(source: Source, mapping: Mapping, workspace: Workspace) -> ImportPreview:
    """Raises MappingInvalid."""
    found = previews.preview(source, mapping, usual=usual(workspace))
    facts: list[tuple[Text, str]] = [(_("purchases"), f"{found.purchases:,}")]
    if found.refunds:
        facts.append((_("refunds"), f"{found.refunds:,}"))
    facts += [(_("in all"), _amount(minor, currency)) for currency, minor in found.sums.items()]
    if found.first_day and found.last_day:
        facts.append((_("from – to"), f"{found.first_day.isoformat()} – {found.last_day.isoformat()}"))
    return ImportPreview(
        found.mapping, found.decisions, found.tally, found.is_whole, tuple(facts), tuple(map(_shown, found.drafts))
    )


def _amount(minor: int, currency: str) -> str:
    return f"{Money(minor, currency).major:,} {currency}"


def _shown(draft: PurchaseDraft) -> tuple[tuple[Text, str], ...]:
    who = draft.customer
    pairs = [
        (_("Customer"), who.name or who.email or who.reference or who.phone),
        (_("When"), draft.at.isoformat(" ", "minutes") if draft.at else draft.day.isoformat()),
        (_("Amount"), _amount(draft.minor, draft.currency)),
        (_("Place"), draft.place),
        (_("Lines"), ", ".join(_line(line.quantity_milli, line.product) for line in draft.lines)),
    ]
    return tuple((label, text) for label, text in pairs if text)


def _line(quantity_milli: int, product: str) -> str:
    return f"{quantity_milli / 1000:g} × {product}" if product else f"{quantity_milli / 1000:g}"


def batches(source: Source, mapping: Mapping, workspace: Workspace) -> Generator[Batch, None, None]:
    """The same file and mapping always make the same batches; an order's rows stay together."""
    batch = Gathered[PurchaseDraft]()
    for reading in PurchaseReader(mapping, usual(workspace)).read(source.rows()):
        batch.add(reading)
        if batch.rows >= BATCH_ROWS:
            yield batch.closed()
            batch = Gathered[PurchaseDraft]()
    if batch.rows:
        yield batch.closed()


class Gathered(Generic[Draft]):
    """Readings of rows, as a batch."""

    def __init__(self) -> None:
        self.rows = self.set_aside = self.passed_over = 0
        self.drafts: list[Draft] = []
        self.problems: list[tuple[RowProblem, tuple[str, ...] | None]] = []

    def add(self, reading: "Reading[Draft]") -> None:
        self.rows += len(reading.rows)
        self.drafts += reading.drafts
        if not reading.drafts:
            has_error = any(problem.is_error for problem in reading.problems)
            self.set_aside += len(reading.rows) if has_error else 0
            self.passed_over += 0 if has_error else len(reading.rows)
        cells = {} if reading.drafts else {row.number: tuple(row.cells) for row in reading.rows}
        for problem in reading.problems:
            self.problems.append((problem, cells.pop(problem.row, None) if problem.is_error else None))

    def closed(self) -> Batch:
        return Batch(self.rows, tuple(self.drafts), tuple(self.problems), self.set_aside, self.passed_over)
