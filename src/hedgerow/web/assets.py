"""Addresses of our own static files: the built one when there is one, else the committed source."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static
from markupsafe import Markup

_KIT = Path(__file__).parent / "static" / "web"
_SOURCES = {
    "hedgerow.js": "web/js/hedgerow.js",
    "icons.svg": "web/icons.svg",
    "htmx.js": "django_htmx/htmx-2.min.js",
}


def asset(name: str) -> str:
    """The address of `hedgerow.css`, `forms.css`, `hedgerow.js`, `map.js`, … as built, or as committed."""
    return _address(name) if settings.DEBUG else _remembered(name)


def is_built(name: str) -> bool:
    """Whether an asset without a committed stand-in (the map) can be used."""
    return (_KIT / "dist" / name).is_file()


def built_file(name: str) -> Path | None:
    """A file of the build that the server itself reads; None where the assets were not built."""
    path = _KIT / "dist" / name
    return path if path.is_file() else None


def sheets(*names: str) -> Markup:
    """`<link>`s for style sheets: a kit sheet by its bare name (`forms`), a package's own by its static path."""
    return _links(*names) if settings.DEBUG else _remembered_links(*names)


def _links(*names: str) -> Markup:
    addresses = [static(name) if "/" in name else asset(f"{name}.css") for name in names]
    return Markup("\n").join(Markup('<link rel="stylesheet" href="{}">').format(address) for address in addresses)


def _address(name: str) -> str:
    built = _KIT / "dist" / name
    if built.is_file():
        return f"{static(f'web/dist/{name}')}?v={built.stat().st_mtime_ns:x}"
    return static(_SOURCES.get(name) or f"web/css/{name}")


_remembered, _remembered_links = cache(_address), cache(_links)
