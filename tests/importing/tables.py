"""Tables for these tests: from a text, from bytes, or from a real-looking export beside the tests."""

import io
from collections.abc import Iterable
from pathlib import Path

from hedgerow.kernel.tabular.columns import Column, describe
from hedgerow.kernel.tabular.recognise import Recognition, recognise
from hedgerow.kernel.tabular.rows import Row
from hedgerow.kernel.tabular.source import DEFAULT_SIZE_LIMIT, Source, open_path, open_source
from hedgerow.network.importing import known_cards, known_contacts
from hedgerow.network.importing.guess_contacts import GuessContacts
from hedgerow.network.importing.known_lists import LISTS
from hedgerow.network.importing.known_offices import OFFICES
from hedgerow.sales.importing import known_purchases
from hedgerow.sales.importing.guess_purchases import GuessPurchases

EXPORTS = Path(__file__).parent.parent / "fixtures" / "imports"
RECOGNISERS = (
    known_cards.CARDS,
    *known_contacts.KNOWN,
    *OFFICES,
    *LISTS,
    *known_purchases.KNOWN,
    GuessContacts(),
    GuessPurchases(),
)


def table(content: str | bytes, *, size_limit: int = DEFAULT_SIZE_LIMIT) -> Source:
    raw = content.encode() if isinstance(content, str) else content
    return open_source(lambda: io.BytesIO(raw), name="table.csv", size_limit=size_limit)


def export(name: str) -> Source:
    return open_path(EXPORTS / name)


def cells(source: Source) -> list[list[str]]:
    return [row.cells for row in source.rows() if row.is_usable]


def problems(rows: Iterable[Row]) -> list[tuple[int, str]]:
    return [(row.number, row.problem.kind.code) for row in rows if row.problem]


def columns(source: Source) -> tuple[Column, ...]:
    return describe(source.headers, source.sample())


def recognised(source: Source) -> Recognition:
    """The surest claim."""
    return recognise(columns(source), RECOGNISERS)[0]
