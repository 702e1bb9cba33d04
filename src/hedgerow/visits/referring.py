"""Where a visit came from, by the host of the page that led here."""

import re

from hedgerow.visits.models import Source

# A name stands for its country domains too ("google" for google.co.uk); with a dot it is one host.
_SEARCH = (
    *("google", "bing", "duckduckgo", "ecosia", "yahoo", "yandex", "baidu", "qwant", "startpage", "naver", "seznam"),
    *("search.brave.com", "kagi.com", "swisscows", "mojeek", "sogou", "ask.com", "aol", "presearch", "metager"),
)
_ASSISTANTS = (
    *("chatgpt.com", "chat.openai.com", "perplexity", "claude.ai", "gemini.google.com", "copilot.microsoft.com"),
    *("chat.mistral.ai", "chat.deepseek.com", "you.com", "grok.com", "meta.ai"),
)
_SOCIAL = (
    *("facebook", "instagram", "t.co", "twitter", "x.com", "linkedin", "lnkd.in", "pinterest", "reddit", "tiktok"),
    *("youtube", "youtu.be", "threads.net", "threads.com", "bsky.app", "mastodon", "snapchat", "tumblr", "nextdoor"),
    *("whatsapp", "wa.me", "telegram", "t.me", "vk.com", "weibo", "xing", "tripadvisor", "yelp"),
)


def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    hosts = "|".join(re.escape(name) + ("" if "." in name else r"(?:\.[a-z]{2,6}){1,2}") for name in names)
    return re.compile(rf"(?:^|\.)(?:{hosts})$")


_KINDS = (
    (_pattern(_ASSISTANTS), Source.ASSISTANT),
    (_pattern(_SEARCH), Source.SEARCH),
    (_pattern(_SOCIAL), Source.SOCIAL),
)


def source_of(host: str, *, is_campaign: bool) -> Source:
    """`host` is that of the referring page, "" for none; a link of a campaign says itself where it comes from."""
    if is_campaign:
        return Source.CAMPAIGN
    if not host:
        return Source.DIRECT
    return next((kind for pattern, kind in _KINDS if pattern.search(host)), Source.REFERRAL)
