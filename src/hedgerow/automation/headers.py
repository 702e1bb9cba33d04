"""Headers of one's own that go along with every delivery, such as a token of a gateway."""

import json
import re
from collections.abc import Mapping

from django.utils.translation import gettext as _

from hedgerow.automation.errors import HeaderRefused
from hedgerow.kernel import sealing

MOST = 10
_PURPOSE = "webhook headers"
_NAME = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]{1,60}", re.ASCII)
_VALUE = re.compile(r"[\x20-\x7e]{1,1000}", re.ASCII)
_OURS = frozenset(
    "accept-encoding connection content-encoding content-length content-type date expect host keep-alive "
    "proxy-authorization proxy-connection te trailer transfer-encoding upgrade user-agent".split()
)


def checked(headers: Mapping[str, str]) -> dict[str, str]:
    """Raises HeaderRefused: for names that are ours, such as `webhook-id`, and for what cannot be sent."""
    if len(headers) > MOST:
        raise HeaderRefused(_("At most %(most)s headers go along.") % {"most": MOST}, field="headers")
    found: dict[str, str] = {}
    for name, value in headers.items():
        plain = name.strip()
        said = {"name": plain[:60]}
        if not _NAME.fullmatch(plain):
            raise HeaderRefused(_("“%(name)s” is no name of a header.") % said, field="headers")
        if plain.lower() in _OURS or plain.lower().startswith(("webhook-", "ce-")):
            raise HeaderRefused(_("The header “%(name)s” is set by Hedgerow.") % said, field="headers")
        if not _VALUE.fullmatch(value.strip()):
            raise HeaderRefused(_("The value of “%(name)s” cannot be sent.") % said, field="headers")
        if plain.lower() in {known.lower() for known in found}:
            raise HeaderRefused(_("The header “%(name)s” is there twice.") % said, field="headers")
        found[plain] = value.strip()
    return found


def sealed(headers: Mapping[str, str]) -> str:
    return sealing.seal(json.dumps(dict(headers)), _PURPOSE) if headers else ""


def unsealed(text: str) -> dict[str, str]:
    """Raises SealBroken."""
    found: dict[str, str] = json.loads(sealing.unseal(text, _PURPOSE)) if text else {}
    return found


def names(text: str) -> list[str]:
    """What goes along, without its values; nothing where it can no longer be read."""
    try:
        return list(unsealed(text))
    except sealing.SealBroken:
        return []
