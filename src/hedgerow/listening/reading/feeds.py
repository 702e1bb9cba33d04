"""RSS, Atom and JSON Feed as mentions: plain text, safe addresses, no entities of the file's own."""

import json
import re
from calendar import timegm
from datetime import UTC, datetime
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

import feedparser
import nh3
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import Invalid
from hedgerow.listening.drafts import MentionDraft

MOST = 500
_ENTITIES = re.compile(rb"<!\s*(DOCTYPE[^>]*\[|ENTITY)", re.IGNORECASE)
_TEXT, _LINE, _URL = 5_000, 300, 1_000


class NoFeed(Invalid):
    code = "no_feed"
    title = _("At this address is no feed that we can read: neither RSS nor Atom nor JSON Feed.")


def read_feed(data: bytes, content_type: str = "", *, base: str) -> list[MentionDraft]:
    """The newest MOST entries. Raises NoFeed."""
    if "json" in content_type or data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{":
        return _json(data, base)
    if _ENTITIES.search(data.replace(b"\0", b"")):
        raise NoFeed(_("This feed defines entities of its own, which is how feeds attack; it is not read."))
    read = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not read.get("version"):
        raise NoFeed
    about = read.feed
    return [_entry(one, about, base) for one in read.entries[:MOST]]


def _entry(one: Any, about: Any, base: str) -> MentionDraft:
    url = safe_url(str(one.get("link", "")), base)
    person = one.get("author_detail") or {}
    name = plain(str(one.get("author") or person.get("name") or ""), 200)
    page = safe_url(str(person.get("href", "")), base)
    contents = one.get("content") or [{}]
    body = str(one.get("summary") or contents[0].get("value", ""))
    return MentionDraft(
        guid=str(one.get("id", ""))[:2000] or url,
        at=_moment(one.get("published_parsed") or one.get("updated_parsed")),
        network=network_of(url or base),
        author=name or plain(str(about.get("author", "")), 200),
        author_url=page,
        title=plain(str(one.get("title", "")), _LINE),
        text=plain(body, _TEXT),
        url=url,
    )


def _json(data: bytes, base: str) -> list[MentionDraft]:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NoFeed from error
    if not isinstance(feed, dict) or "jsonfeed.org" not in str(feed.get("version", "")):
        raise NoFeed
    items = feed.get("items")
    return [_item(one, base) for one in (items if isinstance(items, list) else [])[:MOST] if isinstance(one, dict)]


def _item(one: dict[str, Any], base: str) -> MentionDraft:
    url = safe_url(str(one.get("url") or one.get("external_url") or ""), base)
    authors = one.get("authors") or [one.get("author")]
    person = next((each for each in authors if isinstance(each, dict)), {}) if isinstance(authors, list) else {}
    return MentionDraft(
        guid=str(one.get("id", ""))[:2000] or url,
        at=_iso(str(one.get("date_published") or one.get("date_modified") or "")),
        network=network_of(url or base),
        author=plain(str(person.get("name", "")), 200),
        author_url=safe_url(str(person.get("url", "")), base),
        title=plain(str(one.get("title") or ""), _LINE),
        text=plain(str(one.get("content_text") or one.get("content_html") or one.get("summary") or ""), _TEXT),
        url=url,
    )


def plain(text: str, most: int) -> str:
    """Without any markup, also such as is written to look like text."""
    bare = unescape(nh3.clean(text[: most * 20].replace("\0", ""), tags=set()))
    return " ".join(unescape(nh3.clean(bare, tags=set())).split())[:most]


def safe_url(url: str, base: str = "") -> str:
    """A web address, "" for anything else: javascript: and data: are none."""
    try:
        whole = urljoin(base, url.strip()) if url.strip() else ""
        parts = urlsplit(whole)
        is_safe = parts.scheme in ("http", "https") and bool(parts.hostname) and not parts.username
    except ValueError:
        return ""
    return whole if is_safe and len(whole) <= _URL and whole.isprintable() else ""


def network_of(url: str) -> str:
    """Where it was written: the host, without what says nothing."""
    host = urlsplit(url).hostname or ""
    return host.removeprefix("www.")[:60]


def _moment(parsed: Any) -> datetime | None:
    try:
        return datetime.fromtimestamp(timegm(parsed), UTC) if parsed else None
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _iso(text: str) -> datetime | None:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
