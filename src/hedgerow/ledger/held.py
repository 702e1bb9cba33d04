"""What the books hold of a party. Erasing takes the words: the sums stay, under a key that names nobody."""

from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from hedgerow.ledger.models import Account, Entry, Reservation, Transfer
from hedgerow.network.registries import Dataset, Keys, datasets

_ACCOUNT = ("pk", "kind", "name", "number", "commodity__code", "balance", "opened_at", "closed_at")
_ENTRY = (
    *("transfer__key", "transfer__words", "account_id", "amount", "account__commodity__code", "balance_after"),
    *("booked_on", "recorded_at", "expires_on"),
)


def _accounts(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Account.objects.filter(party__id__among=keys).order_by("pk").values(*_ACCOUNT)
    return found


def _entries(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Entry.objects.filter(account__party__id__among=keys).order_by("pk").values(*_ENTRY)
    return found


def _erase_accounts(keys: Keys) -> int:
    return Account.objects.filter(party__id__among=keys).update(name=_("Account"), number="")


def _erase_entries(keys: Keys) -> int:
    """The memos, also of what was never posted. Keys are those of programs, and stay: nothing is booked twice."""
    of = [model.objects.filter(account__party__id__among=keys).values("transfer") for model in (Entry, Reservation)]
    told = Transfer.objects.filter(Q(pk__in=of[0]) | Q(pk__in=of[1])).exclude(words={})
    return told.update(words={})


def register() -> None:
    why, stays = gettext_lazy("To keep the books."), gettext_lazy("The sums in the books, without a name.")
    for name, label, rows, erase in (
        ("ledger_entries", gettext_lazy("What was booked"), _entries, _erase_entries),
        ("ledger_accounts", gettext_lazy("Accounts"), _accounts, _erase_accounts),
    ):
        datasets.add(Dataset.of_rows(name, label, why, rows, erase, stays))
