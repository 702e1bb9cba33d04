"""What really flowed, in words."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.exchange import queries as exchange
from hedgerow.kernel.errors import Text
from hedgerow.kernel.money import Money
from hedgerow.network import queries as network
from hedgerow.value_network.drawn import US, Deliverable, Drawing, DrawnRole
from hedgerow.value_network.queries import Compared, Seen, Way
from hedgerow.web import formats


@dataclass(frozen=True, slots=True)
class DrawnLine:
    """`seen` None where nobody can look for it."""

    number: int
    deliverable: Deliverable
    giver: DrawnRole
    receiver: DrawnRole
    seen: Seen | None
    entries: str
    worth: str


@dataclass(frozen=True, slots=True)
class UndrawnLine:
    """`is_answer`: it goes back where the picture has nothing that does."""

    giver: Text
    receiver: Text
    kind: Text
    way: Way
    is_answer: bool
    entries: str
    worth: str


def headline(found: Compared) -> str:
    looked_for = found.seen + found.never
    if not looked_for:
        return _("No arrow says yet what kind it is, so nothing can be looked for among your entries.")
    many = {"seen": formats.number(found.seen), "all": formats.number(looked_for)}
    words = ngettext(
        "%(seen)s of %(all)s arrow was seen among your entries.",
        "%(seen)s of %(all)s arrows were seen among your entries.",
        looked_for,
    )
    return words % many


def drawn_lines(drawing: Drawing, found: Compared, currency: str) -> Sequence[DrawnLine]:
    """In the order of the picture."""
    return [
        DrawnLine(
            number,
            one,
            drawing.role(one.giver),
            drawing.role(one.receiver),
            found.drawn[one.key],
            *_seen(found.drawn[one.key] or Seen(), currency),
        )
        for number, one in enumerate(drawing.deliverables, 1)
    ]


def undrawn_lines(drawing: Drawing, found: Compared, us: str, currency: str, most: int) -> Sequence[UndrawnLine]:
    """First what answers a missing return, then what flows most often."""
    roles: Mapping[str, Text] = {US: us, **{word.key: word.plural for word in network.role_words()}}
    kinds = {word.key: word.label for word in exchange.kind_words().values()}
    wanted = {(drawing.role(to).stands_for, drawing.role(who).stands_for) for who, to in drawing.unanswered}
    ways = sorted(found.undrawn, key=lambda pair: pair[0][:2] not in wanted)[:most]
    return [
        UndrawnLine(
            roles.get(giver, giver),
            roles.get(receiver, receiver),
            kinds[kind],
            way,
            (giver, receiver) in wanted,
            *_seen(seen, currency),
        )
        for way, seen in ways
        for giver, receiver, kind in [way]
    ]


def _seen(seen: Seen, currency: str) -> tuple[str, str]:
    words = ngettext("%(count)s entry", "%(count)s entries", seen.flows) % {"count": formats.number(seen.flows)}
    return words, formats.money(Money(seen.worth_minor, currency)) if seen.worth_minor else ""
