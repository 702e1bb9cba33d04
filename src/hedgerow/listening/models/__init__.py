from hedgerow.listening.models.meetings import Attendance, Guest, Meeting
from hedgerow.listening.models.mentions import IgnoredAuthor, Mention, MentionState
from hedgerow.listening.models.watches import Watch, WatchKind

__all__ = ["Attendance", "Guest", "IgnoredAuthor", "Meeting", "Mention", "MentionState", "Watch", "WatchKind"]
