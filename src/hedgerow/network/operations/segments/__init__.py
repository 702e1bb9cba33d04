from hedgerow.network.operations.segments.defining import (
    change_segment,
    define_segment,
    delete_segment,
    freeze_segment,
)
from hedgerow.network.operations.segments.keeping import Looked, compare_segment, keep_segments, look_at_segment
from hedgerow.network.operations.segments.rules import set_role_rule
from hedgerow.network.operations.segments.views import delete_view, save_view

__all__ = [
    "Looked",
    "change_segment",
    "compare_segment",
    "define_segment",
    "delete_segment",
    "delete_view",
    "freeze_segment",
    "keep_segments",
    "look_at_segment",
    "save_view",
    "set_role_rule",
]
