"""Two parties side by side: what each has, line by line, and where somebody may choose."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from hedgerow.kernel.errors import Text
from hedgerow.network import queries
from hedgerow.network.combining import CUSTOM, Choice, combine
from hedgerow.network.models import ContactKind, FieldKind, Party, PartyKind
from hedgerow.network.registries import party_columns
from hedgerow.network.tables import cells
from hedgerow.network.tables.parties import in_words
from hedgerow.web import formats
from hedgerow.web.request import Request


@dataclass(frozen=True, slots=True)
class Line:
    """`choice` is the field a person may choose in, "" where all of both is kept; `is_ruled` that a rule chooses."""

    label: Text
    kept: Sequence[Text]
    gone: Sequence[Text]
    choice: str = ""
    is_ruled: bool = False

    @property
    def is_same(self) -> bool:
        return list(map(str, self.kept)) == list(map(str, self.gone))


def compared(request: Request, kept: Party, gone: Party) -> list[Line]:
    """Lines in which at least one of them has something. Both come with their parts."""
    fields = queries.listed_fields(request.actor)
    found = combine(kept, gone, labels={field.key: field.label for field in fields}).choices
    choices = {choice.name: choice for choice in found}
    lines = [*_own(kept, gone, choices), *_parts(kept, gone), *_customs(request, kept, gone, choices)]
    return [line for line in (*lines, *_beside(request, kept, gone)) if line.kept or line.gone]


def _own(kept: Party, gone: Party, choices: dict[str, Choice]) -> Iterable[Line]:
    def line(label: Text, shows: Callable[[Party], Text], name: str = "") -> Line:
        return Line(label, _one(shows(kept)), _one(shows(gone)), name if name in choices else "")

    yield line(_("Name"), lambda party: party.name, "name")
    if kept.kind != gone.kind:
        yield Line(_("Kind"), [PartyKind(kept.kind).label], [PartyKind(gone.kind).label], is_ruled=True)
    yield line(_("Organisation"), lambda party: party.organisation_name, "organisation_name")
    yield line(_("Job title"), lambda party: party.job_title, "job_title")
    yield line(_("Birthday"), cells.birthday, "birthday")


def _parts(kept: Party, gone: Party) -> Iterable[Line]:
    def line(label: Text, shows: Callable[[Party], Iterable[Text]]) -> Line:
        return Line(label, list(shows(kept)), list(shows(gone)))

    for kind in ContactKind:
        yield Line(kind.label, _reached(kept, kind), _reached(gone, kind))
    yield line(_("Address"), lambda party: [_place(address) for address in party.addresses.all()])
    yield line(_("Roles"), lambda party: [queries.role_word(role.kind).label for role in party.roles.all()])
    yield line(_("Tags"), lambda party: [mark.tag.name for mark in party.party_tags.all()])
    yield line(_("Notes"), lambda party: _one(party.notes))
    yield line(_("Added"), lambda party: [formats.day(party.added_at)])
    yield line(_("Last seen"), lambda party: [formats.day(party.last_seen_at)] if party.last_seen_at else [])


def _customs(request: Request, kept: Party, gone: Party, choices: dict[str, Choice]) -> Iterable[Line]:
    fields = queries.listed_fields(request.actor)
    pointers = [field.key for field in fields if field.kind == FieldKind.PARTY]
    pointed = (party.custom.get(key) for key in pointers for party in (kept, gone))
    names = queries.names_pointed_at(request.actor, pointed)
    for field in fields:
        mine, theirs = (_one(cells.custom_text(field, p.custom.get(field.key), names) or "") for p in (kept, gone))
        choice = choices.get(CUSTOM + field.key)
        name = choice.name if choice and choice.is_open else ""
        yield Line(field.label, mine, theirs, choice=name, is_ruled=choice is not None and not choice.is_open)


def _beside(request: Request, kept: Party, gone: Party) -> Iterable[Line]:
    """What other packages know of the two; it is added up."""
    answers: dict[Any, Any] = {}
    for column in party_columns:
        if column.values not in answers:
            answers[column.values] = column.values(request.actor, [kept.pk, gone.pk])
        found = [answers[column.values].get(party.pk) for party in (kept, gone)]
        mine, theirs = ([] if answer is None else [str(in_words(column.read(answer)))] for answer in found)
        yield Line(column.label, mine, theirs)


def _reached(party: Party, kind: str) -> list[Text]:
    return [point.value for point in party.contact_points.all() if point.kind == kind]


def _one(text: Text) -> list[Text]:
    return [text] if text else []


def _place(address: Any) -> str:
    parts = (address.street, address.postal_code, address.city, address.region, address.country)
    return address.formatted or ", ".join(filter(None, parts))
