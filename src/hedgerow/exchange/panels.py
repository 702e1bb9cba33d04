"""What the party page, party lists and the map show of what was given and received."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from uuid import UUID

from hedgerow.exchange import fairness, queries, words
from hedgerow.exchange.builtin import MONEY
from hedgerow.exchange.fairness import Balance
from hedgerow.exchange.leaning import Leaning
from hedgerow.exchange.permissions import Permission
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.money import Money
from hedgerow.network.models import Party

_YEAR = "365"


@dataclass(frozen=True, slots=True)
class KindLine:
    """One kind as a stem: shares of the longest bar, and the same in words."""

    key: str
    label: str
    gave: str
    got: str
    gave_share: float
    got_share: float
    leans: str = ""


def given_and_received(actor: Actor, party: Party) -> Mapping[str, Any] | None:
    """The panel: the last year between the business and one party; None for who may not see it."""
    if not actor.may(Permission.VIEW_FLOWS):
        return None
    may_state = actor.may(Permission.STATE_FLOWS) and party.archived_at is None
    ours = queries.own_ways(actor)
    period = fairness.period_named(_YEAR, ours.today)
    sums, disputed = queries.sums_and_disputed(actor, period, party.pk)
    kinds = fairness.by_kind(sums, ours.currency, party=party.pk)
    if not kinds and not may_state:
        return None
    words_of = queries.kind_words()
    total = fairness.all_of(kinds)
    return {
        "lines": kind_lines(kinds, ours.currency, words_of),
        "verdict": words.verdict(total, party.name) if kinds else "",
        "gave": words.money(total.gave.worth, ours.currency),
        "got": words.money(total.got.worth, ours.currency),
        "unmeasured": words.unmeasured(total),
        "disputed": disputed,
        "may_state": may_state,
        "kinds": [word for word in words_of.values() if not word.is_hidden] if may_state else [],
        "today": ours.today,
    }


def kind_lines(
    kinds: Mapping[UUID, Balance],
    currency: str,
    words_of: Mapping[UUID, queries.KindWord],
    leans: Mapping[UUID, Leaning] = MappingProxyType({}),
) -> list[KindLine]:
    """In the order of the kinds. Bars compare worth besides sales; a sale, which would dwarf them, fills its side.

    Of what has no worth, they compare how often it went each way.
    """
    besides = max((max(one.gave.worth, one.got.worth) for one in kinds.values()), default=0)
    most = besides or max((max(one.gave.whole, one.got.whole) for one in kinds.values()), default=0)
    return [
        KindLine(
            word.key,
            str(word.label),
            words.side(kinds[key].gave, currency, is_money=word.key == MONEY),
            words.side(kinds[key].got, currency, is_money=word.key == MONEY),
            *_shares(kinds[key], most),
            leans=words.leans_briefly(leans[key]) if key in leans else "",
        )
        for key, word in words_of.items()
        if key in kinds
    ]


def _shares(one: Balance, most: int) -> tuple[float, float]:
    if one.gave.whole or one.got.whole:
        return _share(one.gave.whole, most), _share(one.got.whole, most)
    every = one.gave.flows + one.got.flows
    return one.gave.flows / every, one.got.flows / every


def _share(part: int, most: int) -> float:
    return min(1.0, max(0.0, part / most)) if most > 0 else 0.0


def balances(actor: Actor, parties: Iterable[UUID]) -> Mapping[UUID, Money]:
    """What each of a page's parties gave more than they got, besides sales."""
    if not actor.may(Permission.VIEW_FLOWS):
        return {}
    currency = queries.own_ways(actor).currency
    wanted = set(parties)
    got = queries.worth_by_party(actor, currency, is_given=False, parties=wanted)
    gave = queries.worth_by_party(actor, currency, is_given=True, parties=wanted)
    return {key: Money(got.get(key, 0) - gave.get(key, 0), currency) for key in {*got, *gave}}


def gave_each(actor: Actor) -> Mapping[UUID, int]:
    return _weights(actor, is_given=True)


def got_of_each(actor: Actor) -> Mapping[UUID, int]:
    return _weights(actor, is_given=False)


def _weights(actor: Actor, *, is_given: bool) -> Mapping[UUID, int]:
    if not actor.may(Permission.VIEW_FLOWS):
        return {}
    currency = queries.own_ways(actor).currency
    return queries.worth_by_party(actor, currency, is_given=is_given)
