"""The one address that shops call: no sign-in, no cookie; the signature of each message is what is believed."""

from http import HTTPStatus

from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import Http404, HttpRequest, HttpResponse, UnreadablePostError
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from hedgerow.kernel import clock
from hedgerow.kernel.actor import system_actor
from hedgerow.kernel.doors import Door, through
from hedgerow.kernel.lengths import BadLength, told_length
from hedgerow.kernel.tenancy import scope, unscoped
from hedgerow.sales import shop_queries
from hedgerow.sales.models import ShopAddress
from hedgerow.sales.operations import shops as operations
from hedgerow.sales.shops.incoming import Incoming, Refusal, Refused
from hedgerow.sales.shops.limits import MOST_BYTES


@csrf_exempt  # Every message is signed by its shop, which has no cookie that could be abused.
@require_POST
def hook(request: HttpRequest, shop: str, token: str) -> HttpResponse:
    """Answers as fast as it can: what is said is read later. An unknown address is like any other unknown address."""
    with unscoped():
        address = shop_queries.address_of(token)
        if address is None:
            raise Http404
        with scope(address.workspace_id), through(Door.API):
            return _received(request, address, shop, token)


def _received(request: HttpRequest, address: ShopAddress, shop: str, token: str) -> HttpResponse:
    connection = shop_queries.receiving_connection(address, shop)
    if connection is None:
        raise Http404
    actor, at = system_actor(address.workspace_id, f"shop:{shop}"), clock.now()
    try:
        body = _body(request)
    except Refused as refused:
        operations.note_refusal(actor=actor, connection=connection, refused=refused, at=at)
        return _refused(refused)
    headers = {name.lower(): value for name, value in request.headers.items()}
    incoming = Incoming(headers, body, shop_queries.public_url(shop, token), at)
    try:
        received = operations.receive_delivery(actor=actor, connection=connection, incoming=incoming)
    except Refused as refused:
        return _refused(refused)
    return HttpResponse(received.value, content_type="text/plain")


def _body(request: HttpRequest) -> bytes:
    """Judged by its length before a byte is read. Raises Refused."""
    try:
        length = told_length(request.headers.get("Content-Length", "")) or 0
    except BadLength as error:
        raise Refused(Refusal.BAD_LENGTH) from error
    if length > min(MOST_BYTES, settings.DATA_UPLOAD_MAX_MEMORY_SIZE or MOST_BYTES):
        raise Refused(Refusal.TOO_LARGE)
    try:
        body = request.body
    except RequestDataTooBig as error:
        raise Refused(Refusal.TOO_LARGE) from error
    except UnreadablePostError as error:
        raise Refused(Refusal.TRUNCATED) from error
    if len(body) > MOST_BYTES:
        raise Refused(Refusal.TOO_LARGE)
    if len(body) < length or not body:
        raise Refused(Refusal.TRUNCATED)
    return body


def _refused(refused: Refused) -> HttpResponse:
    """The reason in one word, for whoever looks at the shop's log of its webhooks."""
    status = HTTPStatus(refused.because.status)
    return HttpResponse(refused.because.value, status=status, content_type="text/plain")
