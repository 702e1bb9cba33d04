"""What circles hold of a party: membership, payments, offers and wishes. When they have to be forgotten, sums stay."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from hedgerow.circles.models import Member, Notice, Payment
from hedgerow.network.registries import Dataset, Keys, datasets

_MEMBER = ("pk", "circle__name", "joined_on", "paused_on", "left_on", "account__balance", "account__floor")
_PAYMENT = ("pk", "circle__name", "kind", "payer", "payee", "amount", "proposed_at", "words")
_NOTICE = ("pk", "side", "title", "price", "until", "added_at", "ended_at")


def _members(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Member.objects.filter(party__id__among=keys).order_by("pk").values(*_MEMBER)
    return found


def _payments(keys: Keys) -> "QuerySet[Any]":
    return _paid(keys).order_by("pk").values(*_PAYMENT)


def _notices(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Notice.objects.filter(member__party__id__among=keys).order_by("pk").values(*_NOTICE)
    return found


def _paid(keys: Keys) -> "QuerySet[Any]":
    return Payment.objects.filter(Q(payer__party__id__among=keys) | Q(payee__party__id__among=keys))


def _erase_words(keys: Keys) -> int:
    """For what was paid may speak of a person; that it was paid stays."""
    return _paid(keys).exclude(words={}).update(words={})


def _erase_notices(keys: Keys) -> int:
    return Notice.objects.filter(member__party__id__among=keys).delete()[0]


def register() -> None:
    why, sums = _("To know what members of a circle paid each other."), _("Amounts and days, without the person.")
    for name, label, rows, erase, stays in (
        ("circle_members", _("Circles they are in"), _members, None, sums),
        ("circle_payments", _("What they paid and were paid in circles"), _payments, _erase_words, sums),
        ("circle_notices", _("What they offer and want in circles"), _notices, _erase_notices, ""),
    ):
        datasets.add(Dataset.of_rows(name, label, why, rows, erase, stays))
