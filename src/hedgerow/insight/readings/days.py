"""Days as `measures` count them."""

from datetime import date, timedelta

_EPOCH = date(1970, 1, 1)


def number_of(day: date) -> int:
    return day.toordinal() - _EPOCH.toordinal()


def date_of(number: int) -> date:
    return _EPOCH + timedelta(days=int(number))
