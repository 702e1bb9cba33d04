"""Secrets that have to be read again: kept so that the database alone does not give them away.

What is only compared (keys, links) is kept as a digest instead. The key is made of the installation's secret key; after
a change of it, SECRET_KEY_FALLBACKS opens what was sealed before.
"""

from base64 import urlsafe_b64encode
from functools import lru_cache
from http import HTTPStatus

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import HedgerowError

_MARK = "sealed:"


class SealBroken(HedgerowError):
    """The secret key of the installation is another one than when this was sealed, or somebody changed it."""

    code = "seal_broken"
    status = HTTPStatus.INTERNAL_SERVER_ERROR
    title = _("A secret that was kept can no longer be read.")


def seal(text: str, purpose: str) -> str:
    """Encrypted and authenticated (AES-128-CBC with HMAC-SHA256). What is sealed for one purpose opens for no other.

    "" stays "".
    """
    return text and _MARK + _box(purpose).encrypt(text.encode()).decode()


def unseal(sealed: str, purpose: str) -> str:
    """Raises SealBroken."""
    if not sealed:
        return ""
    try:
        return _box(purpose).decrypt(sealed.removeprefix(_MARK).encode()).decode()
    except InvalidToken as error:
        raise SealBroken(todo=_("Make a new one.")) from error


def is_sealed(text: str) -> bool:
    return text.startswith(_MARK)


def _box(purpose: str) -> MultiFernet:
    return MultiFernet([_fernet(key, purpose) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)])


@lru_cache(maxsize=16)
def _fernet(secret_key: str, purpose: str) -> Fernet:
    kdf = HKDF(algorithm=SHA256(), length=32, salt=None, info=f"hedgerow:{purpose}".encode())
    return Fernet(urlsafe_b64encode(kdf.derive(secret_key.encode())))
