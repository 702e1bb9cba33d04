"""The workspace that the running request, job or command works in. Entered by a door, never guessed."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Protocol
from uuid import UUID

from hedgerow.kernel.errors import CrossWorkspace, UnscopedQuery


class HasId(Protocol):
    @property
    def id(self) -> UUID: ...


_current: ContextVar[UUID | None] = ContextVar("workspace", default=None)


def current_workspace_id() -> UUID:
    """The workspace in scope. Raises UnscopedQuery when a door forgot to enter one."""
    workspace_id = _current.get()
    if workspace_id is None:
        raise UnscopedQuery("no workspace in scope: enter kernel.tenancy.scope(workspace) first")
    return workspace_id


def workspace_id_or_none() -> UUID | None:
    return _current.get()


@contextmanager
def scope(workspace: "HasId | UUID") -> Iterator[UUID]:
    """Work in one workspace. Entering another one inside is refused: CrossWorkspace."""
    workspace_id = workspace if isinstance(workspace, UUID) else workspace.id
    before = _current.get()
    if before is not None and before != workspace_id:
        raise CrossWorkspace(f"in workspace {before}, asked to enter {workspace_id}")
    mark = _current.set(workspace_id)
    try:
        yield workspace_id
    finally:
        _current.reset(mark)


@contextmanager
def unscoped() -> Iterator[None]:
    """Leave the workspace for a moment, to enter another one; tenant queries fail meanwhile."""
    mark = _current.set(None)
    try:
        yield
    finally:
        _current.reset(mark)
