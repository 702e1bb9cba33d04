"""One line of a card taken apart: group, name, parameters, and the value as text."""

import quopri
import re
from dataclasses import dataclass

_HEAD = re.compile(r'((?:"[^"]*"|[^":])*):(.*)', re.DOTALL)
_PARTS = re.compile(r'(?:"[^"]*"|[^";])+')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_BETWEEN = {sign: re.compile(rf"((?:\\.|[^\\{sign}])*)(?:{sign}|$)", re.DOTALL) for sign in ";,"}
_WORDS = {"TYPE", "VALUE", "ENCODING", "CHARSET", "PREF", "LANGUAGE", "ALTID", "PID", "MEDIATYPE", "LABEL"} | {"GEO"}
_ENCODINGS = {"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"}


@dataclass(frozen=True, slots=True)
class Property:
    """`raw` is still escaped: what its signs mean is for who knows the property."""

    group: str
    name: str
    types: frozenset[str]
    parameters: dict[str, str]
    raw: str

    @property
    def text(self) -> str:
        return unescaped(self.raw)

    def parts(self, sign: str = ";") -> list[str]:
        """The components, such as family and given name, each as text."""
        found = [unescaped(part).strip() for part in _BETWEEN[sign].findall(self.raw)]
        return found[:-1] if len(found) > 1 and not found[-1] else found


def parsed(line: bytes) -> Property | None:
    """None for what is no property."""
    match = _HEAD.fullmatch(line.decode("latin-1"))
    if match is None:
        return None
    head, *said = _PARTS.findall(match[1]) or [""]
    group, _dot, name = head.strip().rpartition(".")
    parameters, types = _parameters(said)
    raw = match[2].encode("latin-1")
    encoding = parameters.get("ENCODING", "").upper()
    if encoding in ("BASE64", "B"):
        return None  # a picture under a name we do not know
    if encoding == "QUOTED-PRINTABLE":
        raw = quopri.decodestring(raw)
    value = _decoded(raw, parameters.get("CHARSET", ""))
    if encoding == "QUOTED-PRINTABLE":
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    return Property(group.lower(), name.upper(), types, parameters, value)


def unescaped(raw: str) -> str:
    return _ESCAPED.sub(lambda match: "\n" if match[1] in "nN" else match[1], raw) if "\\" in raw else raw


def _parameters(said: list[str]) -> tuple[dict[str, str], frozenset[str]]:
    """Version 2.1 says only the word: TEL;CELL;PREF. Types come in any case and joined by commas."""
    parameters: dict[str, str] = {}
    types: set[str] = set()
    for one in said:
        name, equals, value = one.partition("=")
        name, value = name.strip().upper(), _decoded(value.strip().strip('"').encode("latin-1"), "")
        if not equals:
            name, value = ("ENCODING", name) if name in _ENCODINGS else ("TYPE", name)
        if name == "TYPE":
            types.update(word.strip().strip('"').lower() for word in value.split(","))
        elif name in _WORDS or name.startswith("X-"):
            parameters[name] = value
    return parameters, frozenset(types)


def _decoded(raw: bytes, charset: str) -> str:
    for encoding in (charset, "utf-8", "cp1252"):
        try:
            return raw.decode(encoding) if encoding else raw.decode("utf-8")
        except (UnicodeDecodeError, LookupError):
            continue
    return raw.decode("latin-1")
