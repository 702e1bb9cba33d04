"""What the network holds of a party: handed out as it is kept, and what becomes of it when they ask to be forgotten."""

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import Count, F, Model, Q, QuerySet
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from hedgerow.kernel import clock, search
from hedgerow.kernel.errors import Text
from hedgerow.network import finding, naming
from hedgerow.network.models import (
    Address,
    ContactPoint,
    Duplicate,
    ExternalId,
    ImportChange,
    Location,
    ManyLeft,
    ManyStep,
    Merge,
    MergeStep,
    Party,
    PartyTag,
    PrivateNote,
    Relationship,
    Role,
    Segment,
    SegmentMember,
)
from hedgerow.network.registries import Dataset, Keys, datasets
from hedgerow.timeline import operations as timeline
from hedgerow.timeline.models import Activity
from hedgerow.timeline.registries import verbs

_WORDS = (
    *("kind", "name", "given_name", "family_name", "name_parts", "organisation_name", "job_title", "languages"),
    *("birthday", "notes", "custom", "source", "added_at", "changed_at", "last_seen_at"),
)
_TOLD = (
    *("position", "verb", "occurred_at", "recorded_at", "recorded_by", "actor_id", "object_id", "target_id"),
    *("channel", "amount_minor", "currency", "source", "external_id", "properties"),
)
_TIE = ("kind__key", "from_party__name", "to_party__name", "since", "until", "note", "source")
_MERGED = ("kept_id", "gone_id", "merged_at", "merged_by", "undone_at")
_CHANGED = ("of_import_id", "before", "changed_at")


def _of(model: type[Model], *columns: str) -> "Callable[[Keys], QuerySet[Any]]":
    def rows(keys: Keys) -> "QuerySet[Any]":
        found: QuerySet[Any] = model._default_manager.filter(party__id__among=keys)
        return found.order_by("pk").values(*columns)

    return rows


def _people(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = Party.objects.filter(id__among=keys).order_by("pk").values(*_WORDS)
    return found


def _ties(keys: Keys) -> "QuerySet[Any]":
    of = Q(from_party__id__among=keys) | Q(to_party__id__among=keys)
    found: QuerySet[Any] = Relationship.objects.filter(of).order_by("pk").values(*_TIE)
    return found


def _told(keys: Keys) -> "QuerySet[Any]":
    of = Q(actor_id__among=keys) | Q(object_id__among=keys) | Q(target_id__among=keys)
    found: QuerySet[Any] = Activity.objects.filter(of).order_by("position").values(*_TOLD)
    return found


def _merges(keys: Keys) -> "QuerySet[Any]":
    found: QuerySet[Any] = (
        Merge.objects.filter(Q(kept__id__among=keys) | Q(gone__id__among=keys)).order_by("pk").values(*_MERGED)
    )
    return found


def _forget_person(keys: Keys) -> int:
    """Of the party its key is left, and a word in place of its name."""
    word, now = _now("Erased"), clock.now()
    texts = ("given_name", "family_name", "organisation_name", "job_title", "birthday", "notes")
    parties = Party.objects.filter(id__among=keys)
    Duplicate.objects.filter(Q(first__id__among=keys) | Q(second__id__among=keys)).delete()
    count = parties.update(
        **dict.fromkeys(texts, ""),
        name=word,
        sort_name=naming.sort_name(word),
        name_parts={},
        languages=[],
        custom={},
        keeper_id=None,
        archived_at=now,
        erased_at=now,
        changed_at=now,
    )
    finding.put_parties(keys)
    return count


def _leave_segments(keys: Keys) -> int:
    """Without news of it."""
    held = SegmentMember.objects.filter(party__id__among=keys)
    for segment, count in held.order_by().values_list("segment").annotate(n=Count("pk")):
        Segment.objects.filter(pk=segment).update(members=F("members") - count)
    return held.delete()[0]


def _end_roles(keys: Keys) -> int:
    """A role is a figure; it ends with the person."""
    today = clock.now().date()
    held = Role.objects.filter(party__id__among=keys, until=None)
    for role in held:
        role.until, role.ended_by = max(role.since, today), "system:erasure"
        role.save(update_fields=["until", "ended_by"])
    return len(held)


def _forget_ties(keys: Keys) -> int:
    found = Relationship.objects.filter(Q(from_party__id__among=keys) | Q(to_party__id__among=keys))
    search.put(finding.TIE, dict.fromkeys(found.values_list("pk", flat=True), ""))
    return found.delete()[0]


def _forget_words(keys: Keys) -> int:
    """What was written down goes; that something happened, when, and for how much, stays."""
    wordless = [verb.name for verb in verbs if verb.is_wordless]
    of = Q(actor_id__among=keys) | Q(object_id__among=keys) | Q(target_id__among=keys)
    told = Activity.objects.filter(of).exclude(verb__in=wordless).exclude(properties={})
    search.put(finding.NOTE, dict.fromkeys(told.values_list("pk", flat=True), ""))
    return timeline.erase_words(told)


def _forget_merges(keys: Keys) -> int:
    """That records were merged stays, so that old ids lead on; what stood in them goes."""
    merges = Merge.objects.filter(Q(kept__id__among=keys) | Q(gone__id__among=keys))
    return MergeStep.objects.filter(merge__in=merges).delete()[0]


def _delete(model: type[Model]) -> Callable[[Keys], int]:
    return lambda keys: model._default_manager.filter(party__id__among=keys).delete()[0]


def register() -> None:
    deal = _("To deal with them, and to know them again.")
    reach = _("To reach them.")
    history = _("To know what was between the two of you.")
    _add("person", _("Who they are"), deal, _people, _forget_person)
    _add("contacts", _("How they are reached"), reach, _of(ContactPoint, "kind", "value", "label", "is_primary"))
    place = ("label", "street", "city", "region", "postal_code", "country", "formatted", "latitude", "longitude")
    _add("addresses", _("Addresses"), reach, _of(Address, *place))
    where = _of(Location, "latitude", "longitude", "accuracy")
    _add("places", _("Where they are"), _("To see them on a map, and to find who is near."), where)
    _add("other_systems", _("Keys in other programs"), deal, _of(ExternalId, "source", "external_id"))
    _add("tags", _("Tags"), deal, _of(PartyTag, "tag__name"))
    roles = _of(Role, "kind__key", "since", "until", "source", "ended_by")
    _add("roles", _("What they are to you"), deal, roles, _end_roles, _("When a role began and ended."))
    segments = _of(SegmentMember, "segment__name", "since")
    _add("segments", _("Segments"), _("To find those for whom something is meant."), segments, _leave_segments)
    _add("ties", _("Ties"), _("To know who stands near whom."), _ties, _forget_ties)
    happened = _("That something happened, when, and for how much: without a word of what was written.")
    _add("timeline", _("What happened"), history, _told, _forget_words, happened)
    own = _("What one of the team wrote for herself, to remember.")
    _add("private_notes", _("Notes for oneself"), own, _of(PrivateNote, "text", "written_at", "changed_at"))
    merged = _("That records were merged, so that no sum counts twice.")
    _add("merges", _("Merged records"), deal, _merges, _forget_merges, merged)
    edited = _("To undo a change of many at once, for 30 days.")
    _add("edits", _("What changes of many changed"), edited, _of(ManyStep, "edit__kind", "before", "after"))
    left = _("To say whom a change of many left as they were, for 30 days.")
    _add("left_out", _("Changes of many that left them out"), left, _of(ManyLeft, "edit__kind", "because"))
    undo = _("To take an import back, for 30 days.")
    _add("imports", _("What imports changed"), undo, _of(ImportChange, *_CHANGED))


_MODELS: Mapping[str, type[Model]] = {
    "contacts": ContactPoint,
    "addresses": Address,
    "places": Location,
    "other_systems": ExternalId,
    "tags": PartyTag,
    "imports": ImportChange,
    "edits": ManyStep,
    "private_notes": PrivateNote,
    "left_out": ManyLeft,
}


def _add(
    name: str,
    label: Text,
    why: Text,
    rows: "Callable[[Keys], QuerySet[Any]]",
    erase: Callable[[Keys], int] | None = None,
    stays: Text = "",
) -> None:
    datasets.add(Dataset.of_rows(name, label, why, rows, erase or _delete(_MODELS[name]), stays, goes_last=True))
