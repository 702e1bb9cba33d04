from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo


def at(day: date, minute: int, time_zone: str) -> datetime:
    """A minute of the business's own day, in UTC."""
    return (datetime.combine(day, time(), tzinfo=ZoneInfo(time_zone)) + timedelta(minutes=minute)).astimezone(UTC)
