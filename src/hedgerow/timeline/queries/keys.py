"""Where a stretch of a party's line of time begins, as addresses carry it."""

from datetime import UTC, datetime

from hedgerow.timeline.models import Activity

LineKey = tuple[datetime, int]


def line_key(last: Activity) -> str:
    """Of what lies below this activity."""
    return f"{last.occurred_at.isoformat()}~{last.position}"


def line_key_in(text: str) -> LineKey | None:
    """None for what is no such key: the first stretch is shown."""
    moment, _tilde, position = text.partition("~")
    try:
        at = datetime.fromisoformat(moment)
        return (at.astimezone(UTC), int(position)) if at.tzinfo else None
    except (ValueError, OverflowError):
        return None
