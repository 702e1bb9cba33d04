from hedgerow.automation.operations.delivering import deliver_next, send_test
from hedgerow.automation.operations.endpoints import (
    EndpointDraft,
    NewEndpoint,
    change_endpoint,
    create_endpoint,
    pause_endpoint,
    remove_endpoint,
    renew_secret,
    resume_endpoint,
)
from hedgerow.automation.operations.forgetting import forget_old_deliveries
from hedgerow.automation.operations.queueing import queue_deliveries
from hedgerow.automation.operations.replaying import replay_delivery, replay_failed

__all__ = [
    "EndpointDraft",
    "NewEndpoint",
    "change_endpoint",
    "create_endpoint",
    "deliver_next",
    "forget_old_deliveries",
    "pause_endpoint",
    "queue_deliveries",
    "remove_endpoint",
    "renew_secret",
    "replay_delivery",
    "replay_failed",
    "resume_endpoint",
    "send_test",
]
