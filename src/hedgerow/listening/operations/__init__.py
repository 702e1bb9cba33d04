from hedgerow.listening.operations.fetching import fetch_due, fetch_watch
from hedgerow.listening.operations.guests import add_guest, forget_guests, pass_guest_over
from hedgerow.listening.operations.mentions import assign_mention, hear_again, ignore_author, set_mention_state
from hedgerow.listening.operations.watches import add_watch, pause_watch, remove_watch, resume_watch

__all__ = [
    "add_guest",
    "add_watch",
    "assign_mention",
    "fetch_due",
    "fetch_watch",
    "forget_guests",
    "hear_again",
    "ignore_author",
    "pass_guest_over",
    "pause_watch",
    "remove_watch",
    "resume_watch",
    "set_mention_state",
]
