"""Pages for paper: made where what makes them is installed, and never with anything from elsewhere."""

import sys
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

from hedgerow.web import paper


class _Fetcher:
    """What makes PDFs has a class of this name, which goes out to the network."""

    def fetch(self, url: str, headers: Any = None) -> Any:
        raise AssertionError(f"{url} was asked for with {headers}")


class _Page:
    """Stands for a page that is laid out: asks for two addresses, and hands back what it got."""

    def __init__(self, *, string: str, base_url: str, url_fetcher: Any) -> None:
        self._page, self._base, self._fetcher = string, base_url, url_fetcher

    def write_pdf(self) -> bytes:
        got = self._fetcher.fetch(f"{self._base}/static/exchange/paper.css")
        with pytest.raises(paper.NotOurs):
            self._fetcher.fetch("https://elsewhere.example/pixel.png")
        return f"{self._page} {got.url} {got.headers['Content-Type']}".encode() + got.body[:6]


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """In place of the library, which is an extra and loads much."""
    module: Any = ModuleType("weasyprint")
    module.HTML = _Page
    module.urls = SimpleNamespace(
        URLFetcher=_Fetcher,
        URLFetcherResponse=lambda url, body, headers: SimpleNamespace(url=url, body=body, headers=headers),
    )
    monkeypatch.setitem(sys.modules, "weasyprint", module)


@pytest.mark.parametrize(
    "address",
    [
        "https://elsewhere.example/static/exchange/paper.css",
        "file:///etc/passwd",
        "data:text/css,a",
        "https://paper.invalid/media/1",
        "https://paper.invalid/static/",
        "https://paper.invalid/static/exchange/no-such.css",
        "https://paper.invalid/static/../settings.py",
        "https://paper.invalid/static/%2e%2e/%2e%2e/settings.py",
        "https://paper.invalid/elsewhere/static/exchange/paper.css",
        "https://paper.example/static/exchange/paper.css",
        "/static/exchange/paper.css",
        "http://paper.invalid/static/exchange/paper.css",
    ],
)
def test_nothing_but_our_static_files_comes_into_a_page_for_paper(address: str) -> None:
    with pytest.raises(paper.NotOurs):
        paper.own_file(address)


def test_a_static_file_is_found_whatever_its_version() -> None:
    found = paper.own_file("https://paper.invalid/static/exchange/paper.css?v=1")
    assert found.name == "paper.css"
    assert "@page" in found.read_text()


def test_what_makes_a_pdf_gets_our_files_and_nothing_else(installed: None) -> None:
    assert paper.pdf_of("A page") == b"A page https://paper.invalid/static/exchange/paper.css text/css/* A s"


def test_without_the_extra_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    assert not paper.makes_pdf()
    with pytest.raises(paper.PdfNotMade, match="Print the page, and save it as a PDF"):
        paper.pdf_of("A page")
