"""One thing that the script told: read from the outside with bounds on every part, and as it waits in the spool."""

import re
from fnmatch import fnmatchcase
from hashlib import blake2b
from ipaddress import IPv4Network, IPv6Network
from typing import NamedTuple
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit
from uuid import UUID

import msgspec

from hedgerow.visits.models import Device, Kind
from hedgerow.visits.personal import PARAMETER
from hedgerow.visits.referring import source_of

MOST_BYTES = 4096
SEARCHED = ("q", "s", "search", "query")
_NOT_TEXT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
_ADDRESS = re.compile(r"[^\s@/?&=]+(?:@|%40|\uff20)[^\s@/?&=]+\.[^\s@/?&=]+")
"""An e-mail address, also one that was written into a link twice over, or with the wide sign."""
_TABLET = re.compile(r"ipad|tablet|kindle|silk/|android(?!.*mobile)", re.IGNORECASE)
_PHONE = re.compile(r"mobi|iphone|ipod|android", re.IGNORECASE)
_WIDEST = 20_000


class Beacon(msgspec.Struct, forbid_unknown_fields=True):
    """As the script sends it: key, id, address, referrer, title, width, event, target, person, driven by a program."""

    k: str
    i: str
    u: str
    r: str = ""
    t: str = ""
    w: float = 0
    e: str = Kind.VIEW
    x: str = ""
    p: str = ""
    b: int = 0


class Rules(NamedTuple):
    """What holds for a website, as the collector needs it."""

    workspace: UUID
    site: UUID
    domains: tuple[str, ...]
    kept_parameters: frozenset[str]
    left_out_paths: tuple[str, ...]
    left_out_networks: tuple[IPv4Network | IPv6Network, ...]

    def has(self, host: str) -> bool:
        return any(host == domain or host.endswith(f".{domain}") for domain in self.domains)

    def leaves_out(self, path: str) -> bool:
        return any(fnmatchcase(path, pattern) for pattern in self.left_out_paths)


class Hit(msgspec.Struct, array_like=True):
    """What is kept of it. `at` is the server's, in milliseconds; `before` the visitor by the secret of yesterday.

    One with a `bot` is only counted.
    """

    workspace: UUID
    site: UUID
    at: int
    bot: str = ""
    id: UUID | None = None
    visitor: str = ""
    before: str = ""
    kind: str = Kind.VIEW
    path: str = ""
    title: str = ""
    searched: str = ""
    target: str = ""
    source: str = ""
    referrer: str = ""
    campaign: str = ""
    campaign_source: str = ""
    medium: str = ""
    term: str = ""
    device: str = Device.DESKTOP
    person: str = ""


TIE = "tie"
"""The event by which a page says who visits, without a view of its own."""
KINDS = frozenset({*Kind.values, TIE})
_decode = msgspec.json.Decoder(Beacon)
_ids = re.compile(r"[\w-]{8,40}", re.ASCII)


def read_beacon(body: bytes) -> Beacon | None:
    """None for what is no beacon."""
    try:
        body.decode()
        beacon = _decode.decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return beacon if _ids.fullmatch(beacon.i) and beacon.e in KINDS else None


def page_of(beacon: Beacon, rules: Rules) -> SplitResult | None:
    """The address of the page; None where it is none of this website."""
    page = _split(beacon.u)
    return page if page and page.scheme in ("http", "https") and rules.has(host_of(page)) else None


def host_of(address: SplitResult | str) -> str:
    split = _split(address) if isinstance(address, str) else address
    try:
        return (split.hostname or "").rstrip(".") if split else ""
    except ValueError:
        return ""


def hit_of(beacon: Beacon, page: SplitResult, rules: Rules, at: int, browser: str) -> Hit:
    """Without the visitor, who is not in the beacon."""
    asked = dict(reversed(_asked(page)))
    campaign, campaign_source, medium = (said(asked.get(f"utm_{n}", ""), 120) for n in ("campaign", "source", "medium"))
    referrer = host_of(beacon.r)
    if rules.has(referrer):
        referrer = ""
    return Hit(
        rules.workspace,
        rules.site,
        at,
        id=_key(rules.site, beacon.i),
        kind=beacon.e,
        path=path_of(page, rules.kept_parameters),
        title=said(beacon.t, 200),
        searched=next((said(asked[name], 120).lower() for name in SEARCHED if asked.get(name)), ""),
        target=_target(beacon.x),
        source=source_of(referrer.removeprefix("www."), is_campaign=bool(campaign or campaign_source or medium)),
        referrer=said(referrer.removeprefix("www."), 200),
        campaign=campaign or campaign_source or medium,
        campaign_source=campaign_source,
        medium=medium,
        term=said(asked.get("utm_term", ""), 120).lower(),
        device=device_of(browser, beacon.w),
        person=(beacon.p or asked.get(PARAMETER, ""))[:80],
    )


def path_of(page: SplitResult, kept: frozenset[str]) -> str:
    """Without its parameters, but for those that tell pages apart."""
    path = said(unquote(page.path), 500) or "/"
    told = sorted((name, value) for name, value in _asked(page) if name in kept) if kept else []
    return said(path + "".join(f"{'&' if n else '?'}{name}={value}" for n, (name, value) in enumerate(told)), 500)


def device_of(browser: str, width: float) -> Device:
    """By what the browser calls itself; where it does not say, by how wide the page is shown."""
    if _TABLET.search(browser):
        return Device.TABLET
    if _PHONE.search(browser):
        return Device.PHONE
    known = width if 0 < width < _WIDEST else _WIDEST
    # An iPad calls itself a Macintosh.
    return Device.PHONE if known < 500 else Device.TABLET if known < 1100 and "Macintosh" in browser else Device.DESKTOP


def said(text: str, most: int) -> str:
    """Printable, in bounds, and without e-mail addresses, which sometimes stand in addresses of pages."""
    return _ADDRESS.sub("…", _NOT_TEXT.sub(" ", text[: most * 2])).strip()[:most].strip()


def _target(text: str) -> str:
    """Of a link: where it led, without its parameters."""
    target = _split(text) if text else None
    return said(f"{host_of(target)}{unquote(target.path)}", 500) if target else ""


def _asked(page: SplitResult) -> list[tuple[str, str]]:
    try:
        return parse_qsl(page.query, max_num_fields=50)
    except ValueError:
        return []


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address[:2000])
    except ValueError:
        return None


def _key(site: UUID, told: str) -> UUID:
    return UUID(bytes=blake2b(site.bytes + told.encode(), digest_size=16).digest())
