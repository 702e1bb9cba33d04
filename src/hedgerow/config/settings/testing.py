"""Settings of the test suite: a cheap hasher, mail in memory, a home of its own."""

import os
import tempfile
from pathlib import Path

from hedgerow.config.settings import *
from hedgerow.config.settings import DATABASES

# Importing this module has imported the settings above already: what lies in the home is set again, not asked again.
HEDGEROW_HOME = Path(os.environ.get("HEDGEROW_HOME") or tempfile.mkdtemp(prefix="hedgerow-test-"))
EMAIL_FILE_PATH = HEDGEROW_HOME / "mail"
STATIC_ROOT = HEDGEROW_HOME / "static"
# Half a minute's work, the same for every run: made once per clone.
HEDGEROW_PLACES = Path(__file__).resolve().parents[4] / "build" / "places"
STATIC_ROOT.mkdir(parents=True, exist_ok=True)

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
AXES_ENABLED = False

if DATABASES["default"]["ENGINE"].endswith("sqlite"):
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    DATABASES["default"]["TEST"] = {"NAME": Path(HEDGEROW_HOME) / "test.sqlite3"}
else:
    DATABASES["default"]["OPTIONS"].pop("pool")
    # What a test writes need not outlive a fall of the machine.
    DATABASES["default"]["OPTIONS"]["options"] += " -c synchronous_commit=off"
