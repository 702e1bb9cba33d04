"""Tokens of mailed links. A token exists in the mail only; what is stored is its hash."""

from django.utils.crypto import salted_hmac

from hedgerow.kernel import randomness
from hedgerow.kernel.tokens import fingerprint


def new_token() -> tuple[str, str]:
    """A token of 256 random bits for the link, and the fingerprint to store."""
    token = randomness.token()
    return token, fingerprint(token)


def keyed(kind: str, value: str) -> str:
    """A hash under the server's key, for values (addresses) that could be guessed from a plain one."""
    return salted_hmac(f"hedgerow.accounts.{kind}", value, algorithm="sha256").hexdigest()
