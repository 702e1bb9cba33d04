"""Every translatable text of the product: Python, Jinja2 templates, Django templates."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from django.utils.translation.template import templatize
from jinja2.ext import babel_extract

from tools.tree import ROOT, files_under

# Function name to which arguments are the message, the plural and the context, as Babel counts them.
KEYWORDS: dict[str, Any] = {
    "_": None,
    "_now": None,
    "_lazy": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
_COMMENT_TAGS = ["Translators:"]
_JINJA = {
    "silent": "false",
    "trimmed": "true",
    "newstyle_gettext": "true",
    "extensions": "jinja2.ext.do,jinja2.ext.loopcontrols",
}
_DJANGO_ONLY = re.compile(r"\{%\s*(load|blocktrans|blocktranslate|url\s|csrf_token)")

Found = tuple[int, Any, list[str], str | None]


def template() -> Catalog:
    """All messages of the tree, each with its files; line numbers are left out, so moving code is no change."""
    catalog = Catalog(project="Hedgerow", charset="utf-8")
    for path in files_under("src", suffixes=(".py", ".html", ".jinja", ".txt")):
        if "migrations" not in path.parts and (path.suffix == ".py" or "templates" in path.as_posix()):
            for _, message, comments, context in messages_in(path, (ROOT / path).read_text(encoding="utf-8")):
                catalog.add(message, locations=[(path.as_posix(), 0)], auto_comments=comments, context=context)
    return catalog


def messages_in(path: Path, text: str) -> Iterator[Found]:
    if path.suffix == ".py":
        return _from_python(text)
    return _from_django(text) if is_django_template(path, text) else _from_jinja(text)


def is_django_template(path: Path, text: str) -> bool:
    """allauth's own pages are written in Django's template language, the rest in Jinja2."""
    return "templates_dtl" in path.parts or bool(_DJANGO_ONLY.search(text))


def _from_python(text: str) -> Iterator[Found]:
    return extract("python", io.BytesIO(text.encode()), keywords=KEYWORDS, comment_tags=_COMMENT_TAGS)


def _from_django(text: str) -> Iterator[Found]:
    """Django turns its templates into the calls they stand for; those are read as Python."""
    return _from_python(templatize(text))


def _read_jinja(file: Any, keywords: Any, comment_tags: Any, options: Any) -> Any:
    """Jinja2's own reader, whose types are narrower than Babel's."""
    return babel_extract(file, keywords, comment_tags, options)


def _from_jinja(text: str) -> Iterator[Found]:
    source = io.BytesIO(text.encode())
    return extract(_read_jinja, source, keywords=KEYWORDS, comment_tags=_COMMENT_TAGS, options=_JINJA)
