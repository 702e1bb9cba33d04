"""What a process does that records while others do, and what it leaves behind about it."""

from pathlib import Path
from random import Random
from threading import Event

import msgspec
from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.tenancy import scope
from hedgerow.network import events
from hedgerow.timeline import operations
from hedgerow.timeline.events import Fact
from tests.jobs.waiting import until


class Turn(msgspec.Struct):
    """A transaction that was committed between two moments of the machine's clock; (position, id) of what it added."""

    before: float
    after: float
    placed: list[tuple[int, str]]


def write(slug: str, number: int, turns: int, folder: str) -> None:
    """Begin when `folder`/go is there; leave in `folder`/`number`.json what was committed, and when."""
    _begun(slug, number, turns, Path(folder))


def write_and_hold(slug: str, number: int, turns: int, folder: str) -> None:
    """As `write`; then write `folder`/held in the middle of a transaction, and stay in it until somebody kills it."""
    actor = _begun(slug, number, turns, Path(folder))
    with scope(actor.workspace_id), transaction.atomic():
        operations.record(actor, Fact(events.CALLED, source="killed", external_id="never"))
        (Path(folder) / "held").touch()
        Event().wait()


def left_by(number: int, folder: Path) -> list[Turn]:
    return msgspec.json.decode((folder / f"{number}.json").read_bytes(), type=list[Turn])


def _begun(slug: str, number: int, turns: int, folder: Path) -> Actor:
    workspace = Workspace.objects.get(slug=slug)
    actor, dice = system_actor(workspace.pk, f"writer-{number}"), Random(number)
    (folder / f"{number}.ready").touch()
    until((folder / "go").exists, seconds=120)
    with scope(workspace):
        done = [_turn(actor, f"{number}-{turn}", dice) for turn in range(turns)]
    (folder / f"{number}.json").write_bytes(msgspec.json.encode([turn for turn in done if turn is not None]))
    return actor


def _turn(actor: Actor, name: str, dice: Random) -> Turn | None:
    """A batch, a fact by itself, or one of them that is rolled back."""
    is_kept = dice.randrange(4) > 0
    with transaction.atomic():
        placed = _batch(actor, name, dice.randrange(6)) if dice.randrange(3) else _one(actor)
        transaction.set_rollback(not is_kept)
        before = clock.monotonic()
    return Turn(before, clock.monotonic(), placed) if is_kept else None


def _one(actor: Actor) -> list[tuple[int, str]]:
    done = operations.record(actor, Fact(events.CALLED))
    return [(done.last_position, str(done.ids[0]))]


def _batch(actor: Actor, name: str, size: int) -> list[tuple[int, str]]:
    """Some of its own, and one that every process sends."""
    names = [*(f"{name}-{item}" for item in range(size)), f"all-{name.partition('-')[2]}"]
    raw = [msgspec.json.encode({"verb": events.VISITED, "external_id": name}) for name in names]
    told = operations.log_batch(actor=actor, raw=raw)
    return [(one.position, str(one.id)) for one in told if isinstance(one, operations.Placed) and one.is_new]
