"""Secrets of others that have to be handed on, such as the password of a mailbox: kept sealed until they are used.

The key is made from SECRET_KEY; what an earlier one (SECRET_KEY_FALLBACKS) sealed still opens.
"""

from base64 import urlsafe_b64encode
from functools import cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import HedgerowError


class SealBroken(HedgerowError):
    """Sealed by an installation with another key, or changed since."""

    code = "seal_broken"
    title = _("A password that was kept can no longer be opened. Type it again.")


def seal(secret: str, *, purpose: str) -> str:
    """Text that only `unseal` with the same purpose opens; two of the same secret look different. "" stays ""."""
    return _keys(purpose).encrypt(secret.encode()).decode() if secret else ""


def unseal(sealed: str, *, purpose: str) -> str:
    """Raises SealBroken."""
    if not sealed:
        return ""
    try:
        return _keys(purpose).decrypt(sealed.encode()).decode()
    except InvalidToken as error:
        raise SealBroken from error


def _keys(purpose: str) -> MultiFernet:
    return MultiFernet([_key(secret, purpose) for secret in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


@cache
def _key(secret: str | bytes, purpose: str) -> Fernet:
    raw = secret if isinstance(secret, bytes) else secret.encode()
    derived = HKDF(SHA256(), length=32, salt=None, info=f"hedgerow.sealing:{purpose}".encode()).derive(raw)
    return Fernet(urlsafe_b64encode(derived))
