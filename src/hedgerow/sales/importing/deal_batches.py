"""A file of deals, batch by batch."""

from collections import Counter
from collections.abc import Generator

from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import money
from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.money import Money
from hedgerow.kernel.tabular.date_order import decide_order
from hedgerow.kernel.tabular.decisions import Decision, cells_of, with_decisions
from hedgerow.kernel.tabular.mapping import Mapping, check
from hedgerow.kernel.tabular.source import Source
from hedgerow.kernel.tabular.tally import Tally
from hedgerow.network.registries import Batch, ImportPreview
from hedgerow.sales.importing.batches import BATCH_ROWS, Gathered, usual
from hedgerow.sales.importing.deal_fields import DEALS
from hedgerow.sales.importing.deal_rows import DealDraft, DealReader, DealState
from hedgerow.sales.importing.decimal_mark import decide_mark

_SHOWN, _AT_MOST = 3, 5000
_WORDS: dict[DealState, Text] = {
    DealState.WON: _("deals won, which become purchases"),
    DealState.OPEN: _("deals open"),
    DealState.LOST: _("deals lost"),
}


def _settled(source: Source, mapping: Mapping, workspace: Workspace) -> tuple[Mapping, tuple[Decision, ...]]:
    rows, decisions = source.sample(), []
    if not mapping.date_order:
        usually = usual(workspace).date_order
        decisions.append(decide_order(cells_of(mapping.columns_of("date"), rows), usual=usually))
    if not mapping.decimal_mark:
        digits = money.exponent(mapping.currency or workspace.currency)
        decisions.append(decide_mark(cells_of(mapping.columns_of("amount"), rows), digits=digits))
    return with_decisions(mapping, decisions), tuple(decisions)


def settle(source: Source, mapping: Mapping, workspace: Workspace) -> Mapping:
    return _settled(source, mapping, workspace)[0]


def _reader(mapping: Mapping, workspace: Workspace) -> DealReader:
    usually = usual(workspace)
    return DealReader(
        mapping,
        currency=mapping.currency or usually.currency,
        zone=usually.zone,
        date_order=mapping.date_order or usually.date_order,
        decimal_mark=mapping.decimal_mark or usually.decimal_mark,
        latest=usually.latest,
    )


def preview(source: Source, mapping: Mapping, workspace: Workspace) -> ImportPreview:
    """Raises MappingInvalid."""
    check(mapping, DEALS)
    mapping, decisions = _settled(source, mapping, workspace)
    reader, tally, drafts, is_whole = _reader(mapping, workspace), Tally(), list[DealDraft](), True
    for row in source.rows():
        if tally.rows == _AT_MOST:
            is_whole = False
            break
        reading = reader.read(row)
        tally.add(1, is_in=bool(reading.drafts), problems=reading.problems)
        drafts += reading.drafts
    samples = tuple(map(_shown, drafts[:_SHOWN]))
    return ImportPreview(mapping, decisions, tally, is_whole, tuple(_facts(drafts)), samples, tuple(drafts))


def _facts(drafts: list[DealDraft]) -> list[tuple[Text, str]]:
    states = Counter(draft.state for draft in drafts)
    won = Counter[str]()
    for draft in drafts:
        if draft.state is DealState.WON and draft.minor is not None:
            won[draft.currency] += draft.minor
    found: list[tuple[Text, str]] = [(words, f"{states[state]:,}") for state, words in _WORDS.items() if states[state]]
    return [*found, *((_("won in all"), _amount(minor, currency)) for currency, minor in won.items())]


def _amount(minor: int, currency: str) -> str:
    return f"{Money(minor, currency).major:,} {currency}"


def _shown(draft: DealDraft) -> tuple[tuple[Text, str], ...]:
    pairs = (
        (_("Deal"), draft.title),
        (_("Stage"), draft.stage),
        (_("Amount"), "" if draft.minor is None else _amount(draft.minor, draft.currency)),
        (_("When"), draft.day.isoformat() if draft.day else ""),
    )
    return tuple((label, text) for label, text in pairs if text)


def batches(source: Source, mapping: Mapping, workspace: Workspace) -> Generator[Batch, None, None]:
    """The same file and mapping always make the same batches."""
    reader, batch = _reader(mapping, workspace), Gathered[DealDraft]()
    for row in source.rows():
        batch.add(reader.read(row))
        if batch.rows >= BATCH_ROWS:
            yield batch.closed()
            batch = Gathered[DealDraft]()
    if batch.rows:
        yield batch.closed()
