from hedgerow.value_network.operations.drawing import (
    DeliverableDraft,
    RoleDraft,
    draw_deliverable,
    draw_role,
    draw_seen,
    take_out_deliverable,
    take_out_role,
)
from hedgerow.value_network.operations.judgements import LEVELS, Judged, JudgementDraft, judge, take_back_judgement
from hedgerow.value_network.operations.networks import (
    begin_network,
    bring_back_network,
    bring_back_version,
    put_away_network,
    rename_network,
    take_back_version,
)
from hedgerow.value_network.operations.versions import Drawn

__all__ = [
    "LEVELS",
    "DeliverableDraft",
    "Drawn",
    "Judged",
    "JudgementDraft",
    "RoleDraft",
    "begin_network",
    "bring_back_network",
    "bring_back_version",
    "draw_deliverable",
    "draw_role",
    "draw_seen",
    "judge",
    "put_away_network",
    "rename_network",
    "take_back_judgement",
    "take_back_version",
    "take_out_deliverable",
    "take_out_role",
]
