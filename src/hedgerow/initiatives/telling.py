"""Lines of an initiative's page: what went in, the budget, who brought what."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from hedgerow.initiatives import words
from hedgerow.initiatives.models import Initiative, Piece
from hedgerow.initiatives.report import Report
from hedgerow.kernel.errors import Text
from hedgerow.web import formats

ONE = 1000


@dataclass(frozen=True, slots=True)
class Budget:
    """What was meant to go in and what did; `share` of it, at most the whole."""

    label: str
    told: str
    share: float
    is_over: bool


@dataclass(frozen=True, slots=True)
class PieceLine:
    """One thing that went in or came out, in words. `worth` "" where it has none."""

    piece: Piece
    what: str
    who: str
    day: date
    worth: str
    note: str
    flow: UUID | None


@dataclass(frozen=True, slots=True)
class BroughtLine:
    """One who takes part. `name` "" is somebody whom the reader does not see, or who was erased."""

    party: UUID
    name: str
    since: date | None
    purchases: str
    bought: str
    brought: str
    gave: str
    got: str


def in_charge(one: Initiative, leads: Mapping[UUID, str]) -> str:
    if one.in_charge_id is None:
        return ""
    return leads.get(one.in_charge_id) or _("Somebody who left")


def ins(told: Report) -> list[tuple[str, str]]:
    """Money, hours and the rest that went in, each with its worth; only what there is."""
    currency, went = told.initiative.currency, told.ins
    found = [(_("Money"), words.money(went.money, currency))] if went.money else []
    if went.milli or went.hours_worth:
        worth = words.money(went.hours_worth, currency) if went.hours_worth else _("no worth yet")
        both = {"hours": words.hours(went.milli), "worth": worth}
        found.append((_("Hours"), _("%(hours)s, %(worth)s") % both))
    if went.other:
        found.append((_("Other things"), words.money(went.other, currency)))
    if went.theirs:
        found.append((_("Of all this, from others"), words.money(went.theirs, currency)))
    return found


def budgets(told: Report) -> list[Budget]:
    """Money, and the worth of everything else, against the one budget; hours against the other."""
    one, went = told.initiative, told.ins
    found = []
    if one.budget_minor:
        both = {"spent": words.money(went.money, one.currency), "budget": words.money(one.budget_minor, one.currency)}
        share = went.money / one.budget_minor
        found.append(Budget(_("Budget in money"), _spent(both), min(1.0, max(0.0, share)), share > 1))
    if one.budget_hours_milli:
        both = {"spent": words.hours(went.milli), "budget": words.hours(one.budget_hours_milli)}
        share = went.milli / one.budget_hours_milli
        found.append(Budget(_("Budget in hours"), _spent(both), min(1.0, share), share > 1))
    return found


def _spent(both: Mapping[str, str]) -> str:
    return _("%(spent)s of %(budget)s") % both


def party_lines(told: Report, names: Mapping[UUID, str]) -> list[BroughtLine]:
    currency = told.initiative.currency

    def worth(minor: int) -> str:
        return words.money(minor, currency) if minor else ""

    return [
        BroughtLine(
            line.party,
            names.get(line.party, ""),
            line.since,
            formats.number(line.purchases),
            words.money(line.bought, currency),
            words.money(line.brought, currency),
            worth(line.gave),
            worth(line.got),
        )
        for line in told.lines
    ]


def piece_line(piece: Any, kinds: Mapping[UUID, Text], us: str) -> PieceLine:
    """As `queries.pieces_of` adds to a piece what it is."""
    kind = str(kinds.get(piece.of_kind, "")) if piece.of_kind else _("Purchase")
    quantity = "" if piece.milli is None else f"{formats.number(piece.milli / ONE)} {piece.of_unit}".strip()
    note = piece.flow.note if piece.flow else piece.note
    worth = "" if piece.minor is None or not piece.code else words.money(piece.minor, piece.code)
    what = ", ".join(filter(None, (kind, quantity)))
    return PieceLine(piece, what, _who(piece, us), piece.day, worth, note, piece.flow_id)


def _who(piece: Any, us: str) -> str:
    if piece.purchase is not None:
        return piece.purchase.party.name if piece.purchase.party else ""
    if piece.flow is None:
        return us
    sides = {
        "giver": piece.flow.giver.name if piece.flow.giver else us,
        "receiver": piece.flow.receiver.name if piece.flow.receiver else us,
    }
    return _("%(giver)s to %(receiver)s") % sides
