"""What analyses found last, and whether the record has moved since."""

from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

import msgspec

from hedgerow.insight.models import KeptAnalysis
from hedgerow.insight.permissions import Permission
from hedgerow.insight.registries import Analysis
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.jobs import queries as jobs
from hedgerow.kernel.jobs.models import Job
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.timeline.models import Head

T = TypeVar("T")


@dataclass(frozen=True, slots=True, eq=False)
class Found(Generic[T]):
    """`value` is None before the first time; `is_current`: it is of today, and nothing was recorded since.

    `job` is under way.
    """

    value: T | None
    made_at: datetime | None
    is_current: bool
    job: Job | None


def analysis_of(actor: Actor, analysis: Analysis[T], subject: str = "") -> Found[T]:
    """What it found last. Who shows it leaves out whom the actor does not see."""
    require(actor, Permission.VIEW_FIGURES)
    job, kept = jobs.live_job(actor, key_of(analysis.name, subject)), _kept(analysis, subject)
    if kept is None:
        return Found(None, None, is_current=False, job=job)
    is_current = kept.position == head() and kept.day == clock.today(workspace_here().time_zone)
    return Found(_value(analysis, kept), kept.made_at, is_current=is_current, job=job)


def found_last(actor: Actor, analysis: Analysis[T], subject: str = "") -> T | None:
    """As `analysis_of`, what it found alone; None before the first time."""
    require(actor, Permission.VIEW_FIGURES)
    kept = _kept(analysis, subject)
    return _value(analysis, kept) if kept is not None else None


def key_of(name: str, subject: str) -> str:
    """What keeps an analysis from being worked out twice at once."""
    return f"insight:{current_workspace_id()}:{name}:{subject}"


def _kept(analysis: Analysis[T], subject: str) -> KeptAnalysis | None:
    return KeptAnalysis.objects.filter(name=analysis.name, subject=subject, version=analysis.version).first()


def _value(analysis: Analysis[T], kept: KeptAnalysis) -> T:
    return msgspec.json.decode(bytes(kept.found), type=analysis.found)


def workspace_here() -> Workspace:
    """The one in scope."""
    return Workspace.objects.get(pk=current_workspace_id())


def head() -> int:
    """Where the log ends."""
    return Head.objects.values_list("position", flat=True).first() or 0
