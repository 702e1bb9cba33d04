"""What an import of contacts would do, before it does anything; and how days are read in any of the network's files."""

from dataclasses import dataclass, field

from hedgerow.kernel.tabular.date_order import decide_order, usual_order
from hedgerow.kernel.tabular.decisions import Decision, cells_of, with_decisions
from hedgerow.kernel.tabular.mapping import CUSTOM, Mapping, check
from hedgerow.kernel.tabular.source import Source
from hedgerow.kernel.tabular.tally import Tally
from hedgerow.network.importing.contact_fields import CONTACTS
from hedgerow.network.importing.contacts import ContactReader
from hedgerow.network.importing.drafts import ContactDraft
from hedgerow.network.importing.gathered import beginning

_DATED = ("birthday", "created_on", "since")


@dataclass(frozen=True, slots=True)
class ContactPreview:
    """`is_whole` tells that the counts are of the whole file. Columns are told in the user's own words."""

    mapping: Mapping
    decisions: tuple[Decision, ...]
    tally: Tally
    drafts: tuple[ContactDraft, ...]
    samples: tuple[ContactDraft, ...]
    is_whole: bool
    extra_fields: tuple[str, ...] = field(default=())
    left_out: tuple[str, ...] = field(default=())


def settle(mapping: Mapping, rows: list[list[str]], *, country: str) -> tuple[Mapping, tuple[Decision, ...]]:
    """Decide from sampled cells what the file leaves open. What a person has set stays."""
    dated = [use for field in _DATED for use in mapping.columns_of(field)]
    if mapping.date_order or not dated:
        return mapping, ()
    decisions = (decide_order(cells_of(dated, rows), usual=usual_order(country)),)
    return with_decisions(mapping, decisions), decisions


def preview(source: Source, mapping: Mapping, n: int = 3, *, country: str, at_most: int = 5000) -> ContactPreview:
    """The contacts of the first `at_most` rows with their counts, `n` of them as samples. Raises MappingInvalid."""
    check(mapping, CONTACTS)
    mapping, decisions = settle(mapping, source.sample(), country=country)
    reader = ContactReader(mapping, country=country, date_order=usual_order(country))
    drafts, tally, is_whole = beginning(source, reader.read, at_most=at_most)
    return ContactPreview(
        mapping=mapping,
        decisions=decisions,
        tally=tally,
        drafts=tuple(drafts),
        samples=tuple(drafts[:n]),
        is_whole=is_whole,
        extra_fields=tuple(use.name for use in mapping.columns_of(CUSTOM)),
        left_out=tuple(mapping.left_out),
    )
