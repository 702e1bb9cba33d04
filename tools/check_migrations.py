"""Models and migrations say the same, and no two migrations of an app are both the last."""

import sys

import django
from django.core.management import call_command
from django.core.management.base import CommandError


def main() -> int:
    django.setup()
    try:
        call_command("makemigrations", check=True, dry_run=True, verbosity=1)
    except (SystemExit, CommandError) as refusal:
        print(f"{refusal}: run `make migrations`")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
