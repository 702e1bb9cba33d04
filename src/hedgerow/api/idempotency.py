"""`Idempotency-Key`: a repeated write gives the first result again and changes nothing.

The result is stored in the transaction of the write itself, so there is never one without the other. Only successes are
stored: after a refusal nothing was written, and asking again is safe by itself.
"""

import re
from collections.abc import Callable
from hashlib import sha256

from django.db import transaction
from django.http import HttpResponse
from django.utils.translation import gettext_lazy as _

from hedgerow.api.claims import claim_everywhere, claimed_here
from hedgerow.api.errors import KeyReused, Malformed
from hedgerow.api.models import FirstResult
from hedgerow.api.request import ApiRequest
from hedgerow.kernel import clock, sealing

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
_PURPOSE = "first result"
"""An answer may hold a secret that is shown once."""
_SHAPE = re.compile(r'"?(?P<key>[\x21\x23-\x7e]{1,255})"?', re.ASCII)
Run = Callable[[], HttpResponse]


def write_once(request: ApiRequest, run: Run) -> HttpResponse:
    """Run a request in one transaction that an error response rolls back; a repeated one only the first time."""
    if request.method in SAFE:
        return run()
    given = request.headers.get("Idempotency-Key")
    if given is None:
        return _in_transaction(run)
    key = _parsed(given)
    with claimed_here(request.api_key.id, key):
        return _in_transaction(lambda: _first_or_again(request, key, run))


def _in_transaction(run: Run) -> HttpResponse:
    with transaction.atomic():
        response = run()
        if response.status_code >= 400:
            transaction.set_rollback(True)
    return response


def _parsed(given: str) -> str:
    found = _SHAPE.fullmatch(given)
    if found is None:
        raise Malformed(_("An Idempotency-Key has up to 255 visible ASCII characters."))
    return found["key"]


def _first_or_again(request: ApiRequest, key: str, run: Run) -> HttpResponse:
    claim_everywhere(request.api_key.id, key)
    digest = _digest(request)
    first = FirstResult.objects.filter(api_key=request.api_key, key=key).first()
    if first is not None:
        return _again(first, digest)
    response = run()
    if response.status_code < 400:
        _keep(request, key, digest, response)
    return response


def _again(first: FirstResult, digest: str) -> HttpResponse:
    if first.request_digest != digest:
        raise KeyReused(todo=_("Use a new key for a new request."))
    body = sealing.unseal(first.body, _PURPOSE) if sealing.is_sealed(first.body) else first.body
    response = HttpResponse(body, status=first.status, content_type="application/json; charset=utf-8")
    response["Idempotent-Replayed"] = "true"
    return response


def _keep(request: ApiRequest, key: str, digest: str, response: HttpResponse) -> None:
    FirstResult.objects.create(
        api_key=request.api_key,
        key=key,
        request_digest=digest,
        status=response.status_code,
        body=sealing.seal(response.content.decode(), _PURPOSE),
        answered_at=clock.now(),
    )


def _digest(request: ApiRequest) -> str:
    body = request.body if request.incoming is None else request.incoming.digest.encode()
    parts = (str(request.method).encode(), request.get_full_path().encode(), body)
    return sha256(b"\0".join(parts)).hexdigest()
