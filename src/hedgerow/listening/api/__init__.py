"""What is heard, for programs: mentions, and the calendars and feeds that are watched."""

from hedgerow.listening.api import mentions, watches

ROUTERS = (("mentions", mentions.router), ("watches", watches.router))

__all__ = ["ROUTERS"]
