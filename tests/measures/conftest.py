"""Real data for the measures."""

import pytest

from tests.measures import cdnow as sample


@pytest.fixture(scope="session")
def cdnow() -> sample.Purchases:
    """Return the CDNOW sample; skipped only where the shared data folder is absent."""
    if not sample.SAMPLE.parent.exists():
        pytest.skip("the shared data folder is absent")
    return sample.read()
