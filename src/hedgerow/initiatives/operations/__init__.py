from hedgerow.exchange.operations import FlowDraft
from hedgerow.initiatives.drafts import Basis, InitiativeDraft
from hedgerow.initiatives.operations.exports import export_comparison, export_initiative
from hedgerow.initiatives.operations.initiatives import (
    archive_initiative,
    change_initiative,
    choose_basis,
    found_initiative,
    restore_initiative,
    set_usual_margin,
)
from hedgerow.initiatives.operations.pieces import (
    link_flow,
    link_purchase,
    note_piece,
    restore_piece,
    take_back_piece,
)
from hedgerow.initiatives.operations.taking_part import (
    Added,
    add_list,
    add_party,
    add_segment,
    put_back,
    take_out,
    take_out_batch,
)

__all__ = [
    "Added",
    "Basis",
    "FlowDraft",
    "InitiativeDraft",
    "add_list",
    "add_party",
    "add_segment",
    "archive_initiative",
    "change_initiative",
    "choose_basis",
    "export_comparison",
    "export_initiative",
    "found_initiative",
    "link_flow",
    "link_purchase",
    "note_piece",
    "put_back",
    "restore_initiative",
    "restore_piece",
    "set_usual_margin",
    "take_back_piece",
    "take_out",
    "take_out_batch",
]
