"""A list of who takes part, as somebody pastes it: one on each line, and after a comma, semicolon or tab a day."""

import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.bulk import slices
from hedgerow.kernel.models import Workspace
from hedgerow.network import queries as network
from hedgerow.network.models import ContactPoint

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_AT_ONCE = 500
_MOST_TOLD = 200


@dataclass(frozen=True, slots=True)
class Found:
    """From which day each takes part, and the first of the lines that name nobody or several, as they were written;
    `more_unknown` counts the others.
    """

    days: dict[UUID, date]
    unknown: tuple[str, ...]
    more_unknown: int = 0


def read_list(actor: Actor, text: str, since: date, *, most: int) -> Found | None:
    """Whom the lines name, of those whom the actor sees; None where there are more than `most` lines.

    Somebody who is named twice takes part from the earlier day.
    """
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if len(lines) > most:
        return None
    read = [(line, *dated(line, since)) for line in lines]
    country = Workspace.objects.values_list("country", flat=True).get(pk=actor.workspace_id)
    known = _named(actor, {name for _line, name, _day in read}, country)
    days: dict[UUID, date] = {}
    unknown = []
    for line, name, day in read:
        if (party := known.get(name)) is None:
            unknown.append(line)
        else:
            days[party] = min(day, days.get(party, day))
    return Found(days, tuple(unknown[:_MOST_TOLD]), max(0, len(unknown) - _MOST_TOLD))


def dated(line: str, since: date) -> tuple[str, date]:
    """What stands before the day, and the day; a day that does not exist is a part of the name."""
    cut = max(line.rfind(sign) for sign in ",;\t")
    told = line[cut + 1 :].strip().strip('"')
    if cut >= 0 and _DAY.fullmatch(told):
        with suppress(ValueError):
            return _bare(line[:cut]), date.fromisoformat(told)
    return _bare(line), since


def _bare(text: str) -> str:
    return text.strip().strip("\"'").strip(",;").strip()


def _named(actor: Actor, names: Iterable[str], country: str) -> Mapping[str, UUID]:
    """Of each text that means just one: an address, a number, or else a name."""
    wanted = sorted(names)
    found: dict[str, UUID] = {}
    for kind, fits in (("email", lambda text: "@" in text), ("phone", _is_number)):
        keys = {text: network.normalise_contact(kind, text, country) for text in wanted if fits(text)}
        found |= _one_each(keys, _reached(actor, kind, [key for key in keys.values() if key]))
    keys = {text: network.sort_name(text) for text in wanted if text not in found}
    return found | _one_each(keys, _called(actor, [key for key in keys.values() if key]))


def _is_number(text: str) -> bool:
    return any(sign.isdigit() for sign in text) and not any(sign.isalpha() for sign in text)


def _reached(actor: Actor, kind: str, keys: Sequence[str]) -> Iterable[tuple[str, UUID]]:
    for some in slices(keys, _AT_ONCE):
        points = ContactPoint.objects.filter(kind=kind, normalised__among=some)
        yield from points.filter(party__in=network.visible_parties(actor)).values_list("normalised", "party_id")


def _called(actor: Actor, keys: Sequence[str]) -> Iterable[tuple[str, UUID]]:
    for some in slices(keys, _AT_ONCE):
        parties: Iterable[tuple[str, UUID]] = (
            network.visible_parties(actor).filter(sort_name__among=some).values_list("sort_name", "pk")
        )
        yield from parties


def _one_each(keys: Mapping[str, str], found: Iterable[tuple[str, UUID]]) -> dict[str, UUID]:
    who: dict[str, set[UUID]] = {}
    for key, party in found:
        who.setdefault(key, set()).add(party)
    return {text: next(iter(who[key])) for text, key in keys.items() if len(who.get(key, ())) == 1}
