"""A split is proposed, written anew, agreed on, and taken back. A version is never changed."""

from dataclasses import replace
from uuid import UUID

from django.db import transaction

from hedgerow.kernel import clock
from hedgerow.kernel.actor import Actor
from hedgerow.kernel.errors import Invalid
from hedgerow.kernel.money import CurrencyMismatch, is_currency
from hedgerow.kernel.permissions import require
from hedgerow.sharing import errors, events, queries
from hedgerow.sharing.dividing import NEEDS_BASIS, divide
from hedgerow.sharing.drafts import Figures, SplitDraft
from hedgerow.sharing.models import Contributor, GroupValue, Part, Rule, Split, SplitVersion
from hedgerow.sharing.operations.booking import Parties, end_booking, lock_parties, lock_split, standing_for
from hedgerow.sharing.permissions import Permission
from hedgerow.timeline import operations as timeline

LONGEST_TITLE = 200


@transaction.atomic
def propose_split(*, actor: Actor, draft: SplitDraft) -> Split:
    """Divide a joint result and keep it as the first version; nothing holds until it is agreed on.

    Who was merged meanwhile is whom they were merged into. Raises what `dividing.divide` raises, PartyNotFound for one
    who was erased, and Invalid for an unknown currency.
    """
    require(actor, Permission.PROPOSE_SPLITS)
    draft = _with_standing(actor, draft, lock_parties(_keys(draft)))
    if not is_currency(draft.total.currency):
        raise Invalid(field="currency")
    now = clock.now()
    split = Split(title=_title(draft), currency=draft.total.currency, started_at=now, changed_at=now)
    _write(actor, split, draft)
    return split


@transaction.atomic
def revise_split(*, actor: Actor, split: Split, draft: SplitDraft, after: int) -> Split:
    """A newer version, which holds once it is agreed on; until then the agreed one does. A split that was taken back is
    open again. `after` is the version the writer saw: SplitMoved where there is a newer one. Raises as `propose_split`.
    """
    require(actor, Permission.PROPOSE_SPLITS, split)
    locked, parties = lock_split(split, also=_keys(draft))
    draft = _with_standing(actor, draft, parties)
    if locked.latest != after:
        raise errors.SplitMoved
    if draft.total.currency != locked.currency:
        raise CurrencyMismatch(field="total")
    locked.latest, locked.title, locked.taken_back_at = after + 1, _title(draft), None
    _write(actor, locked, draft)
    return locked


@transaction.atomic
def agree(*, actor: Actor, split: Split, number: int) -> Split:
    """The newest version holds from now on. Again is no change. Where an older one is in the books, it is taken out.

    Raises SplitMoved for an older version, SplitTakenBack, and as `end_booking` does.
    """
    require(actor, Permission.AGREE_SPLITS, split)
    locked, _parties = lock_split(split)
    if locked.taken_back_at is not None:
        raise errors.SplitTakenBack
    if locked.latest != number:
        raise errors.SplitMoved
    if locked.agreed_number == number:
        return locked
    end_booking(actor, locked)
    locked.agreed_number, locked.agreed_at, locked.agreed_by = number, clock.now(), actor.label[:80]
    return _stamped(actor, events.AGREED, locked, number)


@transaction.atomic
def take_back(*, actor: Actor, split: Split) -> Split:
    """Nothing of it holds any longer; what was written stays to be read, and what was booked is taken back.

    Raises NothingToTakeBack the second time, and as `end_booking` does.
    """
    require(actor, Permission.AGREE_SPLITS, split)
    locked, _parties = lock_split(split)
    if locked.taken_back_at is not None:
        raise errors.NothingToTakeBack
    end_booking(actor, locked)
    number = locked.agreed_number or locked.latest
    locked.agreed_number, locked.agreed_at, locked.agreed_by = None, None, ""
    locked.taken_back_at = clock.now()
    return _stamped(actor, events.TAKEN_BACK, locked, number)


def _keys(draft: SplitDraft) -> list[UUID]:
    return [party.pk for party in draft.contributors if party]


def _with_standing(actor: Actor, draft: SplitDraft, parties: Parties) -> SplitDraft:
    """As they are now, locked. Nobody divides with whom they may not see. Raises PartyNotFound, SplitMoved."""
    standing = [party and standing_for(parties, party.pk) for party in draft.contributors]
    for party in standing:
        require(actor, Permission.PROPOSE_SPLITS, party)
    return replace(draft, contributors=standing)


def _title(draft: SplitDraft) -> str:
    return " ".join(draft.title.split())[:LONGEST_TITLE]


def _write(actor: Actor, split: Split, draft: SplitDraft) -> None:
    """The version `split.latest` of it, and the fact."""
    division, now = divide(draft), clock.now()
    split.changed_at = now
    split.save()
    version = SplitVersion.objects.create(
        split=split,
        number=split.latest,
        total_minor=draft.total.minor,
        rule=draft.rule,
        formula=" ".join(draft.formula.split()) if draft.rule == Rule.FORMULA else "",
        assumption=draft.assumption,
        written_at=now,
        written_by=actor.label[:80],
    )
    took_part = Contributor.objects.bulk_create(
        [Contributor(version=version, place=place, party=party) for place, party in enumerate(draft.contributors)]
    )
    basis = draft.basis if draft.rule in NEEDS_BASIS else [None] * len(took_part)
    told = _told(draft, division.asks)
    figures = zip(took_part, basis, told, division.fair, division.error, division.parts, strict=True)
    parts = Part.objects.bulk_create(
        [
            Part(contributor=who, basis=goes_by, fair_minor=added, error_minor=error, part_minor=part, **asked)
            for who, goes_by, asked, added, error, part in figures
        ]
    )
    GroupValue.objects.bulk_create(
        [GroupValue(version=version, mask=mask, worth_minor=worth.minor) for mask, worth in draft.told.items()]
    )
    pairs = zip(took_part, parts, strict=True)
    timeline.record(actor, *events.split_facts(events.PROPOSED, split, split.latest, pairs))


def _told(draft: SplitDraft, asked: frozenset[str]) -> list[dict[str, int | None]]:
    """For each place the figures that the formula names; what it does not ask for is not kept."""
    fields = {"cost": "cost_minor", "hours": "hours_milli", "parts": "parts_milli"}
    figures = draft.figures if asked else [Figures()] * len(draft.contributors)
    return [{field: getattr(each, name) for name, field in fields.items() if name in asked} for each in figures]


def _stamped(actor: Actor, verb: str, split: Split, number: int) -> Split:
    split.changed_at = clock.now()
    split.save()
    parts = [(part.contributor, part) for part in queries.parts_of(split, number)]
    timeline.record(actor, *events.split_facts(verb, split, number, parts))
    return split
