"""Scopes in words: what each lets a program do, area by area. Made from the permissions that the scopes carry."""

from collections.abc import Collection
from dataclasses import dataclass

from hedgerow.api.queries import READ, WRITE
from hedgerow.kernel.errors import Text
from hedgerow.kernel.permissions import grants, known_scopes, scope_areas


@dataclass(frozen=True, slots=True)
class ScopeWords:
    """`lets` names, one by one, what a program may do with it; `carries` also what comes with it: writing reads."""

    name: str
    writes: bool
    lets: tuple[str, ...]
    carries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AreaWords:
    name: str
    label: Text
    scopes: tuple[ScopeWords, ...]


def lets(scope: str) -> tuple[str, ...]:
    return tuple(str(grant.label) for grant in grants if grant.scope == scope)


def meaning_of(scope: str) -> str:
    return " · ".join(lets(scope))


def label_of(area: str) -> Text:
    """An area that nobody has put in words is called by its name."""
    known = scope_areas.get(area)
    return known.label if known else area.capitalize()


def areas_of(scopes: Collection[str]) -> list[AreaWords]:
    """Those of the scopes that there are, by area; reading before writing."""
    known = [scope for scope in known_scopes() if scope in scopes]
    areas = dict.fromkeys(scope.partition(":")[0] for scope in known)
    return [AreaWords(area, label_of(area), _words(area, known)) for area in areas]


def _words(area: str, known: Collection[str]) -> tuple[ScopeWords, ...]:
    ways = ((area + READ, False), (area + WRITE, True))
    return tuple(
        ScopeWords(scope, writes, lets(scope), (*lets(area + READ), *lets(scope)) if writes else lets(scope))
        for scope, writes in ways
        if scope in known
    )
