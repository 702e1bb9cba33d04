"""Value networks to begin from: considered ones, in the words of whoever begins. A copy is theirs to change."""

from dataclasses import replace

from django.utils.translation import gettext as _

from hedgerow.kernel.ids import uuid7
from hedgerow.value_network.drawn import US, Deliverable, Drawing, DrawnRole
from hedgerow.value_network.errors import UnknownExample
from hedgerow.value_network.examples.alliance import ALLIANCE
from hedgerow.value_network.examples.bakery import BAKERY
from hedgerow.value_network.examples.service import SERVICE
from hedgerow.value_network.examples.shapes import TANGIBLE, Example
from hedgerow.value_network.examples.shop import SHOP
from hedgerow.value_network.models import DELIVERABLE_NAME, ROLE_NAME

EXAMPLES = (BAKERY, SHOP, SERVICE, ALLIANCE)

__all__ = ["EXAMPLES", "TANGIBLE", "Example", "copied", "empty", "example"]


def example(key: str) -> Example:
    """Raises UnknownExample."""
    found = next((one for one in EXAMPLES if one.key == key), None)
    if found is None:
        raise UnknownExample(field="example")
    return found


def empty(business: str) -> Drawing:
    """The business alone."""
    return Drawing((DrawnRole(uuid7(), business[:ROLE_NAME], US),))


def copied(key: str, business: str) -> Drawing:
    """In the language that is spoken now, with keys of its own. Raises UnknownExample."""
    found = example(key)
    [us] = empty(business).roles
    if us.name.casefold() in {str(role.name).casefold() for role in found.roles}:
        us = replace(us, name=_("We"))
    others = {
        role.key: DrawnRole(uuid7(), str(role.name)[:ROLE_NAME], "" if role.is_drawn_only else role.key)
        for role in found.roles
    }
    roles = {US: us, **others}
    return Drawing(
        tuple(roles.values()),
        tuple(
            Deliverable(
                uuid7(),
                str(gift.name)[:DELIVERABLE_NAME],
                roles[gift.giver].key,
                roles[gift.receiver].key,
                is_tangible=gift.kind in TANGIBLE,
                kind=gift.kind,
            )
            for gift in found.gifts
        ),
    )
