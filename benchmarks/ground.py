"""What benchmarks stand on: the application set up in this process, and a workspace."""

import os
import subprocess
import sys
from typing import Any


def prepared() -> None:
    """Django, with a migrated database under this process's HEDGEROW_HOME or at DATABASE_URL."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hedgerow.config.settings")
    # Elsewhere, as for whoever imports something today: what migrations need is not measured with it.
    subprocess.run([sys.executable, "-m", "django", "migrate", "--no-input", "--verbosity", "0"], check=True)
    import django

    django.setup()
    from hedgerow.config.memory import settle_memory

    settle_memory()


def a_workspace(slug: str) -> Any:
    """A workspace as the product makes it."""
    from hedgerow.accounts import operations
    from hedgerow.kernel.models import Workspace

    Workspace.objects.filter(slug=slug).delete()
    owner = operations.user_for_owner(email="bench@example.org")
    return operations.create_workspace(
        owner=owner, name=slug, kind="bakery", currency="GBP", time_zone="Europe/London", language="en", slug=slug
    )
