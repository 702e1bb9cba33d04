from hedgerow.positioning.composing import MessageDraft
from hedgerow.positioning.operations.messages import bring_back_message, write_message
from hedgerow.positioning.operations.profiles import (
    NewCriterion,
    bring_back_profile,
    bring_back_version,
    choose_main,
    define_profile,
    put_away_profile,
    put_criterion,
    take_out_criterion,
    write_profile,
)

__all__ = [
    "MessageDraft",
    "NewCriterion",
    "bring_back_message",
    "bring_back_profile",
    "bring_back_version",
    "choose_main",
    "define_profile",
    "put_away_profile",
    "put_criterion",
    "take_out_criterion",
    "write_message",
    "write_profile",
]
