"""The real history of a music shop: no row lost or doubled, whichever way it is exported."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from hedgerow.kernel.tabular.source import open_path
from hedgerow.sales.importing.preview import settle
from hedgerow.sales.importing.purchases import PurchaseReader
from tests.importing.sales import EUROS, mapping_of
from tests.measures.cdnow import SAMPLE

MASTER = SAMPLE.with_name("CDNOW_master.txt")
MAPPED = "party=customer_id,date=date,quantity=number_of_cds,amount=dollar_value"


@dataclass
class History:
    customers: set[str] = field(default_factory=set)
    keys: set[str] = field(default_factory=set)
    count: Counter[str] = field(default_factory=Counter)

    @property
    def figures(self) -> tuple[int, int, int, int]:
        return self.count["purchases"], len(self.customers), self.count["cents"], len(self.keys)


def read(path: Path, mapped: str = "") -> History:
    """As an import would: one purchase after the other, none kept."""
    source = open_path(path)
    mapping, decisions = settle(mapping_of(source, mapped), source.sample(), EUROS)
    assert all(decision.is_sure for decision in decisions)
    history = History()
    for reading in PurchaseReader(mapping, EUROS).read(source.rows()):
        assert not reading.problems
        for draft in reading.drafts:
            history.customers.add(draft.customer.reference)
            history.keys.add(draft.key)
            history.count.update(purchases=1, cents=draft.minor, free=draft.minor == 0, again=draft.key[-2:] == "#2")
    return history


@pytest.fixture(scope="module")
def master() -> History:
    return read(MASTER, MAPPED)


@pytest.fixture(scope="module")
def sample() -> History:
    return read(SAMPLE)


def test_the_whole_history_comes_over(master: History) -> None:
    assert master.figures == (69_659, 23_570, 250_031_563, 69_659)


def test_the_sample_without_a_header_is_inside_the_history(sample: History, master: History) -> None:
    assert sample.figures == (6_919, 2_357, 24_409_194, 6_919)
    assert sample.keys <= master.keys


def test_purchases_of_nothing_and_identical_rows_are_in_it(sample: History) -> None:
    assert sample.count["free"] > 0
    assert sample.count["again"] > 0


def test_its_mapping_is_found_without_being_written() -> None:
    source = open_path(MASTER)
    found, written = mapping_of(source), mapping_of(source, MAPPED)
    assert [use.field for use in found.uses] == [use.field for use in written.uses]
