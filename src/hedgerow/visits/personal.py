"""The signed parameter of a personal link: which party follows it, for one website, until a moment.

Nothing of it is stored. The signature is over the website too, and its key is made for the workspace: elsewhere the
parameter says nothing.
"""

import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime
from hashlib import blake2b
from hmac import compare_digest
from uuid import UUID

from django.conf import settings

PARAMETER = "hr"
_SIGNATURE = 12
_LENGTH = 16 + 4 + _SIGNATURE


def token_for(workspace: UUID, site: UUID, party: UUID, expires_at: datetime) -> str:
    body = party.bytes + struct.pack(">I", int(expires_at.timestamp()))
    return urlsafe_b64encode(body + _signed(workspace, site, body)).rstrip(b"=").decode()


def party_in(token: str, workspace: UUID, site: UUID, at: datetime) -> UUID | None:
    """Whose link it is; None where it is forged, of another website or over."""
    try:
        raw = urlsafe_b64decode(token + "=" * (-len(token) % 4))
    except ValueError:
        return None
    body, signature = raw[:-_SIGNATURE], raw[-_SIGNATURE:]
    if len(raw) != _LENGTH or not compare_digest(signature, _signed(workspace, site, body)):
        return None
    expires_at = datetime.fromtimestamp(struct.unpack(">I", body[16:])[0], UTC)
    return UUID(bytes=body[:16]) if at < expires_at else None


def _signed(workspace: UUID, site: UUID, body: bytes) -> bytes:
    key = blake2b(settings.SECRET_KEY.encode(), person=b"visits-link", salt=workspace.bytes, digest_size=32).digest()
    return blake2b(site.bytes + body, key=key, digest_size=_SIGNATURE).digest()
