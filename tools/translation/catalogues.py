"""The catalogues of the languages other than English, and what is wrong with them."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

from babel import Locale
from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from tools.tree import ROOT

LOCALE = ROOT / "src" / "hedgerow" / "web" / "locale"
# English is what the messages are written in.
LANGUAGES = ("es", "ar")
# As in Django's own catalogues; Babel's order of the Arabic forms is another one.
_PLURAL_FORMS = {
    "ar": "nplurals=6; plural=n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : "
    "n%100>=3 && n%100<=10 ? 3 : n%100>=11 && n%100<=99 ? 4 : 5;"
}
# Lines of the header that say when, by whom and for whom: git knows better.
_NOISE = (
    "Project-Id-Version",
    "Report-Msgid-Bugs-To",
    "POT-Creation-Date",
    "PO-Revision-Date",
    "Last-Translator",
    "Language-Team",
    "Generated-By",
)
# A language in letters of another one was put into the wrong catalogue.
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_UNWANTED = tuple(f'"{name}:'.encode() for name in _NOISE)


def path_of(language: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def read(language: str) -> Catalog:
    with path_of(language).open("rb") as file:
        return read_po(file, locale=language)


def updated(language: str, template: Catalog) -> Catalog:
    """The catalogue brought up to the template: new messages empty, obsolete ones dropped, no guesses."""
    catalog = read(language) if path_of(language).exists() else Catalog(locale=language, domain="django")
    catalog.update(template, no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.header_comment = f"# Hedgerow in {Locale(language).english_name}. Kept by `make translations`."
    catalog.fuzzy = False
    if language in _PLURAL_FORMS:
        catalog.mime_headers = [("Plural-Forms", _PLURAL_FORMS[language])]
    return catalog


def text_of(catalog: Catalog) -> bytes:
    """As committed: sorted, without dates and wrapping, so that two changes seldom meet in one line."""
    buffer = io.BytesIO()
    write_po(buffer, catalog, sort_output=True, width=0, omit_header=False, ignore_obsolete=True)
    return b"".join(line for line in buffer.getvalue().splitlines(keepends=True) if not line.startswith(_UNWANTED))


def compiled(catalog: Catalog) -> bytes:
    buffer = io.BytesIO()
    write_mo(buffer, catalog)
    return buffer.getvalue()


def findings(language: str, catalog: Catalog, template: Catalog) -> Iterator[str]:
    """What a reader of this language would miss: messages absent, empty, guessed, or with other placeholders."""
    for wanted in template:
        if wanted.id:
            found = catalog.get(wanted.id, wanted.context)
            yield from (f"{language}: {problem}: {_shown(wanted)}" for problem in _problems(catalog, found))


def _problems(catalog: Catalog, message: Message | None) -> Iterator[str]:
    if message is not None and str(catalog.locale) != "ar" and _is_arabic(message):
        yield "in Arabic letters"
    if message is None:
        yield "missing"
    elif message.fuzzy:
        yield "guessed (fuzzy)"
    elif not _is_translated(message):
        yield "not translated"
    else:
        yield from (str(error) for error in message.check(catalog))


def _is_arabic(message: Message) -> bool:
    parts = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return not _ARABIC.search(str(message.id)) and any(_ARABIC.search(part or "") for part in parts)


def _is_translated(message: Message) -> bool:
    parts = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return all(parts)


def _shown(message: Message) -> str:
    text = message.id if isinstance(message.id, str) else message.id[0]
    return repr(text[:70])
