"""From a party to her key in the copy, and back: for who may see her."""

from collections.abc import Collection
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.kernel.sealing import SealBroken, unseal
from hedgerow.lake.errors import CopyNotMade
from hedgerow.lake.filing import keys
from hedgerow.lake.models import Copy
from hedgerow.lake.permissions import Permission
from hedgerow.lake.registries import party_keys

PURPOSE = "lake"


def secret_of() -> str:
    """The secret of the workspace in scope, "" where there is none that can still be read."""
    sealed = Copy.objects.values_list("sealed_secret", flat=True).first()
    try:
        return unseal(sealed or "", PURPOSE)
    except SealBroken:
        return ""


def key_of(actor: Actor, thing: UUID) -> int:
    """The key that the copy has for an id. Raises CopyNotMade."""
    require(actor, Permission.READ_COPY)
    return keys.key_of(_secret(), thing)


def parties_of(actor: Actor, wanted: Collection[int]) -> dict[int, UUID]:
    """Whom keys of the copy stand for, of the parties the actor may see; others are left out. Raises CopyNotMade."""
    require(actor, Permission.READ_COPY)
    secret, asked = _secret(), set(wanted)
    found = ((keys.key_of(secret, party), party) for source in party_keys for party in source.visible(actor))
    return {key: party for key, party in found if key in asked}


def _secret() -> str:
    secret = secret_of()
    if not secret:
        raise CopyNotMade
    return secret
