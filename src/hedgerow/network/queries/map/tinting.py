"""The colour of each party, by a name that the page's sheet, the script and the files know."""

from hedgerow.network.queries.map.facts import SeenMap
from hedgerow.network.queries.map.groups import listed_groups, numbers
from hedgerow.network.queries.map.look import Colour

NO_TINT = "group-none"
STEPS = 4
"""Closeness as a colour that has five steps where it cannot be continuous."""


def tints(seen: SeenMap, colour: Colour) -> list[str]:
    """In the order of the parties: the family of their role, `close-0` (far) to `close-4`, or `group-0` and so on."""
    parties = seen.picture.parties
    if colour is Colour.CLOSE:
        return [f"close-{round(party.close / 100 * STEPS)}" for party in parties]
    if colour is Colour.GROUP:
        tint = {group.number: group.tint for group in listed_groups(seen)}
        return [NO_TINT if tint.get(number) is None else f"group-{tint[number]}" for number in numbers(seen)]
    return [seen.words.role(party.role).family for party in parties]
