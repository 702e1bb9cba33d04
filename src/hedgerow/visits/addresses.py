"""Public addresses of the collector, and the tag that a website carries."""

from django.conf import settings
from markupsafe import Markup

BEACON, SCRIPT = "/site/visit", "/site/visits.js"
_TAG = Markup('<script async src="{}" data-site="{}"></script>')


def script_address() -> str:
    return f"{settings.HEDGEROW_URL}{SCRIPT}"


def snippet(key: str) -> str:
    """The line that goes into each page of a website."""
    return str(_TAG.format(script_address(), key))
