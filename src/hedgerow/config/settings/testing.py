"""Settings of the test suite: a cheap hasher, mail in memory, a home of its own."""

import os
import tempfile
from pathlib import Path

os.environ.setdefault("HEDGEROW_HOME", tempfile.mkdtemp(prefix="hedgerow-test-"))

from hedgerow.config.settings import *  # noqa: E402, F403
from hedgerow.config.settings import DATABASES, HEDGEROW_HOME  # noqa: E402

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
ALLOWED_HOSTS = ["testserver", "127.0.0.1", "localhost"]
AXES_ENABLED = False

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["TEST"] = {"NAME": Path(HEDGEROW_HOME) / "test.sqlite3"}
else:
    DATABASES["default"]["OPTIONS"].pop("pool")
