"""Rights: an allow-list. A permission nobody registered is refused to everybody."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import CrossWorkspace, NotPermitted, Text
from hedgerow.kernel.registry import Registry


class AccessRole(StrEnum):
    """What a person with a sign-in may do in a workspace."""

    OWNER = "owner"
    MANAGER = "manager"
    STAFF = "staff"
    ANALYST = "analyst"


class Sight(StrEnum):
    """Whose people a member of the team sees: everybody's, those of her team, or her own."""

    ALL = "all"
    TEAM = "team"
    OWN = "own"


EVERYONE = frozenset(AccessRole)
WORKERS = frozenset({AccessRole.OWNER, AccessRole.MANAGER, AccessRole.STAFF})
LEADERS = frozenset({AccessRole.OWNER, AccessRole.MANAGER})
OWNERS = frozenset({AccessRole.OWNER})


@dataclass(frozen=True, slots=True)
class Grant:
    """Who holds a permission by role, and which API scope carries it ("" = never by key)."""

    permission: str
    roles: frozenset[AccessRole]
    label: Text
    scope: str = ""


@dataclass(frozen=True, slots=True)
class ScopeArea:
    """What the scopes `<name>:read` and `<name>:write` are about, in words for who hands them to a program."""

    name: str
    label: Text


grants: Registry[Grant] = Registry("permissions", key=lambda grant: grant.permission)
scope_areas: Registry[ScopeArea] = Registry("scope_areas", key=lambda area: area.name)


def permissions_of_role(role: AccessRole) -> frozenset[str]:
    return frozenset(grant.permission for grant in grants if role in grant.roles)


def permissions_of_scopes(scopes: Iterable[str]) -> frozenset[str]:
    wanted = set(scopes)
    return frozenset(grant.permission for grant in grants if grant.scope and grant.scope in wanted)


def known_scopes() -> list[str]:
    return sorted({grant.scope for grant in grants if grant.scope})


def require(actor: Actor, permission: StrEnum, thing: object = None) -> None:
    """First line of every operation. Raises NotPermitted, or CrossWorkspace for a `thing` of another workspace.

    A `thing` with a `keeper_id` is refused to who does not see what that person looks after.
    """
    owner = getattr(thing, "workspace_id", None)
    if owner is not None and owner != actor.workspace_id:
        raise CrossWorkspace(f"{type(thing).__name__} of another workspace")
    if not actor.may(permission):
        raise NotPermitted
    if actor.sees is not None and getattr(thing, "keeper_id", None) not in actor.sees and hasattr(thing, "keeper_id"):
        raise NotPermitted
