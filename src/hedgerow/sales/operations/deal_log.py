"""What the log says of deals: how each stands last, with each of those it is with."""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from uuid import UUID

from hedgerow.kernel.actor import Actor
from hedgerow.kernel.ids import earliest_key
from hedgerow.network.models import Import, Party
from hedgerow.network.registries import TakenBack
from hedgerow.sales import events
from hedgerow.sales.importing.deal_rows import DealDraft
from hedgerow.sales.operations import taking_back
from hedgerow.timeline import operations as timeline
from hedgerow.timeline import queries as log
from hedgerow.timeline.events import Fact
from hedgerow.timeline.models import Activity

_AT_ONCE = 500
_Seen = tuple[int, str]


class DealLog:
    """Of some parties: the last fact of each of their deals, by the deal and the party that stands for it now."""

    def __init__(self, parties: Iterable[UUID]) -> None:
        wanted = set(parties)
        heirs = dict(Party.objects.filter(merged_into__id__among=wanted).values_list("pk", "merged_into_id"))
        rows = Activity.objects.filter(object_id__in=[*wanted, *heirs], verb=events.DEAL_TOLD).order_by("position")
        self._times: dict[tuple[str, UUID], int] = {}
        self._last: dict[tuple[str, UUID], str] = {}
        for (deal, number, _digest), party in _read(rows):
            place = (deal, heirs.get(party, party))
            self._times[place] = max(number, self._times.get(place, 0))
        for (deal, _number, digest), party in _read(log.still_true(rows)):
            self._last[deal, heirs.get(party, party)] = digest
        self._told = dict(self._last)

    def news_of(self, draft: DealDraft, parties: Sequence[UUID], of_import: UUID) -> Iterator[Fact]:
        """A fact for each of them whose page does not say so yet."""
        digest = _digest(draft)
        for party in parties:
            place = (draft.key, party)
            if self._told.get(place) == digest:
                continue
            self._told[place] = digest
            number = self._times.get(place, 0) + 1
            yield events.deal_told(draft, party, of_import, f"{number}:{digest}", is_first=party == parties[0])

    def is_new(self, draft: DealDraft, buyer: UUID | None) -> bool:
        """Before what is told now."""
        return buyer is not None and (draft.key, buyer) not in self._last

    def is_changed(self, draft: DealDraft, buyer: UUID | None) -> bool:
        return buyer is not None and self._last.get((draft.key, buyer), _digest(draft)) != _digest(draft)


def _read(rows: Iterable[Activity]) -> Iterator[tuple[tuple[str, int, str], UUID]]:
    for external_id, party in rows.values_list("external_id", "object_id"):  # type: ignore[attr-defined]  # a queryset
        _word, deal, number, digest, _party = external_id.split(":")
        yield (deal, int(number), digest), party


def _digest(draft: DealDraft) -> str:
    told = (draft.name, draft.stage, draft.state, draft.minor, draft.currency, draft.day)
    return blake2b("\x1f".join(map(str, told)).encode(), digest_size=8).hexdigest()


# house: operation-shape: a step of taking an import back, which asks for the permission
def some_back(actor: Actor, of: Import) -> TakenBack | None:
    """Some of what it told of deals, then of what was bought by them. Runs in the caller's transaction."""
    began = earliest_key(of.started_at or of.created_at)
    told = Activity.objects.filter(pk__gte=began, verb=events.DEAL_TOLD, properties__import=str(of.pk))
    portion = list(log.still_true(told).order_by("pk")[:_AT_ONCE])
    if portion:
        timeline.record(actor, *(events.deal_taken_back(one) for one in portion))
        return TakenBack(removed=sum(bool(one.properties.get("first")) for one in portion))
    taken = taking_back.some(actor, of)
    return None if taken is None else TakenBack(kept=taken.kept)
