"""Real data for the measures."""

import pytest
from hypothesis import settings

from tests.measures import cdnow as sample

# The first call of a compiled library takes longer than any deadline; everything else stays as it was set.
settings.register_profile("unhurried", settings(), deadline=None)
settings.load_profile("unhurried")


@pytest.fixture(scope="session")
def cdnow() -> sample.Purchases:
    """Return the CDNOW sample; skipped only where the shared data folder is absent."""
    if not sample.SAMPLE.parent.exists():
        pytest.skip("the shared data folder is absent")
    return sample.read()
