"""Addresses of named pages in the workspace of the request, each worked out once."""

from functools import lru_cache

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, reverse


def address(name: str) -> str:
    """Of a page that takes no argument. The workspace is in the prefix (accounts.middleware)."""
    return _address(name, get_script_prefix(), get_urlconf() or settings.ROOT_URLCONF)


@lru_cache(maxsize=4096)
def _address(name: str, _prefix: str, _urls: str) -> str:
    return reverse(name)
