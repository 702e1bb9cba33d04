from collections.abc import Iterator

import pytest

from tests.http.neighbour import Neighbour


@pytest.fixture
def neighbour() -> Iterator[Neighbour]:
    """Another program on this machine, reached under the name shop.example."""
    with Neighbour() as server:
        yield server
