"""What somebody thinks of a deliverable from one side. Every word stays; the latest counts."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import NamedTuple
from uuid import UUID

from django.db import transaction

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.value_network import events
from hedgerow.value_network.drawn import Deliverable, drawing_of
from hedgerow.value_network.errors import NetworkMoved, NothingJudged, UnknownLevel
from hedgerow.value_network.models import DONE, HIGH, JudgedSide, Judgement, NetworkVersion, ValueNetwork
from hedgerow.value_network.operations.versions import locked_drawing
from hedgerow.value_network.permissions import Permission


@dataclass(frozen=True, slots=True)
class JudgementDraft:
    """Levels from 0, none, to 3, high. The last four are the assets it adds to, or draws on."""

    benefit: int = 0
    cost: int = 0
    risk: int = 0
    done: str = ""
    financial: int = 0
    competence: int = 0
    relationships: int = 0
    structure: int = 0


LEVELS = tuple(field.name for field in fields(JudgementDraft) if field.name != "done")


class Judged(NamedTuple):
    """The judgement that counts, and whether it `is_new`: the same said again is none."""

    judgement: Judgement
    is_new: bool


@transaction.atomic
def judge(
    *, actor: Actor, network: ValueNetwork, deliverable: Deliverable, side: JudgedSide, draft: JudgementDraft
) -> Judged:
    """Raises UnknownLevel, NothingJudged, NetworkPutAway, DeliverableNotFound after it was taken out."""
    require(actor, Permission.DRAW, network)
    said = {**asdict(draft), "done": " ".join(draft.done.split())[:DONE]}
    wrong = next((name for name in LEVELS if said[name] not in range(HIGH + 1)), "")
    if wrong:
        raise UnknownLevel(field=wrong)
    if not any(said.values()):
        raise NothingJudged(field="benefit")
    fresh = locked_drawing(network)
    drawing_of(NetworkVersion.objects.get(network=fresh, number=fresh.number)).deliverable(deliverable.key)
    latest = _latest(fresh, deliverable, side)
    if latest is not None and not latest.is_open and all(getattr(latest, name) == said[name] for name in said):
        return Judged(latest, is_new=False)
    return Judged(_add(actor, fresh, deliverable.key, side, said), is_new=True)


@transaction.atomic
def take_back_judgement(*, actor: Actor, judgement: Judgement) -> Judgement:
    """What was thought before counts again, as what they thought who did; or nothing.

    Raises NetworkMoved where somebody judged anew since, NetworkPutAway.
    """
    require(actor, Permission.DRAW, judgement)
    network = locked_drawing(judgement.network)
    rows = Judgement.objects.filter(network=network, deliverable=judgement.deliverable, side=judgement.side)
    latest, *earlier = rows.order_by("-judged_at", "-pk")[:2]
    if latest.pk != judgement.pk:
        raise NetworkMoved
    before = earlier[0] if earlier else Judgement(is_open=True)
    said = {name: getattr(before, name) for name in (*LEVELS, "done", "is_open", "judged_by")}
    return _add(actor, network, judgement.deliverable, JudgedSide(judgement.side), said)


def _latest(network: ValueNetwork, deliverable: Deliverable, side: JudgedSide) -> Judgement | None:
    rows = Judgement.objects.filter(network=network, deliverable=deliverable.key, side=side)
    return rows.order_by("-judged_at", "-pk").first()


def _add(actor: Actor, network: ValueNetwork, key: UUID, side: JudgedSide, said: Mapping[str, object]) -> Judgement:
    said = {"judged_by": actor.label[:80], **said}
    made = Judgement.objects.create(network=network, deliverable=key, side=side, judged_at=clock.now(), **said)
    facts = {"deliverable": str(key), "side": side.value}
    audit(actor=actor, event=events.JUDGED, object_kind="value_network", object_id=network.pk, after=facts)
    return made
