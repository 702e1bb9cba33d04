"""A page of a feed as text. Characters that XML cannot hold are left out."""

import json
import re
from datetime import UTC, datetime
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from hedgerow.kernel.models import Workspace
from hedgerow.timeline.feeds.reading import Entry, FeedPage

ATOM = "application/atom+xml"
JSON_FEED = "application/feed+json"
_NAMESPACE = "http://www.w3.org/2005/Atom"
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def title_of(page: FeedPage, workspace: Workspace) -> str:
    return f"{workspace.name}: {page.verb.label}"


def atom(page: FeedPage, workspace: Workspace, *, first: str, here: str, following: str) -> bytes:
    """RFC 4287, with `next` as RFC 5005 has it. `first` is the feed's own address and its id."""
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": workspace.language})
    _text(feed, "id", first)
    _text(feed, "title", title_of(page, workspace))
    _text(feed, "updated", _moment(page.changed_at))
    _text(SubElement(feed, "author"), "name", workspace.name)
    for relation, address in (("self", here), ("first", first), ("next", following)):
        if address:
            SubElement(feed, "link", {"rel": relation, "href": address, "type": ATOM})
    for entry in page.entries:
        _atom_entry(feed, entry)
    return bytes(tostring(feed, encoding="utf-8", xml_declaration=True))


def _atom_entry(feed: Element, entry: Entry) -> None:
    item = SubElement(feed, "entry")
    _text(item, "id", f"urn:uuid:{entry.activity.id}")
    _text(item, "title", str(entry.text or entry.title))
    _text(item, "published", _moment(entry.activity.occurred_at))
    _text(item, "updated", _moment(entry.activity.recorded_at))
    _text(item, "content", str(entry.text or entry.title))


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = _NOT_XML.sub("", text)


def json_feed(page: FeedPage, workspace: Workspace, *, first: str, following: str) -> bytes:
    """JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    feed: dict[str, Any] = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title_of(page, workspace),
        "feed_url": first,
        "language": workspace.language,
        "authors": [{"name": workspace.name}],
        "items": [_json_entry(entry) for entry in page.entries],
    }
    if following:
        feed["next_url"] = following
    return json.dumps(feed, ensure_ascii=False).encode()


def _json_entry(entry: Entry) -> dict[str, str]:
    return {
        "id": f"urn:uuid:{entry.activity.id}",
        "title": str(entry.title),
        "content_text": str(entry.text or entry.title),
        "date_published": _moment(entry.activity.occurred_at),
        "date_modified": _moment(entry.activity.recorded_at),
    }


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
