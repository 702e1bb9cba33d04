"""A network as JSON, elements and the connections between them, as a table: a row for each element.

What leads from an element to others stands in one cell, "kind: name" for each, joined by ":::". Kumu writes such files,
with attributes beside the label or below it, and names the ends by label or by id.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator
from typing import Any, BinaryIO

from django.utils.translation import gettext as _

from hedgerow.kernel.tabular.errors import FileTooLarge, UnreadableFile

MOST_BYTES = 32 << 20
CONNECTIONS = "Connections"
_OWN = ("Label", "Type", "Description", "Tags", "ID")
_NAMED = ("label", "description", "tags", "id")
_ID = ("id", "_id")
_TYPES = ("type", "element type", "connection type")
_MOST_COLUMNS = 200


def is_graph(_stream: BinaryIO, head: bytes) -> bool:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    return start.startswith(b"{") and b'"elements"' in head


def pieces(opener: Callable[[], BinaryIO]) -> Iterator[bytes]:
    """CSV in UTF-8, its first line the names of the columns. Raises FileTooLarge, UnreadableFile."""
    elements, connections = _parts(opener)
    names = {key: each["label"] for each in elements for key in (each["label"], each["id"]) if key}
    leading: dict[str, list[str]] = {}
    for each in connections:
        first, second = (names.get(_text(each.get(end)), _text(each.get(end))) for end in ("from", "to"))
        if first and second:
            kind = next((each[key] for key in _TYPES if each.get(key)), "")
            leading.setdefault(first, []).append(f"{kind.replace(': ', ' ')}: {second}")
    others = list(dict.fromkeys(key for each in elements for key in each if key not in (*_TYPES, *_NAMED)))
    others = others[:_MOST_COLUMNS]
    text = io.StringIO()
    write = csv.writer(text, lineterminator="\n").writerow
    write((*_OWN, *others, CONNECTIONS))
    for each in elements:
        kind = next((each[key] for key in _TYPES if each.get(key)), "")
        own = (each["label"], kind, each.get("description", ""), each.get("tags", ""), each["id"])
        ties = " ::: ".join(leading.pop(each["label"], ()))
        write((*own, *(each.get(key, "") for key in others), ties))
    yield text.getvalue().encode(errors="replace")


def _parts(opener: Callable[[], BinaryIO]) -> tuple[list[dict[str, str]], list[dict[str, str]]]:
    with opener() as stream:
        raw = stream.read(MOST_BYTES + 1)
    if len(raw) > MOST_BYTES:
        raise FileTooLarge(_("This JSON file is larger than %(most)s MB.") % {"most": MOST_BYTES >> 20})
    try:
        whole = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as cause:
        raise UnreadableFile(_("This JSON file is damaged or cut off."), todo=_("Export it again.")) from cause
    elements = [_flat(each) for each in _list(whole, "elements")]
    return [each for each in elements if each["label"]], [_flat(each) for each in _list(whole, "connections")]


def _list(whole: Any, name: str) -> list[dict[str, Any]]:
    found = whole.get(name) if isinstance(whole, dict) else None
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _flat(each: dict[str, Any]) -> dict[str, str]:
    """Its attributes as text, by their names in small letters; always with a label and an id, which may be empty."""
    inside = each.get("attributes")
    said = {**{k: v for k, v in each.items() if k != "attributes"}, **(inside if isinstance(inside, dict) else {})}
    found = {str(key).strip().casefold(): _text(value) for key, value in said.items()}
    own = next((found[key] for key in _ID if found.get(key)), "")
    kept = {key: text for key, text in found.items() if text and key not in _ID}
    return {**kept, "label": found.get("label", ""), "id": own}


def _text(value: Any) -> str:
    if isinstance(value, list):
        return "|".join(filter(None, map(_text, value)))
    if value is None or isinstance(value, dict):
        return ""
    return ("true" if value else "false") if isinstance(value, bool) else str(value).strip()
