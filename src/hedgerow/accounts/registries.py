"""What packages above bring: preparations of a new workspace, reasons against another currency, audit events."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from hedgerow.accounts.events import Told
from hedgerow.accounts.models import User
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.registry import Registry


@dataclass(frozen=True, slots=True)
class WorkspaceSetup:
    """Prepares a new workspace, in the transaction that makes it and in its scope; the actor is Hedgerow itself."""

    name: str
    prepare: Callable[[Actor, Workspace], None]


@dataclass(frozen=True, slots=True)
class CurrencyHold:
    """`reason` gives a sentence when the currency of the workspace in scope can no longer change, else ""."""

    name: str
    reason: Callable[[Workspace], Text]


@dataclass(frozen=True, slots=True)
class AuditEvent:
    """A kind of audit entry, in past tense: `accounts.member_invited`. `sentence` puts one entry in words."""

    key: str
    label: Text
    sentence: Callable[[Told], str]


@dataclass(frozen=True, slots=True)
class AuditSubject:
    """Turns ids of one object kind, in the workspace in scope, into names; ids it does not know are left out."""

    kind: str
    names: Callable[[Iterable[UUID]], Mapping[UUID, str]]


@dataclass(frozen=True, slots=True)
class SecuritySection:
    """A part of the page on which a person sees how and where she is signed in; `of` gives what its template shows."""

    name: str
    template: str
    of: Callable[[User], Mapping[str, object]]


workspace_setups: Registry[WorkspaceSetup] = Registry("workspace_setups", key=lambda setup: setup.name)
currency_holds: Registry[CurrencyHold] = Registry("currency_holds", key=lambda hold: hold.name)
audit_events: Registry[AuditEvent] = Registry("audit_events", key=lambda event: event.key)
audit_subjects: Registry[AuditSubject] = Registry("audit_subjects", key=lambda subject: subject.kind)
security_sections: Registry[SecuritySection] = Registry("security_sections", key=lambda section: section.name)
