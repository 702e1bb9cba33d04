"""What a person or a program may put on the log directly."""

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.timeline import queries
from hedgerow.timeline.errors import NotLoggable, SubjectNotFound, UnknownVerb
from hedgerow.timeline.events import Fact, Recorded
from hedgerow.timeline.operations.recording import record
from hedgerow.timeline.permissions import Permission
from hedgerow.timeline.registries import verbs


def log_activity(*, actor: Actor, fact: Fact) -> Recorded:
    """Record one activity of a kind that may be logged by hand. Raises UnknownVerb, NotLoggable, SubjectNotFound."""
    require(actor, Permission.LOG_ACTIVITY)
    verb = verbs.get(fact.verb)
    if verb is None:
        raise UnknownVerb
    if not verb.may_be_logged:
        raise NotLoggable
    if queries.unknown_subjects(actor, fact):
        raise SubjectNotFound
    return record(actor, fact)
