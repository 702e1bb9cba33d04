from hedgerow.exchange.drafts import FlowDraft, read_typed
from hedgerow.exchange.operations.deriving import compare_flows, derive_flows
from hedgerow.exchange.operations.exports import ExportFormat, export_flows
from hedgerow.exchange.operations.flows import (
    confirm_flow,
    dispute_flow,
    end_dispute,
    restore_flow,
    state_flow,
    take_back_flow,
)
from hedgerow.exchange.operations.kinds import add_kind, change_kind, prepare_workspace
from hedgerow.exchange.operations.rates import set_rate, value_past

__all__ = [
    "ExportFormat",
    "FlowDraft",
    "add_kind",
    "change_kind",
    "compare_flows",
    "confirm_flow",
    "derive_flows",
    "dispute_flow",
    "end_dispute",
    "export_flows",
    "prepare_workspace",
    "read_typed",
    "restore_flow",
    "set_rate",
    "state_flow",
    "take_back_flow",
    "value_past",
]
