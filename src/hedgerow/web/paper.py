"""Pages as PDF, where the extra `hedgerow[pdf]` (WeasyPrint) is installed. It is imported only when somebody asks.

Nothing is fetched for it: what a page for paper refers to is one of our own static files, or is refused.
"""

from importlib import import_module
from importlib.util import find_spec
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.exceptions import SuspiciousFileOperation
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import NotFound

_MAKER = "weasyprint"
_BASE = "https://paper.invalid"
"""No such host can be; addresses are only put together with it."""


class PdfNotMade(NotFound):
    code = "pdf_not_made"
    title = _("This Hedgerow makes no PDF by itself.")


class NotOurs(Exception):
    """A page for paper refers to something that is none of our static files."""


def makes_pdf() -> bool:
    """Whether what makes them is installed; it is not loaded for that."""
    return find_spec(_MAKER) is not None


def pdf_of(page: str) -> bytes:
    """A whole page for paper as PDF. Raises PdfNotMade where the extra, or a library it needs, is not installed."""
    try:
        maker: Any = import_module(_MAKER)
    except (ImportError, OSError) as error:
        raise PdfNotMade(todo=_("Print the page, and save it as a PDF from there.")) from error
    made: bytes = maker.HTML(string=page, base_url=_BASE, url_fetcher=_fetcher(maker.urls)).write_pdf()
    return made


def own_file(address: str) -> Path:
    """The static file that an address in a page for paper stands for. Raises NotOurs for every other address."""
    parts = urlsplit(address)
    under, _static, name = unquote(parts.path).partition(settings.STATIC_URL)
    if f"{parts.scheme}://{parts.netloc}" != _BASE or under or not name:
        raise NotOurs(address)
    try:
        found = finders.find(name)
    except SuspiciousFileOperation as error:
        raise NotOurs(address) from error
    if not found:
        raise NotOurs(address)
    return Path(found)


def _fetcher(urls: Any) -> Any:
    """In place of the maker's own, which would go out to the network."""

    class OwnFiles(urls.URLFetcher):  # type: ignore[misc]  # the maker has no types, and is not always there
        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ARG002  (as the maker calls it)
            path = own_file(url)
            kind, _encoding = guess_type(path.name)
            return urls.URLFetcherResponse(url, path.read_bytes(), {"Content-Type": kind or "application/octet-stream"})

    return OwnFiles()
