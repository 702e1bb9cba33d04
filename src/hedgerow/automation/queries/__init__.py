from hedgerow.automation.queries.deliveries import (
    Health,
    attempts_of,
    delivery_to_send,
    due_endpoints,
    health_of,
    visible_deliveries,
    visible_delivery,
)
from hedgerow.automation.queries.endpoints import (
    VerbGroup,
    count_switched_off,
    offered_verbs,
    visible_endpoint,
    visible_endpoints,
    wanted_words,
)

__all__ = [
    "Health",
    "VerbGroup",
    "attempts_of",
    "count_switched_off",
    "delivery_to_send",
    "due_endpoints",
    "health_of",
    "offered_verbs",
    "visible_deliveries",
    "visible_delivery",
    "visible_endpoint",
    "visible_endpoints",
    "wanted_words",
]
