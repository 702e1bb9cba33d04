"""The figures of the whole network, each with what it leads to."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from hedgerow.insight.readings.around.found import NetworkFound
from hedgerow.insight.words.saying import count, share


@dataclass(frozen=True, slots=True)
class Fact:
    """`leads` is what one does with it: alone it would say nothing."""

    name: str
    value: str
    leads: str


def facts(found: NetworkFound) -> tuple[Fact, ...]:
    return tuple(_ties(found)) + tuple(_shape(found)) + tuple(_giving(found))


def _ties(found: NetworkFound) -> Iterator[Fact]:
    whole = found.whole
    yield Fact(
        _("Ties of each"),
        "–" if whole.per_member is None else count(whole.per_member, 2),
        _("When it falls while more people come, introduce newcomers to each other."),
    )
    yield Fact(
        _("Density"),
        "–" if whole.density is None else share(whole.density, 2),
        _("Of all possible ties. It falls by itself as you grow: compare ties of each instead."),
    )
    yield Fact(
        _("Have a way to you"),
        _("%(some)s of %(all)s") % {"some": count(whole.with_way), "all": count(whole.members)},
        _("The others you reach through nobody: see who stands alone."),
    )
    yield Fact(
        _("Parts among themselves"),
        count(whole.parts),
        _("Without you they would fall apart into so many; in the largest are %(share)s of all.")
        % {"share": share(whole.largest_share)},
    )


def _shape(found: NetworkFound) -> Iterator[Fact]:
    whole = found.whole
    yield Fact(
        _("Closed circles"),
        share(whole.transitivity, 1),
        _(
            "How often two who know the same person know each other. Low leaves introductions to make. "
            "Mean of each: %(mean)s."
        )
        % {"mean": share(whole.clustering, 1)},
    )
    yield Fact(
        _("Falls into groups"),
        "–" if whole.modularity is None else count(whole.modularity, 2),
        _("From 0 to 1. Above 0.5 the groups hardly know each other: keep those who join them."),
    )
    yield Fact(
        _("The well tied know the well tied"),
        "–" if whole.assortativity is None else count(whole.assortativity, 2),
        _("From −1 to 1. Below 0, all hangs on a few hubs: see what would be lost with them."),
    )
    yield Fact(
        _("Inmost core"),
        count(whole.core),
        _("In it each has so many ties to the others of it. News put there goes round fastest."),
    )


def _giving(found: NetworkFound) -> Iterator[Fact]:
    whole = found.whole
    yield Fact(
        _("Answered"),
        share(whole.returned),
        _("Of those who gave somebody something, so many got something back from them; beyond chance %(more)s.")
        % {"more": share(whole.returned_corrected)},
    )
    yield Fact(
        _("Given back, by value"),
        share(whole.returned_by_value),
        _("Where it falls, see who gives and gets nothing."),
    )
