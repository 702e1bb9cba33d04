"""Every need with who could give it."""

from collections.abc import Collection, Mapping, Sequence
from functools import partial
from uuid import UUID

from django.utils.translation import gettext as _
from markupsafe import Markup

from hedgerow.resources import queries
from hedgerow.resources.matching import Match
from hedgerow.resources.models import Resource
from hedgerow.resources.tables import cells
from hedgerow.web import formats
from hedgerow.web.lists import Column, Filter, Listing
from hedgerow.web.request import Request

SHOWN = 3
_LINE = Markup('<li><span class="grow">{}<small>{}</small></span><b>{}</b></li>')


class _Beside:
    """Names of those who could give what the needs of one page ask for, asked once."""

    def __init__(self, found: Mapping[UUID, list[Match]], us: str) -> None:
        self._found, self._us = found, us
        self._names: dict[UUID, str] = {}

    def ask(self, request: Request, rows: Sequence[Resource], _columns: Collection[str]) -> None:
        some = [match for one in rows for match in self._found.get(one.pk, ())[:SHOWN]]
        self._names = queries.names_in(request.actor, some)

    def best(self, one: Resource) -> Markup | None:
        lines = [self._line(match) for match in self._found.get(one.pk, ())[:SHOWN]]
        return Markup('<ul class="list fits">{}</ul>').format(Markup().join(lines)) if lines else None

    def plain(self, one: Resource) -> str:
        return "; ".join(self._whose(match) for match in self._found.get(one.pk, ()))

    def count(self, one: Resource) -> str:
        return formats.number(len(self._found.get(one.pk, ())))

    def _line(self, match: Match) -> Markup:
        score = _("%(score)s of 100") % {"score": formats.number(match.fit.score)}
        return _LINE.format(self._whose(match), match.give.title, score)

    def _whose(self, match: Match) -> str:
        key = match.give.party_id
        return self._us if key is None else self._names.get(key, "")


def needs_with_matches(request: Request, found: Mapping[UUID, list[Match]]) -> Listing[Resource]:
    """`found` are the matches of every need."""
    beside, us = _Beside(found, request.workspace.name), request.workspace.name
    kinds = [(word.key, word.label) for word in queries.kind_words().values()]
    fitting = [need for need, some in found.items() if some]
    return Listing(
        key="matches",
        label=_("Who could help whom"),
        columns=(
            Column("title", _("What is needed"), cells.title, order="sort_title", heading=True),
            Column("who", _("Who needs it"), partial(cells.whose, us=us), order="party__sort_name"),
            Column("kind", _("Kind"), lambda one: queries.kind_word(one.kind).label, order="kind__position"),
            Column("best", _("Who could give it"), beside.best, plain=beside.plain),
            Column("count", _("How many"), beside.count, numeric=True, shown=False),
        ),
        sort="title",
        row_label=lambda one: one.title,
        filters=(
            Filter("kind", _("Kind"), lambda _r: kinds, lambda rows, key: rows.filter(kind__key=key)),
            Filter(
                "fit",
                _("Who fits"),
                lambda _r: [("some", _("somebody")), ("none", _("nobody yet"))],
                lambda rows, how: rows.filter(id__among=fitting) if how == "some" else rows.exclude(id__among=fitting),
            ),
        ),
        search=queries.matching,
        search_label=_("What, or who"),
        empty="resources/_no_needs.html",
        prepare=beside.ask,
        size=25,
    )
