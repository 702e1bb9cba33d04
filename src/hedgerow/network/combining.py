"""What the one card says that is left of two: what is filled on one side only, and of what differs, what was chosen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext as _

from hedgerow.kernel.errors import Invalid, Text
from hedgerow.network.importing.consents import strictest
from hedgerow.network.models import Party

NAME = "name"
_NAMED = ("name", "sort_name", "given_name", "family_name", "name_parts")
_SINGLE = ("organisation_name", "job_title", "birthday")
CUSTOM = "custom."


@dataclass(frozen=True, slots=True)
class Choice:
    """A field on which two parties differ, by its name ("birthday", "custom.allergy"). `is_open`: a person may choose.

    Where consent differs nobody chooses: the more restrictive word holds.
    """

    name: str
    kept: Any
    gone: Any
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class Combined:
    values: dict[str, Any] = field(default_factory=dict)
    choices: tuple[Choice, ...] = ()


def combine(kept: Party, gone: Party, *, labels: Mapping[str, str], take: Iterable[str] = ()) -> Combined:
    """The values that `kept` gets. `take` names fields whose other value is wanted; `labels` are of custom fields.

    Raises Invalid for a name in `take` that is no field on which the two differ.
    """
    wanted = set(take)
    choices = [*_single(kept, gone), *_custom(kept, gone, labels)]
    if unknown := wanted - {choice.name for choice in choices if choice.is_open}:
        raise Invalid(_unknown(unknown), field="take")
    values: dict[str, Any] = {}
    for name in _SINGLE:
        values[name] = getattr(gone, name) if name in wanted or not getattr(kept, name) else getattr(kept, name)
    of_name = gone if NAME in wanted else kept
    values |= {name: getattr(of_name, name) or getattr(kept, name) for name in _NAMED}
    if of_name is kept and not (kept.given_name or kept.family_name) and gone.sort_name == kept.sort_name:
        values |= {name: getattr(gone, name) for name in ("given_name", "family_name", "name_parts")}
    values["keeper_id"] = kept.keeper_id or gone.keeper_id
    values["notes"] = _both(kept.notes, gone.notes)
    values["languages"] = list(dict.fromkeys([*kept.languages, *gone.languages]))
    values["added_at"] = min(kept.added_at, gone.added_at)
    values["last_seen_at"] = max(filter(None, (kept.last_seen_at, gone.last_seen_at)), default=None)
    values["custom"] = _customs(kept, gone, labels, wanted)
    return Combined(values, tuple(choices))


def _single(kept: Party, gone: Party) -> list[Choice]:
    differing = [name for name in _SINGLE if getattr(kept, name) and getattr(gone, name)]
    found = [Choice(name, getattr(kept, name), getattr(gone, name)) for name in (NAME, *differing)]
    return [choice for choice in found if choice.kept != choice.gone]


def _custom(kept: Party, gone: Party, labels: Mapping[str, str]) -> list[Choice]:
    found = []
    for key in kept.custom.keys() & gone.custom.keys():
        mine, theirs = kept.custom[key], gone.custom[key]
        if mine != theirs:
            is_open = strictest(labels.get(key, ""), mine, theirs) is None
            found.append(Choice(CUSTOM + key, mine, theirs, is_open))
    return sorted(found, key=lambda choice: choice.name)


def _customs(kept: Party, gone: Party, labels: Mapping[str, str], wanted: set[str]) -> dict[str, Any]:
    values = {**gone.custom, **kept.custom}
    for key in kept.custom.keys() & gone.custom.keys():
        strict = strictest(labels.get(key, ""), kept.custom[key], gone.custom[key])
        if strict is not None:
            values[key] = strict
        elif CUSTOM + key in wanted:
            values[key] = gone.custom[key]
    return values


def _both(mine: str, theirs: str) -> str:
    """Both, one below the other; what one of them has already is not said twice."""
    parts: list[str] = [part.strip() for part in (mine, theirs) if part.strip()]
    if len(parts) == len((mine, theirs)) and parts[1] in parts[0]:
        parts.pop()
    return "\n\n".join(parts)


def _unknown(names: set[str]) -> Text:
    return _("They do not differ in %(names)s, or it cannot be chosen.") % {"names": ", ".join(sorted(names))}
