"""Who acts: a person with a sign-in, a program with a key, or Hedgerow itself. Always within one workspace."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID


class ActorKind(StrEnum):
    USER = "user"
    API_KEY = "key"
    SYSTEM = "system"


class _Everything(frozenset[str]):
    """The rights of Hedgerow itself inside a workspace."""

    def __contains__(self, item: object) -> bool:
        return True


EVERYTHING = _Everything()


@dataclass(frozen=True, slots=True)
class Actor:
    """`label` is what the audit log shows; `permissions` is the allow-list this actor holds.

    `sees` narrows to what these people look after; None for everything there is. A program that is narrowed brings in
    people for `works_for`, who looks after them: otherwise it would not see whom it has just added. `of_file` names the
    kind of file whose rows it records ("import", "upload"), "" for what happens now.
    """

    workspace_id: UUID
    kind: ActorKind
    label: str
    permissions: frozenset[str]
    id: UUID | None = None
    role: str = ""
    sees: frozenset[UUID] | None = None
    works_for: UUID | None = None
    of_file: str = ""

    def may(self, permission: str) -> bool:
        return str(permission) in self.permissions

    @property
    def reference(self) -> str:
        """A short stable name for stored facts, such as `user:0193…`, `system:import` or `key:0193…:upload`."""
        name = f"{self.kind}:{self.id or self.label}"
        return f"{name}:{self.of_file}" if self.of_file and not name.endswith(f":{self.of_file}") else name


def system_actor(workspace_id: UUID, label: str) -> Actor:
    """Hedgerow acting by itself: a job, a reactor, the command line. `label` says which."""
    return Actor(workspace_id=workspace_id, kind=ActorKind.SYSTEM, label=label, permissions=EVERYTHING)
