"""Lines of care as pages show them: in words, with what can be done beside them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from hedgerow.care import choosing, queries
from hedgerow.care.queries import Line
from hedgerow.measures.care import Standing
from hedgerow.network import queries as network
from hedgerow.network.models import ContactKind, Party

REACHED = (ContactKind.PHONE.value, ContactKind.EMAIL.value)


@dataclass(frozen=True, slots=True)
class ShownLine:
    """`may_tick`: a tick can record it; `role` is the key whose fruit is drawn."""

    party: Party
    line: Line
    reason: str
    due: str
    phone: str
    email: str
    is_late: bool
    may_tick: bool
    role: str


def shown(found: Iterable[tuple[Party, Line]], today: date) -> list[ShownLine]:
    """In their order; how they are reached is asked once for all."""
    lines = list(found)
    contacts: Mapping[tuple[UUID, str], str] = network.first_contacts([one.pk for one, _line in lines], REACHED)
    loggable = choosing.loggable_names()
    return [
        ShownLine(
            party=party,
            line=line,
            reason=queries.reason(line, today),
            due=queries.due_words(line, today),
            phone=contacts.get((party.pk, ContactKind.PHONE), ""),
            email=contacts.get((party.pk, ContactKind.EMAIL), ""),
            is_late=line.due is not None and line.due < today,
            may_tick=line.planned.verb in loggable and line.standing is not Standing.PAUSED,
            role=line.planned.role,
        )
        for party, line in lines
    ]
