"""Names and answers for the pages about standing firm."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import chain
from uuid import UUID

from hedgerow.insight.models import Reading
from hedgerow.insight.permissions import Permission
from hedgerow.insight.queries.pulse import names_of
from hedgerow.insight.queries.readings import readings_of
from hedgerow.insight.queries.scenarios import seen_among
from hedgerow.insight.queries.standing import hardest_of
from hedgerow.insight.readings.resilience.answering import RUNS, Answer, answer
from hedgerow.insight.readings.resilience.asking import Question
from hedgerow.insight.readings.resilience.resting import Rest, rests_on
from hedgerow.insight.readings.resilience.standing import Standing, Supply
from hedgerow.insight.registries import Area, measures
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.models import Workspace
from hedgerow.sales.models import ShopConnection

HEAVY = 2000
"""With so many who supply or are supplied, an answer comes from fewer runs unless the question is kept."""
HEAVY_RUNS = 1000
NAMED = 60


def platform_names() -> dict[str, str]:
    """What shops and tills are called, by the source that the record calls them."""
    return dict(ShopConnection.objects.values_list("source", "name"))


def is_heavy(standing: Standing) -> bool:
    """So many supply or are supplied that ten thousand runs belong into a job."""
    return (
        len({who for one in standing.supplies for who in one.suppliers} | set(standing.chain.taker.tolist())) >= HEAVY
    )


def answered(standing: Standing, question: Question) -> Answer:
    return answer(standing, question, HEAVY_RUNS if is_heavy(standing) else RUNS)


def names_in_answer(
    actor: Actor, workspace: Workspace, standing: Standing, found: Answer | None = None, extra: Iterable[int] = ()
) -> dict[UUID, str]:
    """Of everybody whom the page may name and the actor may see; nobody's for who may not see people."""
    if not actor.may(Permission.VIEW_PEOPLE):
        return {}
    suppliers = (who for one in standing.supplies for who in one.suppliers)
    others = (one.party for some in standing.candidates.values() for one in some)
    hardest = [one.party for one in hardest_of(actor, workspace, standing)]
    told: list[int] = []
    if found is not None:
        told = [*found.removed.tolist()[:NAMED], *found.at_risk.tolist()[:NAMED], *(at for at, _chance in found.felt)]
    wanted = {*suppliers, *others, *standing.gifts, *told, *extra}
    return names_of(actor, [*hardest, *(standing.parties[at] for at in wanted if at >= 0)])


def past_readings(actor: Actor, workspace: Workspace) -> Mapping[str, Sequence[Reading]]:
    """Measures of standing firm over the past year."""
    keys = [one.key for one in measures if one.area is Area.RESILIENCE]
    return readings_of(actor, keys, clock.today(workspace.time_zone) - timedelta(days=365))


def named_in_rests(rests: Iterable[Rest], shown: int) -> set[int]:
    """Positions of those whom bars name."""
    return set(chain.from_iterable((piece.party for piece in one.pieces[:shown]) for one in rests)) - {-1}


def rests(standing: Standing) -> tuple[Rest, ...]:
    """On how few it rests, each of which anything is known."""
    return rests_on(standing)


def seen_suppliers(actor: Actor, standing: Standing) -> set[UUID]:
    """Of those who give something, whom the actor may see."""
    return seen_among(actor, {standing.parties[who] for one in standing.supplies for who in one.suppliers})


def is_named(standing: Standing, supply: Supply, seen: set[UUID]) -> bool:
    """Whether its key names nobody whom the actor may not see."""
    return not supply.key.startswith("party:") or standing.parties[supply.suppliers[0]] in seen
