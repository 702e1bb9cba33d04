"""Facts about splits: one on the timeline of each who took part, with the own part and nobody else's."""

from collections.abc import Iterable
from typing import Any

from hedgerow.sharing.models import Contributor, Part, Split
from hedgerow.timeline.events import Fact

PROPOSED = "sharing.proposed"
AGREED = "sharing.agreed"
BOOKED = "sharing.booked"
TAKEN_BACK = "sharing.taken_back"


def split_facts(
    verb: str, split: Split, number: int, parts: Iterable[tuple[Contributor, Part]], **more: Any
) -> list[Fact]:
    """Without a word: the title may speak of somebody else who took part."""
    return [
        Fact(
            verb,
            object_id=contributor.party_id,
            properties={
                "split": str(split.pk),
                "version": number,
                "part_minor": part.part_minor,
                "currency": split.currency,
                **more,
            },
        )
        for contributor, part in parts
        if contributor.party_id is not None
    ]
