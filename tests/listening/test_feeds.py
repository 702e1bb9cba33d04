"""Feeds of every make, read as plain text."""

import pytest

from hedgerow.listening.reading.feeds import NoFeed, read_feed, safe_url

BASE = "https://news.example/feed"
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>
<entry><id>tag:1</id><title>Best &lt;b&gt;rye&lt;/b&gt;</title><updated>2026-03-02T10:00:00Z</updated>
<link href="/posts/1"/><author><name>Grace</name><uri>https://social.example/@grace</uri></author>
<content type="html">
&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;Lovely &amp;amp;lt;img&amp;gt; bread&lt;/p&gt;</content></entry></feed>"""
RSS = """<rss version="2.0"><channel><title>N</title><item><guid>g1</guid><title>Rye</title>
<link>javascript:alert(1)</link><pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate>
<author>ben@moss.example (Ben Moss)</author><description>Good</description></item></channel></rss>"""
JSON = """{"version": "https://jsonfeed.org/version/1.1", "items": [{"id": 7, "url": "https://a.example/7",
"content_html": "<p>Hi</p>", "date_published": "2026-03-02T10:00:00Z", "authors": [{"name": "Zoe"}]}, 4, null]}"""


def test_atom_is_read_without_markup() -> None:
    (one,) = read_feed(ATOM.encode(), base=BASE)
    assert (one.guid, one.title, one.url, one.network) == (
        "tag:1",
        "Best rye",
        "https://news.example/posts/1",
        "news.example",
    )
    assert (one.author, one.author_url) == ("Grace", "https://social.example/@grace")
    assert one.at is not None
    assert one.at.isoformat() == "2026-03-02T10:00:00+00:00"
    assert one.text == "Lovely <img> bread"  # which was written as text, and is shown as text


def test_rss_is_read_and_an_address_that_is_code_is_none() -> None:
    (one,) = read_feed(RSS.encode(), base=BASE)
    assert (one.guid, one.url, one.text) == ("g1", "", "Good")
    assert "ben@moss.example" in one.author


def test_a_json_feed_is_read_and_what_is_no_entry_is_passed_over() -> None:
    (one,) = read_feed(JSON.encode(), "application/feed+json", base=BASE)
    assert (one.guid, one.url, one.text, one.author) == ("7", "https://a.example/7", "Hi", "Zoe")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<html><body>No feed</body></html>",
        b'{"version": "1", "items": []}',
        b"[" * 100_000,
        b"{" * 100_000,
        b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss version="2.0"><channel/></rss>',
        b'<!DOCTYPE x SYSTEM "file:///etc/passwd" [<!ENTITY e SYSTEM "file:///etc/passwd">]><rss version="2.0"/>',
        '<!DOCTYPE x [<!ENTITY a "a">]><rss version="2.0"/>'.encode("utf-16"),
    ],
)
def test_what_is_no_feed_or_attacks_is_refused(data: bytes) -> None:
    with pytest.raises(NoFeed):
        read_feed(data, base=BASE)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "data:text/html,x", "ftp://a.example", "https://u:p@a.example", "http://[", "x" * 2000],
)
def test_only_web_addresses_are_links(url: str) -> None:
    assert safe_url(url) == ""
