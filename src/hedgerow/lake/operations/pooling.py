"""The copies of several workspaces are asked one thing at once, and each of them notes that it was."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.accounts.operations import audit
from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.models import Workspace
from hedgerow.kernel.permissions import require
from hedgerow.kernel.tenancy import scope
from hedgerow.lake import events, queries
from hedgerow.lake.errors import CopyNotMade, PoolRefused
from hedgerow.lake.permissions import Permission
from hedgerow.lake.pooling.groups import large_enough
from hedgerow.lake.pooling.questions import QUESTIONS, SMALLEST, PoolQuestion, PoolTerms
from hedgerow.measures.tables.columns import Columns
from hedgerow.timeline.registries import verbs

if TYPE_CHECKING:
    from hedgerow.lake.engines import Files


@dataclass(frozen=True, slots=True)
class PoolAnswer:
    """`columns` in the order of their rows. `left_out` groups were too small. The oldest copy is of `made_at`."""

    columns: Columns
    rows: int
    left_out: int
    made_at: datetime


# house: operation-shape: for whoever runs the machine, who may read the record of each; it is noted in all of them
def ask_pool(
    *,
    label: str,
    workspaces: Sequence[Workspace],
    question: str,
    until: date | None = None,
    currency: str = "",
    smallest: int = SMALLEST,
) -> PoolAnswer:
    """One question of `pooling.questions` to all of them, on the engine that is set, in groups of `smallest` people.

    Rows say of which workspace they are; none says of which person. Nothing is handed out before every one of the
    workspaces has noted it, by `label`. Raises PoolRefused, CopyNotMade where one has no copy, and NotPermitted.
    """
    asks = _question(question, smallest)
    if not workspaces:
        raise PoolRefused(_("No workspace here keeps a copy for analysis."))
    actors = {one.slug: (one, system_actor(one.pk, label)) for one in workspaces}
    files, made_at = _files(actors)
    money = (currency or _currency(workspaces)) if asks.is_of_one_currency else ""
    touches = [verb.name for verb in verbs if verb.is_contact and verb.group != "money"]
    found = _run(asks, PoolTerms(until or max(clock.today(one.time_zone) for one in workspaces), money, touches), files)
    kept, left_out = large_enough(found, asks.size, smallest)
    for slug, (workspace, actor) in actors.items():
        with scope(workspace):
            _note(actor, question, rows=int((kept["workspace"] == slug).sum()), among=len(actors))
    return PoolAnswer(kept, len(kept["workspace"]), left_out, made_at)


def _question(name: str, smallest: int) -> PoolQuestion:
    if name not in QUESTIONS:
        known = ", ".join(QUESTIONS)
        raise PoolRefused(_("There is no question “%(name)s”. There are: %(known)s.") % {"name": name, "known": known})
    if smallest < SMALLEST:
        raise PoolRefused(_("Groups of fewer than %(smallest)s people are never told.") % {"smallest": SMALLEST})
    return QUESTIONS[name]


def _files(actors: dict[str, tuple[Workspace, Actor]]) -> "tuple[Files, datetime]":
    from hedgerow.lake.engines import Files  # noqa: PLC0415 - brings Ibis, which a start does without

    files, made = {}, []
    for slug, (workspace, actor) in actors.items():
        with scope(workspace):
            try:
                manifest, files[slug] = queries.copied_files(actor)
            except CopyNotMade as cause:
                words = _("“%(slug)s” has no copy for analysis, or one that is not whole.") % {"slug": slug}
                raise CopyNotMade(words, todo=_("Make it with “hedgerow lake sync”.")) from cause
        made.append(manifest.made_at)
    return Files(files), min(made)


def _currency(workspaces: Sequence[Workspace]) -> str:
    found = {one.currency for one in workspaces}
    if len(found) > 1:
        named = ", ".join(sorted(found))
        raise PoolRefused(
            _("These workspaces count in several currencies (%(named)s), which are never added up.") % {"named": named},
            todo=_("Say which one counts with --currency."),
        )
    return found.pop()


def _run(question: PoolQuestion, terms: PoolTerms, files: "Files") -> Columns:
    from duckdb import Error  # noqa: PLC0415 - as above

    from hedgerow.lake.engines import EngineMissing, run  # noqa: PLC0415 - as above

    try:
        return run(question.ask(terms), files)
    except (EngineMissing, Error) as cause:
        raise PoolRefused(str(cause)) from cause


@transaction.atomic
def _note(actor: Actor, question: str, *, rows: int, among: int) -> None:
    require(actor, Permission.READ_COPY)
    audit(actor=actor, event=events.COPY_POOLED, after={"question": question, "rows": rows, "among": among})
