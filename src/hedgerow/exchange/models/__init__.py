from hedgerow.exchange.models.flows import Flow, FlowState, WorthBy
from hedgerow.exchange.models.kinds import FlowKind
from hedgerow.exchange.models.rates import Rate

__all__ = ["Flow", "FlowKind", "FlowState", "Rate", "WorthBy"]
