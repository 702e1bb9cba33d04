"""A split in words and figures: what each gets, what each added, and who would do better alone."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from hedgerow.kernel.money import Money, largest_remainder
from hedgerow.kernel.quantities import major
from hedgerow.measures import exchange
from hedgerow.measures.exchange import Assumption, Completed, Shapley
from hedgerow.sharing.dividing import EXACT, ORDERS, worked_out
from hedgerow.sharing.models import Part, Rule
from hedgerow.sharing.queries import Shown
from hedgerow.web import formats

FEW = 5
"""Up to so many contributors every single contribution is told; above, by how many came before."""
MOST_OBJECTIONS = 3
Steps = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Line:
    """One contributor. Amounts are written out; `share` is of the whole, 0..1, for its bar."""

    name: str
    party: UUID | None
    part: str
    share: float
    fair: str
    equal: str
    basis: str
    sentences: list[str]
    steps: Steps


@dataclass(frozen=True, slots=True)
class Account:
    """The whole split, explained."""

    total: str
    rule: Rule
    lines: list[Line]
    assumed: str
    objections: list[str]

    @property
    def is_fair(self) -> bool:
        """Whether the rule is what each added."""
        return self.rule is Rule.FAIR


def explained(shown: Shown, names: Mapping[UUID, str], living: Collection[int], us: str) -> Account:
    """Everything a page says of a version; `living` are the places of those who have a page."""
    many, total = len(shown.parts), shown.version.total_minor
    called = [names[part.contributor.party_id] if part.contributor.party_id else us for part in shown.parts]
    equal = largest_remainder(total, [1] * many)
    money = _Money(shown.split.currency)
    worked = worked_out(shown.told, total, many, shown.version.assumption) if many <= EXACT else None
    lines = []
    for place, part in enumerate(shown.parts):
        sentences, steps = (
            _why(place, part, called, worked, money) if worked else (_drawn(place, part, shown, money), [])
        )
        lines.append(
            Line(
                name=called[place],
                party=part.contributor.party_id if place in living else None,
                part=money(part.part_minor),
                share=_share(part.part_minor, total),
                fair=money(part.fair_minor),
                equal=money(equal[place]),
                basis=_figures(part, money) if shown.version.formula else _basis(part, Rule(shown.version.rule), money),
                sentences=sentences,
                steps=steps,
            )
        )
    return Account(
        total=money(total),
        rule=Rule(shown.version.rule),
        lines=lines,
        assumed=_assumed(worked[0], shown.version.assumption) if worked else "",
        objections=_objections(worked[0], shown.parts, called, money) if worked else [],
    )


@dataclass(frozen=True, slots=True)
class _Money:
    """Writes amounts of one currency out; a mean of minor units is rounded to a whole one."""

    currency: str

    def __call__(self, value: float | Fraction) -> str:
        return formats.money(Money(round(value), self.currency))


def _share(minor: int, total: int) -> float:
    return min(1.0, max(0.0, minor / total))


def _basis(part: Part, rule: Rule, money: _Money) -> str:
    if part.basis is None:
        return ""
    if rule in (Rule.COST, Rule.AMOUNT):
        return money(part.basis)
    return formats.number(part.basis / 1000)


def _figures(part: Part, money: _Money) -> str:
    """What the formula went by for one: “12 hours, £30.00 spent”."""
    told = []
    if part.hours_milli is not None:
        hours = major(part.hours_milli)
        told.append(ngettext("%(count)s hour", "%(count)s hours", ceil(hours)) % {"count": formats.number(hours)})
    if part.cost_minor is not None:
        told.append(_("%(amount)s spent") % {"amount": money(part.cost_minor)})
    if part.parts_milli is not None:
        parts = major(part.parts_milli)
        told.append(ngettext("%(count)s part", "%(count)s parts", ceil(parts)) % {"count": formats.number(parts)})
    return ", ".join(told)


def _why(
    place: int, part: Part, called: Sequence[str], worked: tuple[Completed, Shapley], money: _Money
) -> tuple[list[str], Steps]:
    filled, value = worked
    alone, last = filled.values[1 << place], float(value.by_order[place][-1])
    said = {"who": called[place], "alone": money(alone), "last": money(last), "fair": money(value.exact[place])}
    if filled.told[1 << place]:
        sentences = [_("Alone, %(who)s would have made %(alone)s.") % said]
    else:
        sentences = [_("Nobody said what %(who)s would have made alone, so we took nothing.") % said]
    sentences.append(_("Once everybody else is there, %(who)s adds %(last)s.") % said)
    sentences.append(_("Over every order in which all could have come, that is %(fair)s on average.") % said)
    if part.part_minor < alone:
        said |= {"part": money(part.part_minor)}
        sentences.append(_("%(part)s is less than alone. Talk about it before you agree.") % said)
    return sentences, _steps(place, called, value, money)


def _drawn(place: int, part: Part, shown: Shown, money: _Money) -> list[str]:
    """Above twelve: how far off it may be. Without groups every order says the same, and nothing is off."""
    said = {"fair": money(part.fair_minor), "error": money(part.error_minor), "count": formats.number(ORDERS)}
    if part.error_minor:
        return [_("From %(count)s orders drawn by lot: %(fair)s, give or take %(error)s.") % said]
    said |= {"alone": money(shown.told.get(1 << place, 0))}
    return [_("Alone it would be %(alone)s; what all made beyond that comes to the same for each.") % said]


def _steps(place: int, called: Sequence[str], value: Shapley, money: _Money) -> Steps:
    """Each contribution to each group of the others, or the mean by how many are there before."""
    many = len(called)
    if many > FEW:
        return [(_after(before), money(gain)) for before, gain in enumerate(value.by_order[place])]
    others = [mask for mask in range(2**many) if not mask >> place & 1]
    rows = sorted(zip(others, value.marginal[place], strict=True), key=lambda row: (row[0].bit_count(), row[0]))
    return [(_("to %(who)s") % {"who": group(mask, called)} if mask else _after(0), money(gain)) for mask, gain in rows]


def _after(before: int) -> str:
    if not before:
        return _("first to come")
    return ngettext("after %(count)s other, on average", "after %(count)s others, on average", before) % {
        "count": formats.number(before)
    }


def group(mask: int, called: Sequence[str]) -> str:
    """ "Ann, Bo": the names of a group."""
    return ", ".join(name for place, name in enumerate(called) if mask >> place & 1)


def _assumed(filled: Completed, assumption: str) -> str:
    """How many groups nobody told of, and what was taken for them; "" where all were told."""
    if not filled.assumed:
        return ""
    said = {"count": formats.number(filled.assumed), "all": formats.number(len(filled.told) - 2)}
    words = _("Nobody said what %(count)s of %(all)s groups would make: we took what their members make side by side.")
    if assumption == Assumption.ADDITIVE:
        words = _("Nobody said what %(count)s of %(all)s groups would make: we added up what each makes alone.")
    return words % said


def _objections(filled: Completed, parts: Sequence[Part], called: Sequence[str], money: _Money) -> list[str]:
    found = exchange.core(filled.values, [part.part_minor for part in parts])
    return [
        _("%(who)s would have made %(amount)s more without the others than they get here.")
        % {"who": group(each.coalition, called), "amount": money(each.loss)}
        for each in found[:MOST_OBJECTIONS]
    ]
