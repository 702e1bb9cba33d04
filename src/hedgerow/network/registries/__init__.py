"""What packages above bring to the network's pages."""

from hedgerow.network.registries.datasets import Dataset, Keys, datasets
from hedgerow.network.registries.fields import (
    Ask,
    Column,
    FieldOption,
    Figure,
    Kind,
    Op,
    Options,
    PartyField,
    Rows,
    Source,
    party_fields,
)
from hedgerow.network.registries.imports import Batch, Foreseen, ImportKind, ImportPreview, Written, import_kinds
from hedgerow.network.registries.merging import Journal, PartyMerging, party_mergings
from hedgerow.network.registries.pages import (
    MONEY,
    PartyColumn,
    PartyPanel,
    PartyWeight,
    Totals,
    party_columns,
    party_panels,
    party_weights,
    totals,
)

__all__ = [
    "MONEY",
    "Ask",
    "Batch",
    "Column",
    "Dataset",
    "FieldOption",
    "Figure",
    "Foreseen",
    "ImportKind",
    "ImportPreview",
    "Journal",
    "Keys",
    "Kind",
    "Op",
    "Options",
    "PartyColumn",
    "PartyField",
    "PartyMerging",
    "PartyPanel",
    "PartyWeight",
    "Rows",
    "Source",
    "Totals",
    "Written",
    "datasets",
    "import_kinds",
    "party_columns",
    "party_fields",
    "party_mergings",
    "party_panels",
    "party_weights",
    "totals",
]
