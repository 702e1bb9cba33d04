"""Asking Square for what its messages only name, with the key its owner gave."""

from http import HTTPStatus
from urllib.parse import quote

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import HedgerowError, Temporary
from hedgerow.kernel.http import client
from hedgerow.sales.shops.adapter import Wanted
from hedgerow.sales.shops.reading import Parts, part, parts_of

_VERSION = "2025-01-23"
_PATHS = {"order": "/v2/orders/{}", "payment": "/v2/payments/{}", "location": "/v2/locations/{}"}


class KeyRefused(HedgerowError):
    code = "shop_key_refused"
    title = _("The shop does not accept the access token any more.")


class ShopBusy(Temporary):
    code = "shop_busy"
    title = _("The shop could not answer just now.")


# house: operation-shape: changes nothing; part of reading a delivery, whose permission and record are there
def fetch(key: str, wanted: Wanted) -> Parts | None:
    """None where the shop knows no such thing (any more). Raises KeyRefused, ShopBusy, Unanswered, HttpError."""
    url = settings.HEDGEROW_SQUARE_URL + _PATHS[wanted.kind].format(quote(wanted.id, safe=""))
    headers = {"Authorization": f"Bearer {key}", "Square-Version": _VERSION, "Accept": "application/json"}
    reply = client().send("GET", url, headers=headers)
    if reply.status in {HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN}:
        raise KeyRefused
    if reply.status == HTTPStatus.TOO_MANY_REQUESTS or reply.status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        raise ShopBusy
    return part(parts_of(reply.body), wanted.kind) if reply.is_success else None
