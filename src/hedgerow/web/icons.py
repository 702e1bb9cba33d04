"""Icons of the sprite, beside a word or, with a label, alone."""

import re
from functools import cache, lru_cache
from pathlib import Path

from django.utils.functional import Promise
from markupsafe import Markup, escape

from hedgerow.web.assets import asset

_SPRITE = Path(__file__).parent / "static" / "web" / "icons.svg"
_MIRRORED = frozenset({"next", "prev", "undo", "leave", "refer"})


@cache
def icon_names() -> frozenset[str]:
    return frozenset(re.findall(r'<symbol id="i-([a-z-]+)"', _SPRITE.read_text()))


def icon(name: str, label: "str | Promise" = "") -> Markup:
    """An `<svg>` that uses the sprite's icon. Raises KeyError for a name the sprite does not have."""
    if name not in icon_names():
        raise KeyError(f"no icon {name!r} in icons.svg")
    return _drawn(name, str(label), asset("icons.svg"))


@lru_cache(maxsize=1024)
def _drawn(name: str, label: str, sprite: str) -> Markup:
    shape = "ic flip" if name in _MIRRORED else "ic"
    voice = Markup('role="img" aria-label="{}"').format(label) if label else Markup('aria-hidden="true"')
    return Markup('<svg class="{}" {}><use href="{}#i-{}"/></svg>').format(shape, voice, escape(sprite), name)
