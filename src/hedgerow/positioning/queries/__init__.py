from hedgerow.positioning.queries.fit import SIZE, Ranking, Reason, Score, Weighed, ranked, scores_of, weighed
from hedgerow.positioning.queries.messages import (
    current_message,
    current_messages,
    languages_here,
    message_versions,
    visible_message_version,
)
from hedgerow.positioning.queries.partners import Shown, ShownProfile, partner_summary, partner_text
from hedgerow.positioning.queries.profiles import (
    criterion_in,
    current_version,
    current_versions,
    profile_versions,
    visible_profile,
    visible_profile_version,
    visible_profiles,
)
from hedgerow.positioning.queries.reality import Reality, reality, reality_with
from hedgerow.positioning.queries.suggesting import Suggestion, Suggestions, own_lists, suggestions
from hedgerow.positioning.queries.yardstick import (
    Yardstick,
    main_yardstick,
    yardstick_for,
    yardstick_of,
    yardsticks_of,
)

__all__ = [
    "SIZE",
    "Ranking",
    "Reality",
    "Reason",
    "Score",
    "Shown",
    "ShownProfile",
    "Suggestion",
    "Suggestions",
    "Weighed",
    "Yardstick",
    "criterion_in",
    "current_message",
    "current_messages",
    "current_version",
    "current_versions",
    "languages_here",
    "main_yardstick",
    "message_versions",
    "own_lists",
    "partner_summary",
    "partner_text",
    "profile_versions",
    "ranked",
    "reality",
    "reality_with",
    "scores_of",
    "suggestions",
    "visible_message_version",
    "visible_profile",
    "visible_profile_version",
    "visible_profiles",
    "weighed",
    "yardstick_for",
    "yardstick_of",
    "yardsticks_of",
]
