"""Columns that say whether somebody may be written to, whatever program they came from; kept as fields of their own."""

import re
from functools import cache
from typing import Any

from hedgerow.kernel.tabular.columns import squeeze
from hedgerow.network.importing import words
from hedgerow.network.importing.drafts import Consent
from hedgerow.network.importing.known_contacts import KNOWN
from hedgerow.network.importing.known_lists import LISTS
from hedgerow.network.importing.known_offices import OFFICES
from hedgerow.network.importing.synonyms import FIELD_OF

CONSENT, REFUSAL = "consent", "refusal"


def strictest(label: str, mine: Any, theirs: Any) -> Any | None:
    """Of two values of a field about consent, the one that allows less; None where the field says nothing of it."""
    spoken = _spoken_of(label)
    if not spoken:
        return None
    return max((mine, theirs), key=lambda value: _strictness(spoken, str(value)))


def _strictness(spoken: str, word: str) -> int:
    """A yes to being written to allows it, a no to being left alone does not forbid it; an unclear word is no yes."""
    said = words.consent_of(word)
    if spoken == CONSENT:
        return {Consent.GIVEN: 0, None: 1, Consent.REFUSED: 2}[said]
    return 0 if said is Consent.REFUSED else 1


@cache
def _spoken_of(label: str) -> str:
    word = squeeze(label)
    usual = FIELD_OF.get(word, ("", ""))[0]
    if usual in (CONSENT, REFUSAL):
        return usual
    rules = (rule for program in (*KNOWN, *OFFICES, *LISTS) for rule in program.rules)
    return next((r.field for r in rules if r.field in (CONSENT, REFUSAL) and re.fullmatch(r.pattern, word)), "")
