"""What every test gets. The fixtures themselves live in tests/fixtures, one module per subject."""

import os

# Playwright's synchronous API runs an event loop in the test's thread, which Django would take for an async view.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

pytest_plugins = [
    "tests.fixtures.browser",
    "tests.fixtures.selection",
    "tests.fixtures.network",
    "tests.fixtures.database",
    "tests.fixtures.clock",
]
