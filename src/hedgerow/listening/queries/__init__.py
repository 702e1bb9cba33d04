from hedgerow.listening.queries.mentions import (
    count_open,
    mentions_of,
    mentions_with,
    networks_of,
    visible_ignored,
    visible_ignored_author,
    visible_mention,
    visible_mentions,
)
from hedgerow.listening.queries.watches import GuestSeen, visible_guests, visible_watch, visible_watches

__all__ = [
    "GuestSeen",
    "count_open",
    "mentions_of",
    "mentions_with",
    "networks_of",
    "visible_guests",
    "visible_ignored",
    "visible_ignored_author",
    "visible_mention",
    "visible_mentions",
    "visible_watch",
    "visible_watches",
]
