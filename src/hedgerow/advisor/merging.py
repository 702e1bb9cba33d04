"""What was decided about a prompt stays with whom it was about: the one who is kept may need it all the same."""

from hedgerow.advisor.models import Prompt
from hedgerow.network.models import Party
from hedgerow.network.registries import Journal, PartyMerging, party_mergings


def _stay(_journal: Journal, _kept: Party, _gone: Party) -> None:
    """Their keys follow from whom they are about, so that moved they would be no prompts that are ever proposed."""


def register() -> None:
    party_mergings.add(PartyMerging("advisor", (Prompt,), _stay))
