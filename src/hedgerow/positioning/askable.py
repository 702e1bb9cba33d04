"""Fit as something that conditions can ask: segments, lists and rules of roles use it."""

from collections.abc import Iterable, Sequence
from functools import reduce
from math import ceil, floor
from operator import add, and_, or_
from typing import Any
from uuid import UUID

from django.db.models import Case, IntegerField, Q, Value, When
from django.db.models.expressions import Combinable
from django.db.models.functions import Least
from django.db.models.lookups import GreaterThanOrEqual, LessThan
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel.actor import Actor, system_actor
from hedgerow.kernel.errors import Text
from hedgerow.kernel.tenancy import current_workspace_id
from hedgerow.measures.fit import AGAINST_CAP, MUST_CAP
from hedgerow.network.queries import Verdict
from hedgerow.network.registries import Ask, FieldOption, Kind, Op, Options, PartyField, party_fields
from hedgerow.positioning import queries
from hedgerow.positioning.criteria import FIT, POINTS
from hedgerow.positioning.models import Weight
from hedgerow.positioning.permissions import Permission

PROFILE = "profile"
_NOBODY = Q(pk__in=[])
_BEYOND = 101


def _system() -> Actor:
    return system_actor(current_workspace_id(), "fit")


def _profiles() -> Sequence[tuple[str, Text]]:
    return [(str(one.pk), one.name) for one in queries.visible_profiles(_system())]


def _yardsticks(options: Options) -> list[queries.Yardstick]:
    return queries.yardsticks_of(_system(), [UUID(key) for key in options.get(PROFILE, ())])


def _rests_on(options: Options) -> Iterable[Any]:
    return [one.definition for yardstick in _yardsticks(options) for one in yardstick.criteria]


class _Fit:
    """`measures.fit.fit` as one comparison in the database: with T its total, score >= v is low + high + T >= 2 T v.

    Of several profiles the best fit counts. Whoever cannot be weighed, because there is no profile, fits in no way.
    """

    def fits(self, ask: Ask, kind: Kind, op: Op, value: Any, options: Options) -> Q:  # noqa: ARG002  (every source takes them)
        yardsticks = _yardsticks(options)
        if not yardsticks:
            return _NOBODY
        sums = [_twice(one, ask) for one in yardsticks]
        first, last = value if op is Op.BETWEEN else (value, value)
        least, most = _within(ceil(first)), _within(floor(last))
        low = reduce(or_, (Q(GreaterThanOrEqual(both, 2 * total * least)) for both, total in sums))
        high = reduce(and_, (Q(LessThan(both, 2 * total * (most + 1))) for both, total in sums))
        return low if op is Op.AT_LEAST else high if op is Op.AT_MOST else low & high


def _within(bound: int) -> int:
    return min(max(bound, -1), _BEYOND)


def _twice(yardstick: queries.Yardstick, ask: Ask) -> tuple[Combinable, int]:
    """low + high + T, and T."""
    judged = [(one.weight, asked.judged(ask)) for one, asked in zip(yardstick.criteria, yardstick.asked, strict=True)]
    total = sum(POINTS[weight] for weight, _verdict in judged if weight is not Weight.AGAINST)
    low, high = _end(judged, total, is_low=True), _end(judged, total, is_low=False)
    return low + high + Value(total), total


def _end(judged: Sequence[tuple[Weight, Verdict]], total: int, *, is_low: bool) -> Combinable:
    """Where what is not known turns out badly, or well."""
    points = [
        _case(verdict, met=POINTS[weight], not_met=0, is_met=not is_low)
        for weight, verdict in judged
        if weight is not Weight.AGAINST
    ]
    reached: Combinable = Value(100) * reduce(add, points)
    all_of_it = 100 * total
    caps = [
        _case(verdict, met=all_of_it, not_met=MUST_CAP * total, is_met=not is_low)
        if weight is Weight.MUST
        else _case(verdict, met=AGAINST_CAP * total, not_met=all_of_it, is_met=is_low)
        for weight, verdict in judged
        if weight in (Weight.MUST, Weight.AGAINST)
    ]
    return Least(reached, *caps, output_field=IntegerField()) if caps else reached


def _case(verdict: Verdict, *, met: int, not_met: int, is_met: bool) -> Case:
    """One value for whom it holds, another for whom it does not; `is_met` says which where nobody knows."""
    whens = [When(verdict.holds, then=Value(met))]
    if verdict.open is not None and is_met:
        whens.append(When(verdict.open, then=Value(met)))
    return Case(*whens, default=Value(not_met), output_field=IntegerField())


def register() -> None:
    which = FieldOption(PROFILE, _("With which ideal client"), _("as “%(value)s”"), choices=_profiles)
    party_fields.add(
        PartyField(
            FIT,
            _("Fit with the ideal client"),
            Kind.NUMBER,
            _Fit(),
            _("Who you are for"),
            options=(which,),
            is_always_known=True,
            permission=Permission.VIEW,
            rests_on=_rests_on,
        )
    )
