"""Members by name, and payments, health and ageing in words, for pages."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from hedgerow.circles import amounts, queries
from hedgerow.circles.charging import PER_MILLE
from hedgerow.circles.models import Charge, DemurrageRule, Member, Payment, PaymentKind
from hedgerow.circles.queries import Health, State, StatementRow
from hedgerow.kernel.errors import Text
from hedgerow.web import formats

STATES: dict[State, tuple[Text, str]] = {
    State.WAITING: (gettext_lazy("waits to be confirmed"), "care"),
    State.CONFIRMED: (gettext_lazy("paid"), ""),
    State.DECLINED: (gettext_lazy("declined"), ""),
    State.EXPIRED: (gettext_lazy("waited too long"), ""),
    State.REVERSED: (gettext_lazy("reversed"), ""),
}
"""Each with its look as a badge."""
PER_CENT = 10
"""So many of a thousand are one of a hundred."""


def name_of(member: Member | None, us: str) -> str:
    """None is the circle's reserve; a member without a party is the business itself."""
    if member is None:
        return _("The common purse")
    return member.party.name if member.party else us


def choices(members: Iterable[Member], us: str) -> list[tuple[str, Text]]:
    return [(str(one.pk), name_of(one, us)) for one in members]


def charge_words(charge: Charge) -> str:
    return _("Monthly share of what stood unused, %(month)s") % {"month": formats.month(charge.month)}


def row_words(row: StatementRow, member: Member, us: str) -> tuple[str, str]:
    """(with whom, for what) of a line of a statement."""
    if row.charge is not None:
        return name_of(None, us), charge_words(row.charge)
    payment = row.payment
    if payment is None:
        return "", ""
    other = payment.payee if payment.payer_id == member.pk else payment.payer
    what = payment.purpose or ("" if payment.kind == PaymentKind.PAYMENT else str(PaymentKind(payment.kind).label))
    return name_of(other, us), _("Taken back: %(what)s") % {"what": what} if row.is_back else what


def part_back(payment: Payment) -> str:
    """Where a part of a payment was taken back, how much; of one that was read with its state."""
    part = queries.taken_back(payment)
    if not 0 < part < payment.amount:
        return ""
    figures = {"part": amounts.said(part), "whole": amounts.said(payment.amount)}
    return _("%(part)s of %(whole)s was taken back") % figures


def sides(payment: Payment, us: str) -> dict[str, str]:
    return {"payer": name_of(payment.payer, us), "payee": name_of(payment.payee, us)}


def monthly_share(rule: DemurrageRule | None, unit: str) -> str:
    """What a rule takes, in a sentence; "" for one that takes nothing."""
    if rule is None or not rule.per_mille:
        return ""
    share = formats.percent(rule.per_mille / PER_MILLE, 1 if rule.per_mille % PER_CENT else 0)
    if not rule.free:
        return _("Each month %(share)s of what stands unused goes to the common purse.") % {"share": share}
    words = _("Each month %(share)s of what stands unused above %(free)s goes to the common purse.")
    return words % {"share": share, "free": amounts.said(rule.free, unit)}


def health_lines(found: Health, unit: str, us: str) -> list[tuple[Text, str, str]]:
    """(what, figure, what it says) of each figure that is known."""
    paid = {"paid": amounts.said(found.turnover, unit), "held": amounts.said(found.stock, unit)}
    said: list[tuple[Text, str, str]] = []
    if found.velocity is not None:
        words = _("%(paid)s went over in 90 days; %(held)s was held on the mean. So often a year it changes hands.")
        said.append(
            (_("Turns over"), _("%(times)s a year") % {"times": formats.number(found.velocity, 1)}, words % paid)
        )
    share = formats.percent(found.active / found.members)
    words = _("%(active)s of %(members)s members paid or were paid in 90 days.")
    counts = {"active": formats.number(found.active), "members": formats.number(found.members)}
    said.append((_("Take part"), share, words % counts))
    if found.returned is not None:
        words = _("So many of those who pay somebody are paid by them too. In a good circle it goes round, too.")
        said.append((_("Goes both ways"), formats.percent(found.returned), words))
    if found.clustered is not None:
        words = _("So often two partners of one member also trade with each other.")
        said.append((_("Knit together"), formats.percent(found.clustered), words))
    if found.top is not None:
        words = _("So much of all that is held lies with one member.")
        said.append((_("Lies with one"), formats.percent(found.top), words))
    return said + _named(found, us)


def _named(found: Health, us: str) -> list[tuple[Text, str, str]]:
    said: list[tuple[Text, str, str]] = []
    if found.hoarding:
        names = ", ".join(name_of(one, us) for one in found.hoarding)
        words = _("%(names)s: much in the wallet, nothing paid in 90 days. Show them what others offer.")
        said.append((_("Hold much"), formats.number(len(found.hoarding)), words % {"names": names}))
    if found.stuck:
        names = ", ".join(name_of(one, us) for one in found.stuck)
        words = _("%(names)s: below zero, and paid by nobody in 90 days. Ask what they could offer.")
        said.append((_("Are stuck"), formats.number(len(found.stuck)), words % {"names": names}))
    return said


def too_little(found: Health) -> str:
    words = ngettext(
        "%(payments)s payment among %(members)s members in 90 days is too little to say how the circle is.",
        "%(payments)s payments among %(members)s members in 90 days are too little to say how the circle is.",
        found.payments,
    )
    return words % {"payments": formats.number(found.payments), "members": formats.number(found.members)}
