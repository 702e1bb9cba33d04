from hedgerow.automation.models.deliveries import Attempt, Delivery, DeliveryState, Outcome
from hedgerow.automation.models.endpoints import Endpoint, EndpointState, OffReason

__all__ = ["Attempt", "Delivery", "DeliveryState", "Endpoint", "EndpointState", "OffReason", "Outcome"]
