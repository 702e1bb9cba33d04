"""Facts of the figures: letters that went out, goals that were set. They hold keys and numbers only."""

from datetime import date

from hedgerow.timeline.events import Fact

LETTER_SENT = "insight.letter_sent"


def letter_sent(month: date, people: int) -> Fact:
    """Sent again (a job died in between), it is the same fact."""
    return Fact(
        LETTER_SENT,
        object_kind="insight_letter",
        properties={"month": month.isoformat(), "people": people},
        source="insight.letter",
        external_id=month.isoformat(),
    )
