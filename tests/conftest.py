"""What every test gets. The fixtures themselves live in tests/fixtures, one module per subject."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# Tests are never timed: a machine that is busy elsewhere, or the first call of a compiled library, is no failure.
settings.register_profile("unhurried", settings(), deadline=None)
settings.load_profile("unhurried")

# Playwright's synchronous API runs an event loop in the test's thread, which Django would take for an async view.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

pytest_plugins = [
    "tests.fixtures.browser",
    "tests.fixtures.selection",
    "tests.fixtures.network",
    "tests.fixtures.places",
    "tests.fixtures.database",
    "tests.fixtures.clock",
]


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the home that the settings of the tests made, once, when the last worker has ended."""
    home = Path(os.environ.get("HEDGEROW_HOME", ""))
    if home.name.startswith("hedgerow-test-") and not hasattr(config, "workerinput"):
        shutil.rmtree(home, ignore_errors=True)
