"""The public collector: the script for websites, and where it tells what it saw. The first of all middleware.

It answers before sessions, templates and addresses are looked at: none of that has to do with it, and a website may
send a thousand views a second. It is no page of the product and belongs to no workspace; the key in the body says to
which. Nothing that it gets is trusted, and no cookie is read or set.
"""

import hashlib
import ipaddress
from collections.abc import Callable
from functools import cache
from http import HTTPStatus
from logging import getLogger
from pathlib import Path

from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import patch_vary_headers

from hedgerow.kernel import clock
from hedgerow.kernel.origin import address_of
from hedgerow.visits import bots, hits, operations, queries, visitors
from hedgerow.visits.addresses import BEACON, SCRIPT
from hedgerow.visits.hits import Hit, Rules
from hedgerow.visits.spool import spool
from hedgerow.web import assets

logger = getLogger(__name__)
Handler = Callable[[HttpRequest], HttpResponse]
_KNOWN_FOR, _MOST_KEYS = 30.0, 10_000
_SOURCE = Path(__file__).parent / "static" / "visits" / "visits.js"
_BROWSER = 400
_DAY = 24 * 3600
_CORS = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}


class CollectorMiddleware:
    """Two addresses of its own; everything else goes on to the product."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.path_info == BEACON:
            return _with_cors(_beacon(request))
        if request.path_info == SCRIPT:
            return _with_cors(_script(request))
        return self.get_response(request)


def _with_cors(response: HttpResponse) -> HttpResponse:
    """Any website may ask: the key and its domains say whether it is listened to.

    How long it is nobody else says here; without that, each answer would go out in two parts.
    """
    for name, value in _CORS.items():
        response.headers[name] = value
    if response.status_code not in (HTTPStatus.NO_CONTENT, HTTPStatus.NOT_MODIFIED):
        response.headers["Content-Length"] = str(len(response.content))
    return response


def _script(request: HttpRequest) -> HttpResponse:
    if request.method not in ("GET", "HEAD"):
        return _said(HTTPStatus.METHOD_NOT_ALLOWED, "GET")
    body, tag = script()
    asked = request.headers.get("If-None-Match", "")
    response = HttpResponseNotModified() if tag in asked else HttpResponse(body, content_type="text/javascript")
    response.headers["ETag"] = tag
    response.headers["Cache-Control"] = f"public, max-age={_DAY}, stale-while-revalidate={30 * _DAY}"
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


@cache
def script() -> tuple[bytes, str]:
    """As built, else as written; with its tag."""
    body = (assets.built_file("visits.js") or _SOURCE).read_bytes()
    return body, f'"{hashlib.sha256(body).hexdigest()[:20]}"'


def _beacon(request: HttpRequest) -> HttpResponse:
    if request.method == "OPTIONS":
        response = _said(HTTPStatus.NO_CONTENT)
        response.headers["Access-Control-Allow-Methods"] = "POST"
        response.headers["Access-Control-Allow-Headers"] = "Content-Type"
        response.headers["Access-Control-Max-Age"] = str(_DAY)
        patch_vary_headers(response, ["Origin"])
        return response
    if request.method != "POST":
        return _said(HTTPStatus.METHOD_NOT_ALLOWED, "POST")
    body = request.read(hits.MOST_BYTES + 1)
    if len(body) > hits.MOST_BYTES:
        return _said(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
    beacon = hits.read_beacon(body)
    if beacon is None:
        return _said(HTTPStatus.BAD_REQUEST)
    rules = _rules(beacon.k)
    page = hits.page_of(beacon, rules) if rules else None
    if rules is None or page is None or not rules.has(_sent_from(request)):
        return _said(HTTPStatus.FORBIDDEN)
    if not _is_unwanted(request):
        browser = request.META.get("HTTP_USER_AGENT", "")[:_BROWSER]
        moment = clock.now()
        hit = hits.hit_of(beacon, page, rules, int(moment.timestamp() * 1000), browser)
        return _kept(request, hit, rules, browser, is_driven=bool(beacon.b))
    return _said(HTTPStatus.ACCEPTED)


def _kept(request: HttpRequest, hit: Hit, rules: Rules, browser: str, *, is_driven: bool) -> HttpResponse:
    """The answer comes when the hit is safe in the spool, whatever becomes of this process then."""
    address = address_of(request)
    if rules.leaves_out(hit.path) or _is_own(address, rules):
        return _said(HTTPStatus.ACCEPTED)
    today, yesterday = visitors.secrets_at(clock.now(), operations.secret_of)
    hit.visitor = visitors.visitor_hash(today, rules.site, address, browser)
    hit.before = visitors.visitor_hash(yesterday, rules.site, address, browser) if yesterday else ""
    reason = bots.reason_of(request.META, browser, is_driven=is_driven)
    if not reason and _pace.is_impossible(hit.visitor, clock.monotonic()):
        reason = "speed"
    if reason:
        hit = Hit(rules.workspace, rules.site, hit.at, bot=reason)
    try:
        spool.append(hit)
    except OSError:
        logger.exception("A view could not be kept.")
        return _said(HTTPStatus.SERVICE_UNAVAILABLE)
    return _said(HTTPStatus.ACCEPTED)


def _said(status: HTTPStatus, allowed: str = "") -> HttpResponse:
    """Without a word: nobody reads it."""
    response = HttpResponse(status=status, content_type="text/plain")
    response.headers["Cache-Control"] = "no-store"
    if allowed:
        response.headers["Allow"] = allowed
    return response


def _sent_from(request: HttpRequest) -> str:
    """The host of the website's page, as the browser says it. "" for a program that does not say."""
    said = request.META.get("HTTP_ORIGIN") or request.META.get("HTTP_REFERER") or ""
    return hits.host_of(said)


def _is_unwanted(request: HttpRequest) -> bool:
    """The script asks the browser, and does not send; this is for what sends all the same."""
    return request.META.get("HTTP_DNT") == "1" or request.META.get("HTTP_SEC_GPC") == "1"


def _is_own(address: str, rules: Rules) -> bool:
    if not rules.left_out_networks:
        return False
    try:
        own = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(own in network for network in rules.left_out_networks)


_pace = bots.Pace()
_known: dict[str, tuple[float, Rules | None]] = {}


def _rules(key: str) -> Rules | None:
    """Remembered for half a minute, also that there is none: a forged key costs the database nothing."""
    if not 0 < len(key) <= 24:
        return None
    now = clock.monotonic()
    known = _known.get(key)
    if known is None or known[0] < now:
        if len(_known) >= _MOST_KEYS:
            _known.clear()
        known = _known[key] = (now + _KNOWN_FOR, queries.rules_of(key))
    return known[1]


def forget() -> None:
    """What this process remembers of websites and visitors; for tests, where both are new each time."""
    _known.clear()
    visitors.forget_secrets()
    bots.Pace.__init__(_pace)
