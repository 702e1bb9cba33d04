"""Every visible word of a template is translatable: no bare text, no bare text attribute."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from tools.house_lint.rule import Complaint, Rule, in_templates
from tools.house_lint.source import Source

_TRANSLATED = re.compile(
    r"\{%-?\s*(?:trans|blocktrans|blocktranslate)\b.*?\{%-?\s*end(?:trans|blocktrans|blocktranslate)\s*-?%\}", re.S
)
_CLASS_BLOCK = re.compile(r"\{%-?\s*block\s+\w*_class\b.*?\{%-?\s*endblock\b.*?%\}", re.S)
_TAGS = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.S)
_WORD = re.compile(r"[^\W\d_]{2,}")
_SPOKEN = {"placeholder", "title", "alt", "aria-label", "aria-description", "label"}
# Names are not translated, nor are keys, units and the code of an example.
_NAMES = {"Hedgerow", "Esc", "Ctrl", "Alt", "Shift", "Enter", "CSV", "KB", "MB", "GB", "px", "https", "http"}
_UNREAD = {"script", "style", "code", "kbd", "samp", "pre", "template-code"}


def _blank(match: re.Match[str]) -> str:
    """Keep the line numbers."""
    return "\n" * match[0].count("\n")


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.complaints: list[Complaint] = []
        self._unread = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._unread += tag in _UNREAD
        for name, value in attrs:
            if name in _SPOKEN and _says_something(value or ""):
                self.complaints.append((self.getpos()[0], f"{name}={value!r} is not translatable"))

    def handle_endtag(self, tag: str) -> None:
        self._unread -= tag in _UNREAD and self._unread > 0

    def handle_data(self, data: str) -> None:
        if not self._unread and _says_something(data):
            line = self.getpos()[0] + data[: len(data) - len(data.lstrip())].count("\n")
            self.complaints.append((line, f"{data.strip()[:40]!r} is not translatable"))


def _says_something(text: str) -> bool:
    return any(word not in _NAMES for word in _WORD.findall(text))


def _complaints(source: Source) -> Iterator[Complaint]:
    reader = _Reader()
    reader.feed(_TAGS.sub(_blank, _CLASS_BLOCK.sub(_blank, _TRANSLATED.sub(_blank, source.text))))
    reader.close()
    yield from reader.complaints


RULE = Rule("plain-text", lambda source: in_templates(source) and source.path.suffix != ".txt", _complaints)
