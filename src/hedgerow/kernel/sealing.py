"""Secrets of other programs, kept so that only this installation can read them: encrypted under the server's key."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings
from django.utils.encoding import force_str
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.errors import HedgerowError


class SealBroken(HedgerowError):
    """The server's key has become another, and the earlier one is not among SECRET_KEY_FALLBACKS."""

    code = "seal_broken"
    title = _("A secret that was kept here can no longer be read, as the server has another key now.")


def seal(text: str, purpose: str) -> str:
    """Encrypt; "" stays "". What was sealed for one purpose cannot be opened for another."""
    return _cipher(purpose).encrypt(text.encode()).decode() if text else ""


def unseal(sealed: str, purpose: str) -> str:
    """Raises SealBroken."""
    if not sealed:
        return ""
    try:
        return _cipher(purpose).decrypt(sealed.encode()).decode()
    except InvalidToken as error:
        raise SealBroken from error


def _cipher(purpose: str) -> MultiFernet:
    """The present key encrypts; earlier ones (SECRET_KEY_FALLBACKS) still decrypt."""
    keys = [force_str(key) for key in (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)]
    return MultiFernet([Fernet(urlsafe_b64encode(sha256(f"{purpose}\0{key}".encode()).digest())) for key in keys])
