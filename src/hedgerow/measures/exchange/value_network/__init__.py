"""Value network analysis (Verna Allee): roles as nodes, named deliverables as arrows, tangible or intangible."""

from hedgerow.measures.exchange.value_network.conversion import (
    Conversion,
    Judgement,
    analyse_creation,
    analyse_impact,
)
from hedgerow.measures.exchange.value_network.exchange import (
    ExchangeAnalysis,
    RoleExchange,
    RolePair,
    analyse_exchange,
)
from hedgerow.measures.exchange.value_network.records import (
    Asset,
    Deliverable,
    Level,
    Nature,
    ValueNetwork,
    value_network,
)

__all__ = [
    "Asset",
    "Conversion",
    "Deliverable",
    "ExchangeAnalysis",
    "Judgement",
    "Level",
    "Nature",
    "RoleExchange",
    "RolePair",
    "ValueNetwork",
    "analyse_creation",
    "analyse_exchange",
    "analyse_impact",
    "value_network",
]
