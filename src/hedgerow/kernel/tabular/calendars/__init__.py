"""Calendar files (iCalendar, RFC 5545) as tables: every time that something took place is a row."""

from hedgerow.kernel.tabular.calendars.happenings import COLUMNS
from hedgerow.kernel.tabular.calendars.table import is_calendar, pieces, rows_of

__all__ = ["COLUMNS", "is_calendar", "pieces", "rows_of"]
