"""What a person or a program may put on the log directly."""

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.timeline import queries
from hedgerow.timeline.errors import SubjectNotFound
from hedgerow.timeline.events import Fact, Recorded
from hedgerow.timeline.items import ensure_happened, ensure_loggable
from hedgerow.timeline.operations.recording import record
from hedgerow.timeline.permissions import Permission


def log_activity(*, actor: Actor, fact: Fact) -> Recorded:
    """Record one activity of a kind that may be logged by hand. Raises UnknownVerb, NotLoggable, OccursLater,
    SubjectNotFound.
    """
    require(actor, Permission.LOG_ACTIVITY)
    ensure_loggable(fact.verb)
    if fact.occurred_at is not None:
        ensure_happened(fact.occurred_at)
    if queries.unknown_subjects(actor, fact):
        raise SubjectNotFound
    return record(actor, fact)
