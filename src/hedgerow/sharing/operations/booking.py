"""The parts of an agreed split go into the books, and out of them when it no longer holds.

Parties are locked first, then the split, then accounts: as an erasure or a merge of two records does it.
"""

from collections.abc import Collection, Iterable, Mapping
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.permissions import require
from hedgerow.ledger import operations as ledger
from hedgerow.ledger.errors import AccountClosed, ReversedAlready
from hedgerow.ledger.models import Account, AccountKind, Commodity, CommodityKind
from hedgerow.ledger.operations import Line, NewAccount, NewTransfer
from hedgerow.network.errors import PartyNotFound
from hedgerow.network.models import Party
from hedgerow.sharing import errors, events, queries
from hedgerow.sharing.models import Contributor, Part, Split, SplitBooking
from hedgerow.sharing.permissions import Permission
from hedgerow.timeline import operations as timeline

Parties = Mapping[UUID | None, Party]
"""By their keys, locked."""


@transaction.atomic
def book_split(*, actor: Actor, split: Split, account: Account | None = None) -> SplitBooking:
    """One transfer from the account that holds the joint result (None: one kept for that) to an account of each who
    took part. Who pays in, pays into the others' parts. Again gives the first one back, whatever `account` says then.

    Raises SplitNotAgreed, ContributorErased, NotOurMoney, OtherCurrency, and what `ledger.transfer` raises.
    """
    require(actor, Permission.BOOK_SPLITS, split)
    locked, parties = lock_split(split)
    if locked.agreed_number is None:
        raise errors.SplitNotAgreed
    before = SplitBooking.objects.filter(split=locked, number=locked.agreed_number).first()
    if before is not None:
        return before
    parts = list(queries.parts_of(locked, locked.agreed_number))
    if any(one.erased_at for one in (parties.get(part.contributor.party_id) for part in parts) if one):
        raise errors.ContributorErased
    money = ledger.define_commodity(actor=actor, code=locked.currency, kind=CommodityKind.CURRENCY)
    source = _source(actor, account, money)
    new = NewTransfer(
        key=f"sharing:{locked.pk}:{locked.agreed_number}",
        lines=_lines(actor, source, money, parts, parties),
        memo=_memo(locked, parts),
    )
    booking = SplitBooking.objects.create(
        split=locked,
        number=locked.agreed_number,
        transfer=ledger.transfer(actor=actor, new=new),
        booked_at=clock.now(),
        booked_by=actor.label[:80],
    )
    pairs = [(part.contributor, part) for part in parts]
    told = {"transfer": str(booking.transfer_id)}
    timeline.record(actor, *events.split_facts(events.BOOKED, locked, locked.agreed_number, pairs, **told))
    return booking


def end_booking(actor: Actor, split: Split) -> None:
    """The version in the books no longer holds: its transfer is taken back. The split is locked.

    Raises NotPermitted, StaysInTheBooks.
    """
    booking = SplitBooking.objects.filter(split=split, ended_at=None).select_related("transfer").first()
    if booking is None:
        return
    require(actor, Permission.BOOK_SPLITS, split)
    try:
        booking.back = ledger.reverse(actor=actor, transfer=booking.transfer, key=f"{booking.transfer.key}:back")
    except AccountClosed as error:
        raise errors.StaysInTheBooks from error
    except ReversedAlready:
        booking.back = None
    booking.ended_at = clock.now()
    booking.save(update_fields=["back", "ended_at"])


def lock_split(split: Split, also: Iterable[UUID] = ()) -> tuple[Split, Parties]:
    """With everybody who ever took part, and `also` others."""
    took_part = Contributor.objects.filter(version__split=split).exclude(party=None).values_list("party_id", flat=True)
    parties = lock_parties({*took_part, *also})
    return Split.objects.select_for_update().get(pk=split.pk), parties


def lock_parties(keys: Collection[UUID]) -> Parties:
    """With whom they were merged into, in the order of their keys."""
    merged = Party.objects.filter(pk__in=keys).exclude(merged_into=None).values_list("merged_into_id", flat=True)
    rows = Party.objects.select_for_update(no_key=True).filter(pk__in={*keys, *merged}).order_by("id")
    return {one.pk: one for one in rows}


def standing_for(parties: Parties, key: UUID) -> Party:
    """Whoever a locked party is now. Raises PartyNotFound for one that was erased, and SplitMoved for one that was
    merged while this waited for the lock.
    """
    found = parties.get(key)
    if found is not None and found.merged_into_id is not None:
        found = parties.get(found.merged_into_id)
        if found is None:
            raise errors.SplitMoved
    if found is None or found.erased_at is not None:
        raise PartyNotFound
    return found


def _source(actor: Actor, account: Account | None, money: Commodity) -> Account:
    if account is None:
        new = NewAccount(kind=AccountKind.ASSET, name=_("Joint results"), key=queries.pot_key(money.code))
        return ledger.open_account(actor=actor, commodity=money, new=new)
    if account.party_id is not None or account.kind != AccountKind.ASSET:
        raise errors.NotOurMoney(field="account")
    if account.commodity_id != money.pk:
        raise errors.OtherCurrency(field="account")
    return account


def _lines(actor: Actor, source: Account, money: Commodity, parts: list[Part], parties: Parties) -> tuple[Line, ...]:
    """Two places of one who was merged are one line; who gets nothing has none."""
    owed: dict[UUID | None, int] = {}
    for part in parts:
        key = part.contributor.party_id
        owed[key] = owed.get(key, 0) + part.part_minor
    if not owed.keys() <= parties.keys() | {None}:  # somebody was merged while this waited: nothing goes to us instead
        raise errors.SplitMoved
    lines = [Line(_account_of(actor, money, parties.get(key)).pk, amount) for key, amount in owed.items() if amount]
    return (Line(source.pk, -sum(owed.values())), *lines)


def _account_of(actor: Actor, money: Commodity, party: Party | None) -> Account:
    """Without a name of a person: it stays when they have to be forgotten."""
    if party is None:
        new = NewAccount(kind=AccountKind.ASSET, name=_("Our part of joint results"), key=f"sharing:ours:{money.code}")
    else:
        new = NewAccount(
            kind=AccountKind.WALLET,
            name=_("Parts of joint results"),
            party=party,
            key=f"sharing:{party.pk}:{money.code}",
        )
    return ledger.open_account(actor=actor, commodity=money, new=new)


def _memo(split: Split, parts: list[Part]) -> str:
    """The title may speak of anybody who took part: erasing one takes it only where they have a line."""
    return str(split) if all(part.part_minor for part in parts) else _("Parts of a joint result")
